import { expect, test } from 'vitest'
import { contractFor } from '#contracts'
import { waitsFor } from '#waiting'
import type { Wait } from '#waiting'
import { axe } from '../stage/axe.ts'
import { market } from '../stage/market.ts'
import { become, personNamed } from '../stage/places.ts'
import { somebody } from '../stage/somebody.ts'
import type { Seat, Somebody } from '../stage/somebody.ts'

const seats: Record<string, { worker: Seat; client: Seat }> = {
  'in Japanese, with scripts on a phone': {
    worker: { locale: 'ja', scripts: true, phone: true },
    client: { locale: 'en', scripts: false, phone: false },
  },
  'in English, without scripts at a desk': {
    worker: { locale: 'en', scripts: false, phone: false },
    client: { locale: 'ja', scripts: true, phone: true },
  },
}

/** The most unusual wait of the demo's worker for a client. */
const longestWait = async (workerId: string): Promise<{ wait: Wait; client: string }> => {
  const { context } = market()
  const waits = await waitsFor(context, { id: workerId, roles: [] })
  const [wait] = [...waits.values()]
    .filter(({ seenAs }) => seenAs === 'waits')
    .toSorted((a, b) => a.told.surprise - b.told.surprise)
  if (!wait) throw new Error('the worker of the demo waits for nobody')
  const worker = { id: workerId, roles: [] }
  const { row } = await contractFor(context.db, wait.contractId, worker)
  return { wait, client: row.client_id }
}

const faultless = async (who: Somebody): Promise<void> => {
  if (who.seat.scripts) expect(await axe(who.page)).toEqual([])
}

const waitAndSay = async (at: { worker: Seat; client: Seat }): Promise<void> => {
  const aiko = await personNamed('worker')
  const { wait, client: ben } = await longestWait(aiko)
  const [worker, client] = [await somebody(at.worker), await somebody(at.client)]
  await become(worker, aiko)
  await become(client, ben)
  const path = `/contracts/${wait.contractId}`
  await worker.go(path)
  await worker.sees(worker.t('waiting.title'))
  const card = worker.page.locator('#waits')
  const told = (await card.locator('p').allInnerTexts()).filter((line) => /\d/.test(line))
  await faultless(worker)

  await client.go(path)
  await client.page.locator('#waits details').last().locator('summary').first().click()
  const same = await client.page.locator('#waits').innerText()
  expect(told.length).toBeGreaterThan(2)
  await faultless(client)
  expect(same.length).toBeGreaterThan(20)
  await client.press(client.t('waiting.here'))
  await client.sees(client.t('waiting.told'))

  await worker.go(path)
  await worker.sees(worker.t('waiting.title'), worker.t('waiting.here'))
  await Promise.all([worker.leave(), client.leave()])
}

/** What is waited for is told to both sides, and who is waited for says that they are here. */
export const silence = (): void => {
  test.each(Object.keys(seats))(
    '%s, who waits reads how unusual it is, and who is waited for says that they are here',
    (name) => waitAndSay(seats[name]!),
  )
}
