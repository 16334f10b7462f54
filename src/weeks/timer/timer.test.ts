import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act } from '#contracts'
import { entriesOf, saveEntry, startTimer, stopTimer, timerOf } from '#weeks'
import type { Stopped } from '#weeks'
import { codeOf } from '../../../test/attack/outcome.ts'
import { testDatabase } from '../../../test/database.ts'
import { at, hired, until, weeksIn } from '../../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase({ connections: 10 })
const context = testContext(db)

afterEach(async () => {
  context.time.set(someDay)
  expect(await runChecks(owner)).toEqual([])
})

const running = async (weeks: number, now: string) => {
  context.time.set(someDay)
  const made = await hired(context, weeks, { wallet: 200_000n })
  await until(context, at(now))
  const ids = (await weeksIn(context, made.frameId)).map(({ id }) => id)
  return { ...made, ids, id: ids[0]! }
}

const spans = (list: readonly { from: number; to: number }[]) =>
  list.map(({ from, to }) => [from, to])

const recordedIn = ({ recorded }: Stopped) =>
  recorded.map(({ row, entries }) => [row.id, ...spans(entries).flat()])

test('a timer records whole minutes with its note, once', async () => {
  const { id, aiko } = await running(1, '2026-11-24 09:00')
  expect(await timerOf(context, aiko)).toBe(null)
  await startTimer(context, aiko, id, ' 商品登録 ')
  expect(await timerOf(context, aiko)).toMatchObject({
    contractId: id,
    note: '商品登録',
    startedAt: at('2026-11-24 09:00'),
  })
  context.time.set(at('2026-11-24 10:30') + 59_999)
  const stopped = await stopTimer(context, aiko)
  expect(stopped.left).toEqual([])
  expect(await entriesOf(db, id)).toEqual(stopped.recorded[0]!.entries)
  expect(recordedIn(stopped)).toEqual([[id, at('2026-11-24 09:00'), at('2026-11-24 10:30')]])
  expect(await codeOf(stopTimer(context, aiko))).toBe('timer.not_found')
})

test('under a minute nothing is recorded', async () => {
  const { id, aiko } = await running(1, '2026-11-24 09:00')
  await startTimer(context, aiko, id, '登録')
  context.time.set(at('2026-11-24 09:00') + 59_999)
  expect(await stopTimer(context, aiko)).toMatchObject({ recorded: [], left: [] })
  expect(await entriesOf(db, id)).toEqual([])
})

test('one timer runs for a worker, on a week that runs, and nobody else can start it', async () => {
  const { id, ids, aiko, ben } = await running(2, '2026-11-24 09:00')
  const start = (contract: string, note = '登録', who = aiko) =>
    codeOf(startTimer(context, who, contract, note))
  expect(await start(ids[1]!)).toBe('timer.week_not_running')
  expect(await start(id, ' ')).toBe('input.required')
  expect(await start(id, 'x'.repeat(501))).toBe('input.too_long')
  expect(await start(id, '登録', ben)).toBe('contract.not_your_turn')
  expect(await start(id, '登録', { id: 'per_stranger', roles: [] })).toBe('contract.not_found')
  const deputy = {
    id: 'per_deputy',
    roles: [],
    standsFor: [{ id: aiko.id, name: 'Aiko', mayFund: true }],
  }
  expect(await start(id, '登録', deputy)).toBe('contract.not_your_turn')
  expect([await start(id), await start(id)]).toEqual(['done', 'done'])
  expect(await start(id, '別の作業')).toBe('timer.running')
  const other = await running(1, '2026-11-24 09:05')
  expect(await codeOf(startTimer(context, other.aiko, other.id, '登録'))).toBe('done')
})

test('a run over Sunday 24:00 is recorded in both weeks', async () => {
  const { ids, id, aiko } = await running(2, '2026-11-29 23:00')
  await startTimer(context, aiko, id, '登録')
  await until(context, at('2026-11-30 01:00'))
  const stopped = await stopTimer(context, aiko)
  expect(recordedIn(stopped)).toEqual([
    [ids[0], at('2026-11-29 23:00'), at('2026-11-30 00:00')],
    [ids[1], at('2026-11-30 00:00'), at('2026-11-30 01:00')],
  ])
  expect(stopped.left).toEqual([])
})

