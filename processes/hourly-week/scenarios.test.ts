import { expect, test } from 'vitest'
import { hourly, hourlyWeek, opened, play, start, tokyo, tokyoTime } from '../../test/engine.ts'
import type { Beat, Played } from '../../test/engine.ts'
import {
  availableActions,
  decide,
  forecast,
  remindersOf,
  startContract,
  waitingState,
  worstCase,
} from '#engine'
import type { Actor, Calendar, Input } from '#engine'

/** Agreed on Tuesday 1 December: the week from Monday the 7th to Sunday the 13th. */
const agreed = '2026-12-13'
const week = (beats: readonly Beat[], contract = opened(hourlyWeek, agreed)): Played =>
  play(beats, contract, start, hourlyWeek)

const untilMonday = 5 + 14 / 24
const hour = 3_600_000
const monday = tokyoTime('2026-12-07 00:00')

/** So many hours at a stretch from Monday 06:00, at ¥1,000 each. */
const worked = (hours: number, from = 6): Input => {
  const began = monday + from * hour
  return { entries: [{ id: 'a', from: began, to: began + hours * hour, note: '登録' }] }
}
const record = (hours: number): Beat => ['worker', 'record', worked(hours)]

const funded: Beat[] = [['client', 'fund']]
const begun: Beat[] = [...funded, untilMonday]
const recording: Beat[] = [...begun, 1, record(5), 2, record(12)]
const closed: Beat[] = [...recording, 4]
const presented: Beat[] = [...closed, 1]
const contest: Beat = [
  'client',
  'contest',
  { reason: '9日の2時間は別の仕事', amount: 10_000n, contested: ['a'] },
]
const contested: Beat[] = [...presented, 1, contest]
const mediated: Beat[] = [...contested, ['worker', 'answer', { note: '作業記録のとおり' }]]

const paidOut = ({ decisions }: Played) => {
  const moves = decisions.flatMap((decision) => (decision.ok ? decision.moves : []))
  const sum = (kind: string) =>
    moves.reduce((all, move) => (move.kind === kind ? all + move.amount : all), 0n)
  return { worker: sum('release'), client: sum('refund') }
}

/** Every state, left by silence once: at which instant, by which act, to where. */
const silences: [state: string, beats: Beat[], due: string, action: string, to: string][] = [
  ['unfunded', [], '2026-12-07 00:00', 'lapse', 'lapsed'],
  ['funded', funded, '2026-12-07 00:00', 'startWeek', 'working'],
  ['working', begun, '2026-12-14 00:00', 'closeWeek', 'unrecorded'],
  ['recording', recording, '2026-12-14 00:00', 'closeWeek', 'recorded'],
  ['unrecorded', [...begun, 7], '2026-12-15 00:00', 'end', 'ended'],
  ['recorded', closed, '2026-12-15 00:00', 'present', 'checking'],
  ['checking', presented, '2026-12-18 00:00', 'accept', 'paid'],
  ['contested', contested, '2026-12-23 00:00', 'settle', 'settled'],
  ['mediating', mediated, '2026-12-30 00:00', 'settleByClaim', 'settled'],
]

test.each(silences)('silence in %s', (state, beats, due, action, to) => {
  const { contract } = week(beats)
  expect(contract.state).toBe(state)
  expect(contract.dueAt).toBe(tokyoTime(due))
  const act = (now: number) => decide(hourlyWeek, contract, action, 'clock', {}, now, tokyo)
  expect(act(tokyoTime(due) - 1)).toMatchObject({ refusal: { code: 'contract.not_due' } })
  expect(act(tokyoTime(due))).toMatchObject({ ok: true, event: { by: 'clock', to } })
})

test('every state that waits is in the table of silences', () => {
  const waiting = Object.keys(hourlyWeek.states).filter((name) => waitingState(hourlyWeek, name))
  expect(silences.map(([state]) => state)).toEqual(waiting)
})

test.each<[string, Beat[], string, bigint, bigint]>([
  ['an unfunded week', [], 'lapsed', 0n, 0n],
  ['a funded week without work', funded, 'ended', 0n, 50_000n],
  ['a week with time recorded', recording, 'paid', 12_000n, 38_000n],
  ['a contest', contested, 'settled', 10_000n, 40_000n],
  ['a mediation', mediated, 'settled', 12_000n, 38_000n],
])('silence of everybody after %s', (_, beats, state, worker, client) => {
  const played = week([...beats, 60])
  expect(played.contract).toMatchObject({ state, pot: 0n, dueAt: null })
  expect(paidOut(played)).toEqual({ worker, client })
})

