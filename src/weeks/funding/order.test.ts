import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { travel } from '#clock'
import { act, eventsOf, fireDue, nextRing, rowOf } from '#contracts'
import { deposit, walletOf } from '#ledger'
import { newId } from '#platform'
import { rollOver, saveEntry, setStandingOrder, standingOrderOf, withOrders } from '#weeks'
import type { StandingOrder } from '#weeks'
import { codeOf } from '../../../test/attack/outcome.ts'
import { testDatabase } from '../../../test/database.ts'
import { at, hired, weeksIn } from '../../../test/hourly/weeks.ts'
import type { Hired } from '../../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase({ connections: 10 })
const context = testContext(db)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
  await db.query('delete from standing_orders')
})

/** As the demo's clock goes: from ring to ring, the standing orders with it. */
const goTo = (text: string) => {
  const time = { ...context.time, advanceTo: context.time.set }
  const ring = withOrders(context, (until) => fireDue(context, until))
  const fire = async (until: number) => (await ring(until)) + (await rollOver(context))
  return travel({ time, nextRing: () => nextRing(db), fire }, at(text))
}

const ordered = async (order: StandingOrder, wallet: bigint, weeks = 1) => {
  context.time.set(someDay)
  const made = await hired(context, weeks, { wallet, pledge: 0n })
  await setStandingOrder(context, made.ben, made.frameId, order)
  return made
}

const mondays = async ({ frameId }: Hired) =>
  (await eventsOf(db, frameId, 'desk'))
    .filter(({ action }) => action === 'fundWeek')
    .map(({ at: instant }) =>
      Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO('Asia/Tokyo')
        .toPlainDate()
        .toString(),
    )

const toldOf = (id: string, kind: string) =>
  db.query<{ to_id: string; at: number; outcome: string; monday: string }>(
    `select to_id, at, facts ->> 'outcome' as outcome, facts ->> 'monday' as monday
     from outbox where owner_id = $1 and kind = $2 order by at, id`,
    [id, kind],
  )

test('only the client sets it, and both sides see it; nobody has one who did not ask', async () => {
  const { frameId, aiko, ben } = await hired(context, 1)
  const set = (who: typeof ben) =>
    codeOf(setStandingOrder(context, who, frameId, { on: true, rest: 'rolls' }))
  expect(await standingOrderOf(db, frameId)).toEqual({ on: false, rest: 'back' })
  expect(await set(aiko)).toBe('contract.not_your_turn')
  expect(await set({ id: 'per_stranger', roles: [] })).toBe('contract.not_found')
  const deputy = {
    id: 'per_d',
    roles: [],
    standsFor: [{ id: ben.id, name: 'Ben', mayFund: false }],
  }
  expect(await set(deputy)).toBe('contract.deputy_may_not_fund')
  expect(await set(ben)).toBe('done')
  expect(await standingOrderOf(db, frameId)).toEqual({ on: true, rest: 'rolls' })
  const [week] = await weeksIn(context, frameId)
  const order = { on: true, rest: 'back' } as const
  expect(await codeOf(setStandingOrder(context, ben, week!.id, order))).toBe(
    'contract.action_unavailable',
  )
})

test('week after week is funded before it begins, and nobody is reminded of it', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 200_000n)
  await goTo('2026-12-21 00:00')
  expect((await rowOf(db, made.frameId))?.row.state).toBe('running')
  const weeks = await weeksIn(context, made.frameId)
  expect(weeks.length).toBeGreaterThanOrEqual(5)
  for (const { created_at: funded, deliver_on: sunday } of weeks)
    expect(funded).toBeLessThan(at(`${sunday} 00:00`) - 6 * 86_400_000)
  expect(new Set(await mondays(made)).size).toBe(weeks.length)
  const told = await toldOf(made.frameId, 'standingOrder')
  expect(told.map(({ to_id: to, outcome }) => [to, outcome])).toEqual(
    weeks.slice(1).map(() => [made.ben.id, 'funded']),
  )
  expect(await toldOf(made.frameId, 'reminder')).toEqual([])
})

