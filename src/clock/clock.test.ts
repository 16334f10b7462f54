import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { startClock, travel } from '#clock'
import { act, fireDue, nextRing, rowOf } from '#contracts'
import { makeVirtualTime } from '#platform'
import type { Context, VirtualTime } from '#platform'
import { testDatabase } from '../../test/database.ts'
import { day, offered, people, someDay, testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase({ connections: 10 })

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

/** A market whose time runs on from that instant. */
const runningFrom = (instant: number): Context & { time: VirtualTime } => {
  const began = performance.now()
  const time = makeVirtualTime(0, () => instant + Math.floor(performance.now() - began))
  return { ...testContext(db), time }
}

/** How late each deadline is committed by a running clock, in ms, in order. */
const latenessOf = async (context: Context, count: number): Promise<number[]> => {
  const lags: number[] = []
  const clock = startClock({
    time: context.time,
    log: context.log,
    nextRing: () => nextRing(db),
    async fire(until) {
      const fired = await fireDue(context, until)
      const done = context.time.now()
      const acts = await db.query<{ at: number }>(
        `select at from events where action = 'lapse' order by at offset $1`,
        [lags.length],
      )
      lags.push(...acts.map(({ at }) => done - at))
      return fired
    },
  })
  await expect.poll(() => lags.length, { timeout: 30_000 }).toBe(count)
  await clock.stop()
  return lags
}

test('at low load the clock carries out 99 of 100 deadlines within a second', async () => {
  const market = testContext(db)
  const count = 200
  for (let made = 0; made < count; made += 1) {
    market.time.set(someDay + made * 20)
    await offered(market)
  }
  // Reminders have been sent before; what is left are the deadlines, 50 a second.
  const first = someDay + 7 * day
  await fireDue(market, first - 1)
  const lags = await latenessOf(runningFrom(first - 500), count)
  const p99 = lags.toSorted((a, b) => a - b)[Math.ceil(count * 0.99) - 1]
  expect(Math.min(...lags)).toBeGreaterThanOrEqual(0)
  expect(p99).toBeLessThan(1_000)
})

test('a clock that sleeps hears of an act whose deadline is near', async () => {
  const midnight = Temporal.ZonedDateTime.from('2027-03-01T00:00:00[Asia/Tokyo]').epochMilliseconds
  const market = testContext(db, midnight - day)
  const made = await offered(market, people(), '2027-02-28')
  await act(market, made.id, 'agreeToOffer', made.aiko, {})
  await fireDue(market, midnight - 1_500)
  const context = runningFrom(midnight - 1_500)
  const clock = startClock({
    time: context.time,
    log: context.log,
    nextRing: () => nextRing(db),
    fire: (until) => fireDue(context, until),
  })
  const unlisten = await db.listen('clock', () => clock.wake())
  await new Promise((resolve) => setTimeout(resolve, 100))
  await act(context, made.id, 'fund', made.ben, {})
  const stateOf = async () => (await rowOf(db, made.id))?.row.state
  expect(await stateOf()).toBe('working')
  await expect.poll(stateOf, { timeout: 5_000 }).toBe('overdue')
  await unlisten()
  await clock.stop()
})

test('a journey ends only when what another clock holds has been carried out', async () => {
  const world = testContext(db, someDay + 400 * day)
  const { id } = await offered(world, people(), '2027-12-30')
  const held = owner.transaction(async (tx) => {
    await tx.query('select from standings where contract_id = $1 for update', [id])
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  const time = { ...world.time, advanceTo: world.time.set }
  const fire = (until: number) => fireDue(world, until)
  await travel({ time, nextRing: () => nextRing(db), fire }, world.time.now() + 8 * day)
  expect((await rowOf(db, id))?.row.state).toBe('lapsed')
  await held
})
