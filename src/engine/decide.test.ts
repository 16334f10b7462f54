import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, fixedPrice, opened, play, start, tokyo } from '../../test/engine.ts'
import { decide } from './decide.ts'
import type { Actor, Contract, Input } from './index.ts'

const funded = [
  ['worker', 'agreeToOffer'],
  ['client', 'fund'],
] as const
const delivered = [...funded, ['worker', 'deliver']] as const
const reasons = { reason: '色が違う', criterion: '見本のとおり' }

/** A contract in many of the states, with money and without. */
const contracts: Contract[] = [
  [],
  funded,
  [...funded, ['client', 'requestEnd', { amount: 7n, reason: 'x' }] as const],
  delivered,
  [...delivered, ['client', 'requestRework', reasons] as const],
  [...delivered, ['client', 'contest', { reason: 'x', criterion: 'x', amount: 9n }] as const],
  [...delivered, 8, ['desk', 'hold', { reason: 'x' }] as const],
  [...delivered, 15],
].map((beats) => play(beats).contract)

const anyContract = fc.constantFrom(...contracts)
const actions = fc.oneof(
  fc.constantFrom(...Object.keys(fixedPrice.actions), 'constructor', '__proto__', 'toString', ''),
  fc.string(),
)
const actors = fc.oneof(
  fc.constantFrom('client', 'worker', 'desk', 'clock'),
  fc.string(),
) as fc.Arbitrary<Actor>
const values = fc.oneof(
  fc.bigInt(),
  fc.anything({ withBigInt: true, withNullPrototype: true }),
  fc.constantFrom('2026-12-24', '9999-99-99', 'x', 0n, 50_000n),
)
const inputs = fc.oneof(
  fc.anything({ withBigInt: true }),
  fc.dictionary(
    fc.constantFrom(
      'amount',
      'reason',
      'criterion',
      'note',
      'files',
      'date',
      'entries',
      'contested',
      'exception',
      'more',
    ),
    values,
  ),
) as fc.Arbitrary<Input>
const instants = fc.oneof(
  fc.integer({ min: start - day, max: start + 30 * day }),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 8.64e15, -8.64e15, 1.5),
)

test('decide is total: whatever comes is answered by a contract or a refusal', () => {
  fc.assert(
    fc.property(
      anyContract,
      actions,
      actors,
      inputs,
      instants,
      (contract, action, by, input, now) => {
        const decision = decide(fixedPrice, contract, action, by, input, now, tokyo)
        if (decision.ok) expect(decision.event).toMatchObject({ action, by, from: contract.state })
        else expect(decision.refusal.code).toMatch(/^[a-z]+\.[a-z_]+$/)
      },
    ),
    { numRuns: 5_000 },
  )
})

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

test('decide is pure: the same again gives the same again, and nothing is changed', () => {
  fc.assert(
    fc.property(
      anyContract,
      actions,
      actors,
      inputs,
      instants,
      (contract, action, by, input, now) => {
        const again = () => decide(fixedPrice, frozen(contract), action, by, input, now, tokyo)
        expect(again()).toEqual(again())
      },
    ),
    { numRuns: 1_000 },
  )
})

test("the clock's act is dated at its due instant, however late it is carried out", () => {
  const { contract } = play(delivered)
  const late = contract.dueAt! + 40 * day
  const decision = decide(fixedPrice, contract, 'sendFinalNotice', 'clock', {}, late, tokyo)
  expect(decision).toMatchObject({ ok: true, event: { at: contract.dueAt } })
  expect(decision.ok && decision.contract.enteredAt).toBe(contract.dueAt)
  expect(decision.ok && decision.contract.dueAt).toBe(contract.dueAt! + 7 * day)
})

test('the last millisecond belongs to the party, the deadline itself to the clock', () => {
  const { contract } = play(delivered)
  const due = contract.dueAt!
  const accept = (now: number) => decide(fixedPrice, contract, 'accept', 'client', {}, now, tokyo)
  const clock = (now: number) =>
    decide(fixedPrice, contract, 'sendFinalNotice', 'clock', {}, now, tokyo)
  expect(accept(due - 1).ok).toBe(true)
  expect(accept(due)).toMatchObject({ refusal: { code: 'contract.deadline_passed' } })
  expect(clock(due - 1)).toMatchObject({ refusal: { code: 'contract.not_due' } })
  expect(clock(due).ok).toBe(true)
})

test('a stay action keeps the state, its entry and its deadline', () => {
  const contest = ['client', 'contest', { reason: 'x', criterion: 'x', amount: 0n }] as const
  const { contract, now } = play([...delivered, contest, ['worker', 'answer', { note: 'x' }], 2])
  const input = { amount: 30_000n }
  const decision = decide(fixedPrice, contract, 'propose', 'worker', input, now, tokyo)
  expect(decision).toMatchObject({
    ok: true,
    contract: { state: 'mediating', enteredAt: contract.enteredAt, dueAt: contract.dueAt },
    moves: [],
  })
})

test('everybody concerned but the actor hears of it; the desk only where it can act', () => {
  const heard = (beats: Parameters<typeof play>[0]) => {
    const last = play(beats).decisions.at(-1)
    return last?.ok ? last.notices : []
  }
  expect(heard(delivered)).toEqual([{ to: 'client', turn: true }])
  expect(heard([...delivered, 7])).toEqual([
    { to: 'client', turn: true },
    { to: 'worker', turn: false },
    { to: 'desk', turn: false },
  ])
  expect(heard([...delivered, ['client', 'accept']])).toEqual([{ to: 'worker', turn: false }])
})

test('money is conserved to the yen in every way in which a contract can end', () => {
  const contest = ['client', 'contest', { reason: 'x', criterion: 'x', amount: 12_345n }] as const
  const endings: Parameters<typeof play>[0][] = [
    [...delivered, ['client', 'accept']],
    [...delivered, contest, ['worker', 'agreeToSettle']],
    [...delivered, contest, ['worker', 'answer', { note: 'x' }], 15],
    [...funded, ['worker', 'deliver', { amount: 1n, note: 'x' }], 14],
    [...funded, 30],
  ]
  for (const beats of endings) {
    const { contract, decisions } = play(beats)
    const moves = decisions.flatMap((decision) => (decision.ok ? decision.moves : []))
    const sum = (kind: string) =>
      moves.reduce((all, move) => all + (move.kind === kind ? move.amount : 0n), 0n)
    expect(contract.pot).toBe(0n)
    expect(sum('fund')).toBe(50_000n)
    expect(sum('release') + sum('refund')).toBe(50_000n)
    expect(moves.every(({ amount }) => amount > 0n)).toBe(true)
  }
})

test('money does not enter a contract whose agreed day is over', () => {
  const { contract, now } = play([['worker', 'agreeToOffer']], opened(fixedPrice, '2026-12-01'))
  const tomorrow = now + day
  expect(decide(fixedPrice, contract, 'fund', 'client', {}, tomorrow, tokyo)).toMatchObject({
    refusal: { code: 'date.past' },
  })
  expect(decide(fixedPrice, contract, 'fund', 'client', {}, now, tokyo).ok).toBe(true)
})