type Refused = [code: string, beats: Beat[], by: Actor, action: string, input?: Input]
test.each<Refused>([
  ['contract.action_unavailable', [], 'worker', 'record', worked(1)],
  ['contract.action_unavailable', funded, 'worker', 'record', worked(1)],
  ['contract.action_unavailable', presented, 'worker', 'record', worked(1)],
  ['contract.not_your_turn', closed, 'client', 'present'],
  ['contract.not_your_turn', presented, 'worker', 'accept'],
  ['amount.above_pot', [...begun, 3], 'worker', 'record', worked(51)],
  ['input.required', begun, 'worker', 'record', {}],
  ['input.unexpected', begun, 'worker', 'record', { ...worked(1), amount: 50_000n }],
  ['entry.in_future', begun, 'worker', 'record', worked(1)],
  ['entry.outside_week', [...begun, 1], 'worker', 'record', worked(1, -2)],
  ['entry.backwards', [...begun, 1], 'worker', 'record', worked(0)],
  ['amount.too_large', begun, 'client', 'raise', { amount: 50_001n }],
  ['contract.action_unavailable', presented, 'client', 'raise', { amount: 1_000n }],
  ['pot.unavailable', mediated, 'client', 'agreeToSettle'],
])('%s', (code, beats, by, action, input = {}) => {
  const { contract, now } = week(beats)
  const refused = decide(hourlyWeek, contract, action, by, input, now, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

test('the story: the client never looks again, and the week is paid on Thursday', () => {
  const { contract, decisions, now } = week([...recording, 30])
  expect(contract).toMatchObject({ state: 'paid', pot: 0n })
  expect(contract.enteredAt).toBe(tokyoTime('2026-12-18 00:00'))
  expect(paidOut({ contract, decisions, now })).toEqual({ worker: 12_000n, client: 38_000n })
})

test('a week can be funded until the instant in which it begins, and not then', () => {
  const { contract } = week([])
  const fund = (now: number) => decide(hourlyWeek, contract, 'fund', 'client', {}, now, tokyo)
  const begins = tokyoTime('2026-12-07 00:00')
  expect(fund(begins - 1)).toMatchObject({ ok: true })
  expect(fund(begins)).toMatchObject({ refusal: { code: 'contract.deadline_passed' } })
})

test('records leave the deadline as it is; the last one counts', () => {
  const { contract } = week([...recording, record(9)])
  expect(contract.dueAt).toBe(tokyoTime('2026-12-14 00:00'))
  expect(contract.claim).toBe(9_000n)
})

test('on Monday forgotten time can still be recorded, and mistakes be mended', () => {
  const late = week([...begun, 7.5, record(8), 10])
  expect(paidOut(late)).toEqual({ worker: 8_000n, client: 42_000n })
  const mended = week([...closed, 0.5, record(11), ['worker', 'present'], 10])
  expect(paidOut(mended)).toEqual({ worker: 11_000n, client: 39_000n })
})

test('who presents early gives the client longer, and Thursday stays Thursday', () => {
  const { contract } = week([...closed, 0.2, ['worker', 'present']])
  expect(contract.dueAt).toBe(tokyoTime('2026-12-18 00:00'))
})

test('a week that has begun, or lies too far ahead, is not agreed on', () => {
  const open = (deliverOn: string) =>
    startContract(hourlyWeek, { price: 1_000n, deliverOn, plan: hourly() }, start, tokyo)
  expect(open('2026-12-06')).toMatchObject({
    refusal: { code: 'date.past', params: { min: '2026-12-07' } },
  })
  expect(open('2026-12-07')).toMatchObject({ ok: true })
  expect(open('2027-01-06')).toMatchObject({ refusal: { code: 'date.too_far' } })
})

test('the promise before anybody commits: worked to the limit, paid on the Thursday after', () => {
  const terms = { price: 50_000n, deliverOn: agreed, plan: hourly() }
  const promise = worstCase(hourlyWeek, terms, start, tokyo)!
  expect(promise.deliveredAt).toBe(tokyoTime('2026-12-14 00:00') - 1)
  expect(promise).toMatchObject({ paidBy: tokyoTime('2026-12-18 00:00'), amount: 50_000n })
})

test('a forecast promises what is recorded, never that more will be', () => {
  const { contract, now } = week(recording)
  const { youReceive, endsBy, ifYouSilent } = forecast(hourlyWeek, contract, 'worker', now, tokyo)
  expect(youReceive).toBe(12_000n)
  expect(endsBy).toBeLessThanOrEqual(ifYouSilent.endsBy!)
  expect(ifYouSilent).toMatchObject({ endsBy: tokyoTime('2026-12-18 00:00'), youReceive: 12_000n })
})

test('while the week runs, only the worker has buttons', () => {
  const { contract, now } = week(recording)
  const names = (party: 'client' | 'worker') =>
    availableActions(hourlyWeek, contract, party, now, tokyo).map(({ name }) => name)
  expect(names('worker')).toEqual(['record', 'giveUp'])
  expect(names('client')).toEqual(['raise'])
})

test('the limit holds unless the client raises it, once', () => {
  const raise: Beat = ['client', 'raise', { amount: 5_000n }]
  const raised = week([...begun, raise, 3, record(55)])
  expect(raised.contract).toMatchObject({ claim: 55_000n, pot: 55_000n })
  expect(paidOut(week([...begun, raise, 3, record(54), 20]))).toEqual({
    worker: 54_000n,
    client: 1_000n,
  })
  const { contract, now } = raised
  const again = decide(hourlyWeek, contract, 'raise', 'client', { amount: 1n }, now, tokyo)
  expect(again).toMatchObject({ refusal: { code: 'contract.action_exhausted' } })
})

test('time entries that overlap, repeat or say nothing are refused', () => {
  const { contract, now } = week([...begun, 1])
  const entry = (id: string, from: number, note = '登録') => ({
    id,
    from: monday + from * hour,
    to: monday + (from + 2) * hour,
    note,
  })
  const refusalOf = (...entries: ReturnType<typeof entry>[]) =>
    decide(hourlyWeek, contract, 'record', 'worker', { entries }, now, tokyo)
  expect(refusalOf(entry('a', 9), entry('b', 10))).toMatchObject({
    refusal: { code: 'entry.overlapping' },
  })
  expect(refusalOf(entry('a', 9), entry('a', 12))).toMatchObject({
    refusal: { code: 'entry.twice' },
  })
  expect(refusalOf(entry('a', 9, ' '))).toMatchObject({ refusal: { code: 'input.required' } })
  expect(refusalOf(entry('b', 11), entry('a', 9))).toMatchObject({
    contract: { claim: 4_000n },
  })
})

test('minutes are paid over the whole week, rounded down once', () => {
  const { contract, now } = week([...begun, 1])
  const at = (minutes: number) => monday + minutes * 60_000
  const entries = [0, 60, 120].map((from) => ({
    id: String(from),
    from: at(from),
    to: at(from + 20),
    note: '登録',
  }))
  const decided = decide(hourlyWeek, contract, 'record', 'worker', { entries }, now, tokyo)
  expect(decided).toMatchObject({ contract: { claim: 1_000n } })
})

test('where the clocks change, weeks still begin and close at midnight', () => {
  const calendar: Calendar = { zone: 'Europe/Berlin', holidays: new Set() }
  const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`)
  const now = at('2026-10-21T09:00').epochMilliseconds
  const opening = startContract(
    hourlyWeek,
    { price: 1n, deliverOn: '2026-10-28', plan: hourly() },
    now,
    calendar,
  )
  if (!opening.ok) throw new Error(opening.refusal.code)
  const begins = at('2026-10-26T00:00').epochMilliseconds
  expect(opening.contract.dueAt).toBe(begins)
  // The night before, the clocks go back: from Wednesday 09:00 it is an hour longer.
  expect(begins - now).toBe((4 * 24 + 15 + 1) * 3_600_000)
})

test('nobody is told of every record; of the week only whose turn it is', () => {
  const told = (played: Played) =>
    played.decisions.map((decision) =>
      decision.ok ? [decision.event.action, ...decision.notices.map(({ to }) => to)] : [],
    )
  expect(told(week(presented))).toEqual([
    ['fund', 'worker'],
    ['startWeek', 'worker'],
    ['record'],
    ['record'],
    ['closeWeek', 'worker'],
    ['present', 'client', 'worker'],
  ])
})

test('reminders come where they help: to record at all, before the week closes, to check', () => {
  const reminded = (beats: readonly Beat[]) =>
    remindersOf(hourlyWeek, week(beats).contract).map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO('Asia/Tokyo')
        .toPlainDateTime()
        .toString(),
    )
  expect(reminded(funded)).toEqual([])
  expect(reminded(begun)).toHaveLength(3)
  expect(reminded(recording)).toEqual(['2026-12-13T00:00:00'])
  expect(reminded(closed)).toEqual([])
  expect(reminded([...begun, 7]).length).toBeGreaterThan(0)
  expect(reminded(presented).length).toBeGreaterThan(0)
})
