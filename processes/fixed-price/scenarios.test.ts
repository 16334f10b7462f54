import { expect, test } from 'vitest'
import { day, fixedPrice, opened, play, start, tokyo } from '../../test/engine.ts'
import type { Beat, Played } from '../../test/engine.ts'
import { decide, remindersOf, waitingState } from '#engine'
import type { Actor, Input } from '#engine'

const funded: Beat[] = [
  ['worker', 'agreeToOffer'],
  ['client', 'fund'],
]
const endAsked: Beat[] = [...funded, ['worker', 'requestEnd', { reason: '体調のため' }]]
const endOffered: Beat[] = [...funded, ['client', 'requestEnd', { amount: 8_000n, reason: '変更' }]]
const delivered: Beat[] = [...funded, 5, ['worker', 'deliver']]
const soFar: Beat[] = [...funded, 5, ['worker', 'deliver', { amount: 30_000n, note: '6割' }]]
const noticed: Beat[] = [...delivered, 7]
const held: Beat[] = [...noticed, ['desk', 'hold', { reason: '確認中' }]]
const rework: Beat = ['client', 'requestRework', { reason: '色', criterion: '見本のとおり' }]
const reworked: Beat[] = [...delivered, rework]
const contestOf = (by: 'client' | 'worker', amount: bigint): Beat => [
  by,
  'contest',
  { reason: '見本と違う', criterion: '見本のとおり', amount },
]
const byClient: Beat[] = [...delivered, contestOf('client', 20_000n)]
const byWorker: Beat[] = [...reworked, contestOf('worker', 45_000n)]
const mediated: Beat[] = [...byClient, ['worker', 'answer', { note: '見本のとおり' }]]

const bothPropose = (worker: bigint, client: bigint): Beat[] => [
  ['worker', 'propose', { amount: worker }],
  ['client', 'propose', { amount: client }],
]

/** What has come out of the pot. */
const paidOut = ({ decisions }: Played) => {
  const moves = decisions.flatMap((decision) => (decision.ok ? decision.moves : []))
  const sum = (kind: string) =>
    moves.reduce((all, move) => (move.kind === kind ? all + move.amount : all), 0n)
  return { worker: sum('release'), client: sum('refund') }
}

/** Every state, left by silence once: after how long, by which act, to where. */
const silences: [state: string, beats: Beat[], days: number, action: string, to: string][] = [
  ['offered', [], 7, 'lapse', 'lapsed'],
  ['unfunded', [['worker', 'agreeToOffer']], 5, 'lapse', 'lapsed'],
  ['working', funded, 19 + 14 / 24, 'fallOverdue', 'overdue'],
  ['overdue', [...funded, 19 + 14 / 24], 7, 'end', 'ended'],
  ['endingByWorker', endAsked, 7, 'end', 'ended'],
  ['endingByClient', endOffered, 7, 'end', 'ended'],
  ['inspecting', delivered, 7, 'sendFinalNotice', 'finalNotice'],
  ['finalNotice', noticed, 7, 'acceptInStead', 'paid'],
  ['held', held, 3, 'acceptInStead', 'paid'],
  ['reworking', reworked, 14, 'end', 'ended'],
  // From Sunday on, five business days are over with Friday.
  ['contestedByClient', byClient, 5 + 14 / 24, 'settle', 'settled'],
  ['contestedByWorker', byWorker, 5 + 14 / 24, 'settle', 'settled'],
  ['mediating', mediated, 12 + 14 / 24, 'settleByClaim', 'settled'],
]

test.each(silences)('silence in %s', (state, beats, days, action, to) => {
  const before = play(beats)
  expect(before.contract.state).toBe(state)
  expect(before.contract.dueAt).toBeCloseTo(before.now + days * day, -1)
  const { contract, now } = before
  const early = decide(fixedPrice, contract, action, 'clock', {}, contract.dueAt! - 1, tokyo)
  expect(early).toMatchObject({ refusal: { code: 'contract.not_due' } })
  const due = decide(fixedPrice, contract, action, 'clock', {}, now + 100 * day, tokyo)
  expect(due).toMatchObject({ ok: true, event: { by: 'clock', to, at: contract.dueAt } })
})

test('every state that waits is in the table of silences', () => {
  const waiting = Object.keys(fixedPrice.states).filter((name) => waitingState(fixedPrice, name))
  expect(silences.map(([state]) => state)).toEqual(waiting)
})

/** What silence of everybody leads to, from every state on: who receives how much. */
test.each<[string, Beat[], string, bigint, bigint]>([
  ['an offer', [], 'lapsed', 0n, 0n],
  ['work', funded, 'ended', 0n, 50_000n],
  ["a worker's request to end", endAsked, 'ended', 0n, 50_000n],
  ["a client's offer to end", endOffered, 'ended', 8_000n, 42_000n],
  ['a delivery', delivered, 'paid', 50_000n, 0n],
  ['a delivery of the work so far', soFar, 'paid', 30_000n, 20_000n],
  ['a hold by the desk', held, 'paid', 50_000n, 0n],
  ['a rework', reworked, 'ended', 0n, 50_000n],
  ["a client's contest", byClient, 'settled', 20_000n, 30_000n],
  ["a worker's contest", byWorker, 'settled', 45_000n, 5_000n],
  ['a mediation', mediated, 'settled', 50_000n, 0n],
])('silence after %s', (_, beats, state, worker, client) => {
  const played = play([...beats, 100])
  expect(played.contract).toMatchObject({ state, pot: 0n, dueAt: null })
  expect(paidOut(played)).toEqual({ worker, client })
})

