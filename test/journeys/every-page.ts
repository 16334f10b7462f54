import { expect, test } from 'vitest'
import { deskPlaces } from './desk/places.ts'
import { portfolioPlaces } from './portfolio/places.ts'
import { axe } from './stage/axe.ts'
import { factsOf, faultsIn, shiftsOf } from './stage/look.ts'
import { routeOf } from './stage/market.ts'
import {
  become,
  clientsPlaces,
  desksPlaces,
  everyState,
  hourlyPlaces,
  personNamed,
  quietPlaces,
  visitorsPlaces,
  workersPlaces,
} from './stage/places.ts'
import type { Places } from './stage/places.ts'
import { mended } from './stage/source.ts'
import { room, somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

/** Every pair of language, scripts, width and scheme that can go together is among these. */
const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English, dark, at a desk': { locale: 'en', scripts: true, phone: false, scheme: 'dark' },
  'in Japanese without scripts at a desk': { locale: 'ja', scripts: false, phone: false },
  'in English without scripts on a phone': { locale: 'en', scripts: false, phone: true },
}

const everywhere = async (): Promise<Places[]> => {
  const { workerId, clientId, job, offer } = await hourlyPlaces()
  return [
    await visitorsPlaces(),
    await workersPlaces(),
    await clientsPlaces(),
    await quietPlaces(),
    { personId: workerId, paths: [job] },
    { personId: clientId, paths: [job, offer] },
    await desksPlaces(),
  ]
}

/** States in which there is something to read on paper: agreed, and of hourly work, running. */
const papers = /^(paid|running|closing)$/

/** A contract in each state, as the worker sees it on a phone and the client at a desk. */
const contractsAt = async (seat: Seat): Promise<Places[]> => {
  const desk = await personNamed('desk')
  const standing = await everyState()
  const sides = standing.map(({ id, client, worker, state }) => ({
    personId: seat.phone ? worker : client,
    paths: [
      `/contracts/${id}`,
      ...(papers.test(state) ? [`/contracts/${id}/terms`, `/contracts/${id}/evidence`] : []),
    ],
  }))
  const theirs = standing.filter(({ state }) => /finalNotice|held|mediating/.test(state))
  const hours = standing.filter(({ process }) => process === 'recurring')
  const lists = hours.map(({ worker }) => ({
    personId: worker,
    paths: ['/weeks', '/home', '/calendar'],
  }))
  return [
    ...sides,
    ...lists.slice(0, 2),
    { personId: desk, paths: theirs.map(({ id }) => `/contracts/${id}`) },
  ]
}

/** A busy machine may paint a page of which half has come; what moves by itself moves again. */
const shiftsAt = async (who: Somebody, path: string): Promise<string[]> => {
  if ((await shiftsOf(who.page)).length === 0) return []
  return [...(await who.look(path)), ...(await shiftsOf(who.page))]
}

/** What is wrong with a page at this seat, in both widths. */
const faultsAt = async (who: Somebody, path: string): Promise<string[]> => {
  const { seat, page } = who
  const faults = await who.look(path)
  if (seat.scripts) {
    faults.push(...(await axe(page)), ...(await shiftsAt(who, path)))
  }
  await page.setViewportSize(room(!seat.phone))
  const [width, window] = await page
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth])
  if (width > window) faults.push(`it is ${width} wide in a window of ${window}`)
  await page.setViewportSize(room(seat.phone))
  return faults
}

type Tour = { faults: Record<string, string[]>; titles: Map<string, Set<string>> }

const tour = async (seat: Seat, places: readonly Places[]): Promise<Tour> => {
  const found: Tour = { faults: {}, titles: new Map() }
  const who = await somebody(seat)
  for (const { personId, paths } of places) {
    await become(who, personId)
    for (const path of paths) {
      const faults = await faultsAt(who, path)
      if (faults.length > 0) found.faults[`${path} of ${personId ?? 'a visitor'}`] = faults
      const [title, route] = [await who.page.title(), routeOf('GET', path.replace(/\?.*/, ''))]
      if (route) found.titles.set(title, (found.titles.get(title) ?? new Set()).add(route.path))
    }
  }
  await who.leave()
  return found
}

const wrongPage = `<!doctype html><html><head><title>x</title></head><body style="margin:0">
  <h1>One</h1><h1>Two</h1><label for="nowhere">Name</label><input id="a"><p id="a">Twice</p>
  <p style="color:#aaa;background:#fff">Hardly to be read</p><div style="width:4000px">Wide</div>
  </body></html>`

export const everyPage = (): void => {
  test('a page with everything wrong is found out', async () => {
    const who = await somebody({ locale: 'ja', scripts: true, phone: true })
    await who.page.setContent(wrongPage)
    expect(faultsIn(await factsOf(who.page), 'ja')).toEqual([
      'it says that its language is ""',
      'its title is "x"',
      'it has 2 main headings',
      'it is 4000 wide in a window of 360',
      'it has the id "a" twice',
      'it names the id "nowhere", which is not there',
    ])
    const rules = (await axe(who.page)).map((finding) => /^axe: (\S+)/.exec(finding)?.[1])
    expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'label']))
    expect(mended('<p><ul><li>A</ul></p>', { p: 2, ul: 1, li: 1 })).toEqual([
      'of <p> 1 were sent, 2 are there',
    ])
    await who.leave()
  })

  test.each(Object.keys(seats))(
    '%s, every page is sound',
    async (name) => {
      const { faults, titles } = await tour(seats[name]!, await everywhere())
      const alike = [...titles].filter(([, routes]) => routes.size > 1)
      expect({ faults, alike }).toEqual({ faults: {}, alike: [] })
    },
    300_000,
  )

  test.each(Object.keys(seats))(
    '%s, every page of a portfolio and of contracts made elsewhere is sound',
    async (name) => {
      const { faults, titles } = await tour(seats[name]!, [await portfolioPlaces()])
      const alike = [...titles].filter(([, routes]) => routes.size > 1)
      expect({ faults, alike }).toEqual({ faults: {}, alike: [] })
    },
    300_000,
  )

  test.each(Object.keys(seats))(
    '%s, every page of the desk, of staff and of cases is sound',
    async (name) => {
      const { faults, titles } = await tour(seats[name]!, await deskPlaces())
      const alike = [...titles].filter(([, routes]) => routes.size > 1)
      expect({ faults, alike }).toEqual({ faults: {}, alike: [] })
    },
    300_000,
  )

  test.each(Object.keys(seats))(
    '%s, a contract in every state is sound',
    async (name) => {
      const seat = seats[name]!
      expect((await tour(seat, await contractsAt(seat))).faults).toEqual({})
    },
    300_000,
  )
}
