import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, fixedPrice, play, tokyo } from '../../test/engine.ts'
import type { Beat, Played } from '../../test/engine.ts'
import { availableActions, decide, forecast } from '#engine'
import type { Actor, Input, Side } from '#engine'

const objection = { criterion: '見本のとおり', reason: '色が違う', amount: 20_000n }
const delivered: Beat[] = [['worker', 'agreeToOffer'], ['client', 'fund'], 5, ['worker', 'deliver']]
const contested: Beat[] = [...delivered, ['client', 'contest', objection]]
const byWorker: Beat[] = [
  ...delivered,
  ['client', 'requestRework', { reason: '色', criterion: '見本のとおり' }],
  ['worker', 'contest', { ...objection, amount: 45_000n }],
]
const mediated: Beat[] = [...contested, ['worker', 'answer', { note: '見本のとおり' }]]
const propose = (by: Side, amount: bigint): Beat => [by, 'propose', { amount }]

const refusalOf = ({ contract, now }: Played, by: Actor, action: string, input: Input = {}) => {
  const decision = decide(fixedPrice, contract, action, by, input, now, tokyo)
  return decision.ok ? null : decision.refusal.code
}
const offered = ({ contract, now }: Played, side: Side) =>
  availableActions(fixedPrice, contract, side, now, tokyo).map(({ name }) => name)

test('a contest names a criterion, a reason and an amount', () => {
  const { criterion: _, ...unfounded } = objection
  expect(refusalOf(play(delivered), 'client', 'contest', unfounded)).toBe('input.required')
})

test('the first of two proposals is sealed: nobody can agree to it, its own side makes no other', () => {
  const sealed = play([...mediated, propose('worker', 40_000n)])
  expect(sealed.contract.sealed).toEqual({ by: 'worker', amount: 40_000n })
  expect(sealed.contract.settlements).toEqual({ client: 20_000n, worker: null })
  expect(offered(sealed, 'client')).toEqual(['accept', 'submitEvidence', 'propose'])
  expect(offered(sealed, 'worker')).toEqual(['submitEvidence', 'agreeToSettle'])
  expect(refusalOf(sealed, 'client', 'agreeToSettle')).toBe('pot.unavailable')
  expect(refusalOf(sealed, 'worker', 'propose', { amount: 1n })).toBe('settlement.sealed')
})

test('the second proposal opens both at once, and a new round begins', () => {
  const open = play([...mediated, propose('worker', 40_000n), propose('client', 30_000n)])
  expect(open.contract.sealed).toBeNull()
  expect(open.contract.settlements).toEqual({ client: 30_000n, worker: 40_000n })
  const again = play([propose('client', 35_000n)], open.contract, open.now)
  expect(again.contract.sealed).toEqual({ by: 'client', amount: 35_000n })
  expect(again.contract.settlements).toEqual(open.contract.settlements)
  const agreed = play([['worker', 'agreeToSettle']], again.contract, again.now)
  expect(agreed.decisions.at(-1)).toMatchObject({
    moves: [
      { kind: 'release', amount: 30_000n },
      { kind: 'refund', amount: 20_000n },
    ],
  })
})

test('the clock rules by the claim, whatever lies under seal', () => {
  const { contract } = play([...mediated, propose('worker', 10_000n), 21])
  expect(contract).toMatchObject({ state: 'settled', pot: 0n, sealed: { amount: 10_000n } })
})

test.each([
  ['contested by the client', contested],
  ['contested by the worker', byWorker],
  ['in mediation', mediated],
])('what is %s can be settled at any time by paying the claim', (_, beats) => {
  const { contract, decisions } = play([...beats, ['client', 'accept']])
  expect(contract).toMatchObject({ state: 'paid', pot: 0n })
  expect(decisions.at(-1)).toMatchObject({ moves: [{ kind: 'release', amount: 50_000n }] })
})

test.each([
  ['contested by the client', contested],
  ['contested by the worker', byWorker],
  ['in mediation', mediated],
  ['held', [...delivered, 7, ['desk', 'hold', { reason: '確認中' }]] as Beat[]],
])('both sides submit evidence while it is %s, and no deadline moves', (_, beats) => {
  const before = play(beats)
  const evidence = { note: '見本の写真です', files: ['fil_1', 'fil_2'] }
  const sent: Beat[] = (['client', 'worker'] as const).map((by) => [by, 'submitEvidence', evidence])
  const { contract } = play(sent, before.contract, before.now)
  expect(contract).toEqual({ ...before.contract, counts: contract.counts })
  const tenth = play(Array<Beat>(10).fill(sent[0]!), before.contract, before.now)
  expect(refusalOf(tenth, 'client', 'submitEvidence', evidence)).toBe('contract.action_exhausted')
  expect(refusalOf(before, 'desk', 'submitEvidence', evidence)).toBe('contract.not_your_turn')
})

test('what silence and the forecasts promise does not depend on what lies under seal', () => {
  const amounts = fc.bigInt({ min: 0n, max: 50_000n })
  fc.assert(
    fc.property(amounts, fc.constantFrom('client', 'worker'), (amount, by) => {
      const { contract, now } = play([...mediated, propose(by, amount), 2])
      const unknown = { ...contract, sealed: { by, amount: null } }
      const other = by === 'client' ? 'worker' : 'client'
      for (const party of ['client', 'worker', 'desk'] as const)
        expect(forecast(fixedPrice, contract, party, now, tokyo)).toEqual(
          forecast(fixedPrice, unknown, party, now, tokyo),
        )
      expect(availableActions(fixedPrice, contract, other, now, tokyo)).toEqual(
        availableActions(fixedPrice, unknown, other, now, tokyo),
      )
      expect(contract.dueAt! - now).toBeGreaterThan(day)
    }),
  )
})