test('when the wallet is short both are told once, and the next reminder tries again', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 20_000n)
  // Due on Sunday the 29th, 24:00: reminded on the 26th, the 28th and the day before.
  await goTo('2026-11-28 20:00')
  expect((await weeksIn(context, made.frameId)).length).toBe(1)
  const told = await toldOf(made.frameId, 'standingOrder')
  expect(told.map(({ to_id: to, outcome, monday }) => [to, outcome, monday])).toEqual([
    [made.ben.id, 'short', '2026-11-30'],
    [made.aiko.id, 'short', '2026-11-30'],
  ])
  expect((await toldOf(made.frameId, 'reminder')).length).toBeGreaterThan(1)
  await deposit(db, made.ben.id, newId('dep'), 20_000n, context.time.now())
  await goTo('2026-11-30 00:00')
  expect((await weeksIn(context, made.frameId)).length).toBe(2)
  expect((await rowOf(db, made.frameId))?.row.state).toBe('running')
})

test('a frame that is paused for want of money goes on as soon as there is some', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 20_000n)
  await goTo('2026-11-30 00:00')
  expect((await rowOf(db, made.frameId))?.row.state).toBe('paused')
  await deposit(db, made.ben.id, newId('dep'), 20_000n, context.time.now())
  await goTo('2026-12-04 00:00')
  expect((await rowOf(db, made.frameId))?.row.state).toBe('running')
  expect((await weeksIn(context, made.frameId)).map(({ deliver_on: sunday }) => sunday)).toEqual([
    '2026-11-29',
    '2026-12-06',
  ])
})

test('an order that is taken back funds nothing more', async () => {
  const made = await ordered({ on: true, rest: 'back' }, 200_000n)
  await setStandingOrder(context, made.ben, made.frameId, { on: false, rest: 'back' })
  await goTo('2026-11-30 00:00')
  expect(await weeksIn(context, made.frameId)).toHaveLength(1)
})

/** Nine hours are worked in the first of two weeks, of which the second is funded already. */
const worked = async (order: StandingOrder) => {
  const made = await ordered(order, 40_000n, 2)
  await goTo('2026-11-24 12:00')
  const [first] = await weeksIn(context, made.frameId)
  const day = { from: at('2026-11-23 09:00'), to: at('2026-11-23 10:00'), note: '登録' }
  await saveEntry(context, made.aiko, first!.id, day, 'a')
  return made
}

test('what a week leaves rolls into the next one at once, if it suffices, once', async () => {
  const made = await worked({ on: false, rest: 'rolls' })
  await deposit(db, made.ben.id, newId('dep'), 2_000n, context.time.now())
  // Paid on Thursday, 24:00: 18,000 come back.
  await goTo('2026-12-03 23:59')
  expect(await weeksIn(context, made.frameId)).toHaveLength(2)
  await goTo('2026-12-04 00:00')
  const weeks = await weeksIn(context, made.frameId)
  expect(weeks.map(({ deliver_on: sunday }) => sunday)).toEqual([
    '2026-11-29',
    '2026-12-06',
    '2026-12-13',
  ])
  expect((await walletOf(db, made.ben.id)).available).toBe(0n)
  await deposit(db, made.ben.id, newId('dep'), 100_000n, context.time.now())
  await goTo('2026-12-05 00:00')
  expect(await weeksIn(context, made.frameId)).toHaveLength(3)
})

test('what does not suffice, and what is to come back, stays in the wallet', async () => {
  const rolls = await worked({ on: false, rest: 'rolls' })
  await goTo('2026-12-05 00:00')
  const back = await worked({ on: false, rest: 'back' })
  await deposit(db, back.ben.id, newId('dep'), 100_000n, context.time.now())
  await goTo('2026-12-05 00:00')
  for (const { frameId } of [rolls, back]) expect(await weeksIn(context, frameId)).toHaveLength(2)
  expect((await walletOf(db, rolls.ben.id)).available).toBe(18_000n)
})

test('what the client accepts early rolls over, too', async () => {
  const made = await worked({ on: false, rest: 'rolls' })
  await deposit(db, made.ben.id, newId('dep'), 2_000n, context.time.now())
  await goTo('2026-12-01 12:00')
  const [first] = await weeksIn(context, made.frameId)
  await act(context, first!.id, 'accept', made.ben, {})
  await goTo('2026-12-03 12:00')
  expect(await weeksIn(context, made.frameId)).toHaveLength(3)
})