test('a week that nobody has funded takes nothing, and that is said', async () => {
  const { id, aiko } = await running(1, '2026-11-29 23:00')
  await startTimer(context, aiko, id, '登録')
  await until(context, at('2026-11-30 01:00'))
  const stopped = await stopTimer(context, aiko)
  expect(recordedIn(stopped)).toEqual([[id, at('2026-11-29 23:00'), at('2026-11-30 00:00')]])
  expect(stopped.left).toEqual([
    { from: at('2026-11-30 00:00'), to: at('2026-11-30 01:00'), why: 'unfunded' },
  ])
})

test('at the limit the run is cut, and what is over is told until the client raises it', async () => {
  const { id, aiko, ben } = await running(1, '2026-11-24 00:00')
  await startTimer(context, aiko, id, '登録')
  context.time.set(at('2026-11-24 11:00'))
  const stopped = await stopTimer(context, aiko)
  expect(recordedIn(stopped)).toEqual([[id, at('2026-11-24 00:00'), at('2026-11-24 10:00')]])
  const [over] = stopped.left
  expect(over).toEqual({ from: at('2026-11-24 10:00'), to: at('2026-11-24 11:00'), why: 'limit' })
  await act(context, id, 'raise', ben, { amount: 2_000n })
  const { from, to } = over!
  const saved = await saveEntry(context, aiko, id, { from, to, note: '登録' }, 'later')
  expect(saved.row.claim).toBe(22_000n)
})

test('what was entered by hand meanwhile is not recorded twice', async () => {
  const { id, aiko } = await running(1, '2026-11-24 09:00')
  await startTimer(context, aiko, id, '登録')
  context.time.set(at('2026-11-24 12:00'))
  const lunch = { from: at('2026-11-24 10:00'), to: at('2026-11-24 10:30'), note: '打ち合わせ' }
  await saveEntry(context, aiko, id, lunch, 'a')
  const stopped = await stopTimer(context, aiko)
  expect(recordedIn(stopped)).toEqual([
    [id, at('2026-11-24 09:00'), at('2026-11-24 10:00'), lunch.to, at('2026-11-24 12:00')],
  ])
  expect(await entriesOf(db, id)).toHaveLength(3)
})

test('a timer of a week that closed, or was given up, ends, and its time is told', async () => {
  const closed = await running(1, '2026-11-29 23:00')
  await startTimer(context, closed.aiko, closed.id, '登録')
  const given = await running(1, '2026-11-29 23:00')
  await startTimer(context, given.aiko, given.id, '登録')
  await act(context, given.id, 'giveUp', given.aiko, {})
  context.time.set(at('2026-11-29 23:30'))
  const stopped = await stopTimer(context, given.aiko)
  expect([recordedIn(stopped), stopped.left]).toEqual([
    [],
    [{ from: at('2026-11-29 23:00'), to: at('2026-11-29 23:30'), why: 'closed' }],
  ])
  await until(context, at('2026-12-01 00:10'))
  const late = await stopTimer(context, closed.aiko)
  expect(late.recorded).toEqual([])
  expect(late.left.map(({ why }) => why)).toEqual(['closed', 'unfunded'])
  expect(await timerOf(context, closed.aiko)).toBe(null)
})

test('of two who stop it at the same instant, each minute is recorded once', async () => {
  const { id, aiko } = await running(1, '2026-11-24 09:00')
  await startTimer(context, aiko, id, '登録')
  context.time.set(at('2026-11-24 10:00'))
  await Promise.all([1, 2, 3].map(() => codeOf(stopTimer(context, aiko))))
  expect(spans(await entriesOf(db, id))).toEqual([[at('2026-11-24 09:00'), at('2026-11-24 10:00')]])
})