type Refused = [code: string, beats: Beat[], by: Actor, action: string, input?: Input]

/** Every refusal that a contract can answer with, once. */
const refusals: Refused[] = [
  ['contract.already_final', [...delivered, ['client', 'accept']], 'client', 'accept'],
  ['contract.not_due', delivered, 'clock', 'sendFinalNotice'],
  ['contract.action_unavailable', funded, 'worker', 'accept'],
  ['contract.action_unavailable', delivered, 'clock', 'acceptInStead'],
  ['contract.not_your_turn', delivered, 'worker', 'accept'],
  [
    'contract.action_exhausted',
    [...reworked, ['worker', 'deliver'], rework, ['worker', 'deliver']],
    ...(rework as [Actor, string, Input]),
  ],
  ['input.required', funded, 'client', 'requestEnd', { reason: 'x' }],
  ['input.malformed', funded, 'worker', 'deliver', { files: [7] } as unknown as Input],
  ['input.unexpected', delivered, 'client', 'accept', { amount: 1n }],
  ['input.too_long', delivered, 'client', 'accept', { note: 'x'.repeat(10_001) }],
  ['amount.above_pot', funded, 'worker', 'deliver', { amount: 50_001n }],
  ['amount.too_small', funded, 'worker', 'deliver', { amount: 0n }],
  ['date.past', [...funded, 20], 'client', 'extend', { date: '2026-12-20' }],
  ['date.too_far', [...funded, 20], 'client', 'extend', { date: '2027-01-21' }],
  ['evidence.required', funded, 'worker', 'deliver', { amount: 1n }],
  ['pot.unavailable', mediated, 'client', 'agreeToSettle'],
]

test.each(refusals)('%s', (code, beats, by, action, input = {}) => {
  const { contract, now } = play(beats)
  const refused = decide(fixedPrice, contract, action, by, input, now, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

test('contract.deadline_passed: at the deadline only the clock acts', () => {
  const { contract } = play(delivered)
  const refused = decide(fixedPrice, contract, 'accept', 'client', {}, contract.dueAt!, tokyo)
  expect(refused).toMatchObject({ refusal: { code: 'contract.deadline_passed' } })
})

test('the story: the client never comes back, the worker is paid two weeks later', () => {
  const story = play([...delivered, 14])
  expect(story.contract).toMatchObject({ state: 'paid', enteredAt: start + 19 * day, pot: 0n })
  expect(paidOut(story)).toEqual({ worker: 50_000n, client: 0n })
})

test('two full rounds of rework and a hold are paid within the 60 days of the law', () => {
  const last = 6.999
  const round: Beat[] = [last, rework, 13.999, ['worker', 'deliver']]
  const hold: Beat[] = [13.999, ['desk', 'hold', { reason: 'x' }], 3]
  const { contract } = play([...funded, ['worker', 'deliver'], ...round, ...round, ...hold])
  expect(contract.state).toBe('paid')
  expect(contract.enteredAt - contract.firstDeliveredAt!).toBeGreaterThan(58 * day)
  expect(contract.enteredAt - contract.firstDeliveredAt!).toBeLessThanOrEqual(59 * day)
})

test('a taken-back request leaves the delivery date as it was', () => {
  const { contract } = play([...endAsked, 3, ['worker', 'takeBack']])
  expect(contract).toMatchObject({ state: 'working', dueAt: play(funded).contract.dueAt })
})

test('instead of ending without pay the worker delivers the work so far', () => {
  const claim = { amount: 12_000n, note: 'ここまで' }
  const played = play([...endAsked, ['worker', 'deliver', claim], ['client', 'accept']])
  expect(paidOut(played)).toEqual({ worker: 12_000n, client: 38_000n })
})

test('an extended date counts anew; twice is the most', () => {
  const extend: Beat = ['client', 'extend', { date: '2027-01-10' }]
  const again: Beat = ['client', 'extend', { date: '2027-01-25' }]
  const { contract, now } = play([...funded, 20, extend, 21, again, 15])
  expect(contract.state).toBe('overdue')
  const third = { date: '2027-02-01' }
  expect(decide(fixedPrice, contract, 'extend', 'client', third, now, tokyo)).toMatchObject({
    refusal: { code: 'contract.action_exhausted' },
  })
})

test('in mediation each agrees to the other side, never to themselves', () => {
  const { contract, now } = play([...mediated, ...bothPropose(40_000n, 25_000n)])
  const client = play([['client', 'agreeToSettle']], contract, now)
  expect(paidOut(client)).toEqual({ worker: 40_000n, client: 10_000n })
  const worker = play([['worker', 'agreeToSettle']], contract, now)
  expect(paidOut(worker)).toEqual({ worker: 25_000n, client: 25_000n })
})

test('the desk rules any amount of the pot', () => {
  const ruled = play([...mediated, ['desk', 'rule', { amount: 33_333n, reason: '双方の資料から' }]])
  expect(paidOut(ruled)).toEqual({ worker: 33_333n, client: 16_667n })
})

test('a contract agreed with a shorter inspection keeps its own clocks', () => {
  const contract = { ...opened(), clocks: { ...opened().clocks, inspection: 3 } }
  const played = play([...delivered], contract)
  expect(played.contract.dueAt).toBe(played.now + 3 * day)
  expect(remindersOf(fixedPrice, played.contract)).toHaveLength(3)
})
