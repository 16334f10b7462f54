import { expect, test } from 'vitest'
import { contractFor } from '#contracts'
import { waitsFor } from '#waiting'
import { axe } from '../stage/axe.ts'
import { market } from '../stage/market.ts'
import { become, personNamed } from '../stage/places.ts'
import { somebody } from '../stage/somebody.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'

const seats: Record<string, { worker: Seat; client: Seat }> = {
  'in Japanese with scripts, in English without': {
    worker: { locale: 'ja', scripts: true, phone: true },
    client: { locale: 'en', scripts: false, phone: false },
  },
  'in English with scripts, in Japanese without': {
    worker: { locale: 'en', scripts: true, phone: false, scheme: 'dark' },
    client: { locale: 'ja', scripts: false, phone: true },
  },
}

/** The demo's most unusual wait of its worker, and who keeps them waiting. */
const longestWait = async (workerId: string): Promise<{ path: string; client: string }> => {
  const { context } = market()
  const worker = { id: workerId, roles: [] }
  const [wait] = [...(await waitsFor(context, worker)).values()]
    .filter(({ seenAs, level }) => seenAs === 'waits' && level !== null)
    .toSorted((a, b) => a.told.surprise - b.told.surprise)
  if (!wait) throw new Error('nothing is unusual about what the worker of the demo waits for')
  const { row } = await contractFor(context.db, wait.contractId, worker)
  return { path: `/contracts/${row.id}`, client: row.client_id }
}

/** The page with everything that can be unfolded of its waits unfolded. */
const unfold = async (who: Somebody, path: string): Promise<string[]> => {
  await who.go(path)
  const waits = who.page.locator('#waits')
  const folded = waits.locator('details:not([open]):visible > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  if (who.seat.scripts) expect(await axe(who.page)).toEqual([])
  return waits.locator('p').allInnerTexts()
}

/** The way from the mail, which whoever reads it need not be signed in for. */
const sayByMail = async (who: Somebody, personId: string): Promise<void> => {
  await become(who, personId)
  await who.go('/mails')
  const link = who.page.locator('a[href*="/here/"]').first()
  const { pathname } = new URL((await link.getAttribute('href')) ?? '')
  await become(who, null)
  await who.go(pathname)
  await who.press(who.t('waiting.here'))
  await who.sees(who.t('waiting.told'))
}

const waitAndSay = async (at: { worker: Seat; client: Seat }): Promise<void> => {
  const aiko = await personNamed('worker')
  const { path, client: ben } = await longestWait(aiko)
  const [worker, client] = [await somebody(at.worker), await somebody(at.client)]
  await become(worker, aiko)
  const told = await unfold(worker, path)
  await worker.sees(worker.t('waiting.title'), worker.t('waiting.factors'))

  // The same figures, whoever looks; in the language of who looks.
  client.seat.locale = at.worker.locale
  await become(client, ben)
  const same = await unfold(client, path)
  expect(same).toContain(told.find((line) => /95%/.test(line)))
  client.seat.locale = at.client.locale
  await become(client, ben)
  await client.go(path)
  await client.press(client.t('waiting.here'))
  await client.sees(client.t('waiting.told'))
  await sayByMail(client, ben)

  await worker.go(path)
  await worker.sees(worker.t('waiting.here'))
  await Promise.all([worker.leave(), client.leave()])
}

const readOwn = async (seat: Seat): Promise<void> => {
  const who = await somebody(seat)
  await become(who, await personNamed('client'))
  await who.go('/answering')
  await who.sees(who.t('answering.counted'), who.t('answering.model'))
  await Promise.all([
    who.page.waitForEvent('download'),
    // A browser that begins to save a file says that the page did not come.
    who.page.goto('/answering/data').catch(() => null),
  ])
  await who.leave()
}

/** What is waited for is told to both sides, and who is waited for says that they are here. */
export const silence = (): void => {
  test.each(Object.keys(seats))(
    '%s, both sides read how unusual a wait is, and who is waited for says that they are here',
    (name) => waitAndSay(seats[name]!),
  )

  test.each(Object.keys(seats))(
    '%s, one reads and saves all that is held of one’s answers',
    (name) => readOwn(seats[name]!.client),
  )
}
