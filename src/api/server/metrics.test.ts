import { expect, test } from 'vitest'
import { startClock } from '#clock'
import { fireDue, nextRing } from '#contracts'
import { deliverDue } from '#outbox'
import { json, log, makeTime, newId } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { someDay, testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'

const { db } = await testDatabase()
const context = testContext(db, someDay)
const who = await parties(context)
const { token } = who.administrator

/** The value of one gauge, as an operator's Prometheus would read it. */
const gauge = async (name: string, clockLag = () => 0): Promise<number> => {
  const { text } = await askerOf(context, { clockLag })('GET /metrics', { token })
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
  return value === undefined ? NaN : Number(value)
}

test('the clock’s lag tells how late a server is, and falls to 0 when it has caught up', async () => {
  await offeredTo(context, who)
  const due = (await nextRing(db)) ?? 0
  // An hour after the first ring the machine comes back.
  const ahead = due + 3_600_000 - makeTime().real()
  const time = { ...makeTime(), now: () => makeTime().real() + ahead }
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const clock = startClock({
    time,
    log,
    nextRing: () => nextRing(db),
    fire: async (until) => {
      await held
      return fireDue(context, until)
    },
  })
  const lag = () => gauge('yakusoku_clock_lag_seconds', clock.lag)
  await expect.poll(lag).toBeGreaterThanOrEqual(3600)
  expect(await lag()).toBeLessThan(3660)
  letGo()
  await expect.poll(lag).toBe(0)
  await clock.stop()
})

/** Every try fails for good, or succeeds. */
const deliverAll = async (send: (() => Promise<void>) | null) => {
  const recipient = async (id: string) => ({ id, name: 'X', email: 'x@example.jp', locale: 'ja' })
  const delivery = {
    write: async () => ({ subject: 's', text: 't', html: 'h' }),
    recipient: recipient as () => Promise<never>,
    desk: async () => [who.desk.id],
    standIns: async () => [],
    applicants: async () => undefined,
    send,
  }
  while ((await deliverDue(context, delivery)) > 0);
}

const put = (count: number) =>
  db.query(
    `insert into outbox (owner_id, id, to_id, kind, facts, at)
     select 'ctr_x', id, $2, 'act', '{}', now() from jsonb_array_elements_text($1) as id`,
    [json(Array.from({ length: count }, () => newId('mail'))), who.client.id],
  )

test('mails that wait and mails that were given up are counted, those that were sent are not', async () => {
  await deliverAll(null)
  await put(3)
  expect(await gauge('yakusoku_outbox_waiting')).toBe(3)
  expect(await gauge('yakusoku_outbox_dead_letters')).toBe(0)
  await deliverAll(() => Promise.reject(Object.assign(new Error('no'), { responseCode: 550 })))
  expect(await gauge('yakusoku_outbox_waiting')).toBe(0)
  expect(await gauge('yakusoku_outbox_dead_letters')).toBe(3)
  await put(2)
  await deliverAll(null)
  expect(await gauge('yakusoku_outbox_waiting')).toBe(0)
  expect(await gauge('yakusoku_outbox_dead_letters')).toBe(3)
})
