import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue, nextRing, rowOf } from '#contracts'
import { deposit, walletOf } from '#ledger'
import { newId } from '#platform'
import { rollOver, setStandingOrder, withOrders } from '#weeks'
import { testDatabase } from '../database.ts'
import { at, hired, until, weeksIn } from '../hourly/weeks.ts'
import type { Hired } from '../hourly/weeks.ts'
import { someDay, testContext } from '../world.ts'
import { codeOf } from './outcome.ts'

const { db, owner } = await testDatabase({ connections: 20 })
const context = testContext(db)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
  await db.query('delete from standing_orders')
})

const fire = withOrders(context, (instant) => fireDue(context, instant))

/** On the first week, with an order for all others and money for so many of them. */
const ordered = async (order: { on: boolean; rest: 'back' | 'rolls' }, money: bigint) => {
  context.time.set(someDay)
  const made = await hired(context, 1, { wallet: 20_000n, pledge: 0n })
  await setStandingOrder(context, made.ben, made.frameId, order)
  if (money > 0n) await deposit(db, made.ben.id, newId('dep'), money, context.time.now())
  return made
}

const countOf = async ({ frameId }: Hired) => (await weeksIn(context, frameId)).length

const many = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make))

test('of more orders than are looked at in one round trip, none waits for the next reminder', async () => {
  const all = await many(130, () => ordered({ on: true, rest: 'back' }, 20_000n))
  await until(context, at('2026-11-23 00:00'))
  const rings = new Set<number>()
  for (const { frameId } of all) rings.add((await rowOf(db, frameId))?.row.rings_at ?? 0)
  const last = Math.max(...rings)
  context.time.set(last)
  await fire(last)
  expect(new Set(await Promise.all(all.map(countOf)))).toEqual(new Set([2]))
})

test('of more weeks than are looked at in one round trip, what they leave rolls over at once', async () => {
  const all = await many(130, () => ordered({ on: false, rest: 'rolls' }, 0n))
  await until(context, at('2026-11-23 00:00'))
  for (const { frameId, aiko } of all) {
    const [week] = await weeksIn(context, frameId)
    await act(context, week?.id ?? '', 'giveUp', aiko, {})
  }
  await rollOver(context)
  expect(new Set(await Promise.all(all.map(countOf)))).toEqual(new Set([2]))
})

test('an order, its twin on another server and the client fund one week at the same instant', async () => {
  for (let round = 0; round < 12; round += 1) {
    const made = await ordered({ on: true, rest: 'back' }, 100_000n)
    const { rings_at: ring } = (await rowOf(db, made.frameId))?.row ?? {}
    context.time.set(ring ?? 0)
    const { version } = (await rowOf(db, made.frameId))?.row ?? { version: 0 }
    const byHand = codeOf(act(context, made.frameId, 'fundWeek', made.ben, {}, { seen: version }))
    const [code] = await Promise.all([byHand, fire(ring ?? 0), fire(ring ?? 0), fire(ring ?? 0)])
    expect(['done', 'contract.moved_on']).toContain(code)
    expect(await countOf(made)).toBe(2)
    expect((await walletOf(db, made.ben.id)).available).toBe(80_000n)
    await db.query('delete from standing_orders')
  }
})

test('nobody empties an order beforehand by acting under a key that it might use', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 40_000n)
  const { frameId, ben } = made
  await act(context, frameId, 'fundWeek', ben, {}, { key: 'standing:2026-12-07' })
  const monday = at('2026-12-07 00:00')
  for (let ring = 0; ring < monday; ring = (await rowOf(db, frameId))?.row.rings_at ?? monday) {
    context.time.set(Math.max(ring, context.time.now()))
    await fire(context.time.now())
  }
  expect((await weeksIn(context, frameId)).map((week) => week.deliver_on)).toContain('2026-12-13')
})

test('an order funds every week until the last day of a worker who is leaving, and none after it', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 100_000n)
  const { frameId, aiko } = made
  await act(context, frameId, 'giveNotice', aiko, { date: '2026-12-16' })
  for (let ring = await nextRing(db); ring !== null; ring = await nextRing(db)) {
    if (ring > at('2026-12-21 00:00')) break
    context.time.set(Math.max(ring, context.time.now()))
    await fire(context.time.now())
  }
  const weeks = await weeksIn(context, frameId)
  expect(weeks.map((week) => week.deliver_on)).toEqual([
    '2026-11-29',
    '2026-12-06',
    '2026-12-13',
    '2026-12-20',
  ])
  for (const { created_at: funded, deliver_on: sunday } of weeks)
    expect(funded).toBeLessThan(at(`${sunday} 00:00`) - 5 * 86_400_000)
  expect((await rowOf(db, frameId))?.row.state).toBe('ended')
})
