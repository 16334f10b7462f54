import { expect, test } from 'vitest'
import { axe } from './stage/axe.ts'
import { shiftOf } from './stage/look.ts'
import {
  become,
  clientsPlaces,
  desksPlaces,
  everyState,
  personNamed,
  quietPlaces,
  visitorsPlaces,
  workersPlaces,
} from './stage/places.ts'
import type { Places } from './stage/places.ts'
import { room, somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

/** Every pair of language, scripts, width and scheme that can go together is among these. */
const seats: Record<string, Seat> = {
  'in Japanese on a phone': { locale: 'ja', scripts: true, phone: true },
  'in English, dark, at a desk': { locale: 'en', scripts: true, phone: false, scheme: 'dark' },
  'in Japanese without scripts at a desk': { locale: 'ja', scripts: false, phone: false },
  'in English without scripts on a phone': { locale: 'en', scripts: false, phone: true },
}

const everywhere = async (): Promise<Places[]> => [
  await visitorsPlaces(),
  await workersPlaces(),
  await clientsPlaces(),
  await quietPlaces(),
  await desksPlaces(),
]

/** A contract in each state, as the worker sees it on a phone and the client at a desk. */
const contractsAt = async (seat: Seat): Promise<Places[]> => {
  const desk = await personNamed('desk')
  const standing = await everyState()
  const sides = standing.map(({ id, client, worker, state }) => ({
    personId: seat.phone ? worker : client,
    paths: [`/contracts/${id}`, ...(state === 'paid' ? [`/contracts/${id}/terms`] : [])],
  }))
  const theirs = standing.filter(({ state }) => /finalNotice|held|mediating/.test(state))
  return [...sides, { personId: desk, paths: theirs.map(({ id }) => `/contracts/${id}`) }]
}

/** What is wrong with a page at this seat, in both widths. */
const faultsAt = async (who: Somebody, path: string): Promise<string[]> => {
  const { seat, page } = who
  const faults = await who.look(path)
  if (seat.scripts) {
    const shift = await shiftOf(page)
    if (shift > 0) faults.push(`it moves by itself: ${shift}`)
    faults.push(...(await axe(page)))
  }
  await page.setViewportSize(room(!seat.phone))
  const [width, window] = await page
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth])
  if (width > window) faults.push(`it is ${width} wide in a window of ${window}`)
  await page.setViewportSize(room(seat.phone))
  return faults
}

const tour = async (seat: Seat, places: readonly Places[]): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  const who = await somebody(seat)
  for (const { personId, paths } of places) {
    await become(who, personId)
    for (const path of paths) {
      const faults = await faultsAt(who, path)
      if (faults.length > 0) found[`${path} of ${personId ?? 'a visitor'}`] = faults
    }
  }
  await who.leave()
  return found
}

export const everyPage = (): void => {
  test.each(Object.keys(seats))(
    '%s, every page is sound',
    async (name) => {
      const seat = seats[name]!
      expect(await tour(seat, await everywhere())).toEqual({})
    },
    120_000,
  )

  test.each(Object.keys(seats))(
    '%s, a contract in every state is sound',
    async (name) => {
      const seat = seats[name]!
      expect(await tour(seat, await contractsAt(seat))).toEqual({})
    },
    120_000,
  )
}
