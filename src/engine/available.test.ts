import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, fixedPrice, inputFor, opened, play, start, tokyo } from '../../test/engine.ts'
import { availableActions } from './available.ts'
import { decide, parties } from './index.ts'
import type { Contract, Instant } from './index.ts'

const names = (contract: Contract, now: Instant = start) =>
  Object.fromEntries(
    parties.map((party) => [
      party,
      availableActions(fixedPrice, contract, party, now, tokyo).map(({ name }) => name),
    ]),
  )

test('everybody sees what they can do now, in the order of the process', () => {
  expect(names(opened())).toEqual({
    client: ['withdraw'],
    worker: ['agreeToOffer', 'decline'],
    desk: [],
  })
  const { contract } = play([
    ['worker', 'agreeToOffer'],
    ['client', 'fund'],
    ['worker', 'deliver'],
  ])
  expect(names(contract)).toEqual({
    client: ['accept', 'requestRework', 'contest'],
    worker: [],
    desk: [],
  })
})

test('an action says what it takes, within which bounds, and how often it is left', () => {
  const { contract, now } = play([['worker', 'agreeToOffer'], ['client', 'fund'], 20])
  const extend = availableActions(fixedPrice, contract, 'client', now, tokyo)[0]
  expect(extend).toEqual({
    name: 'extend',
    to: 'working',
    takes: { date: 'required' },
    date: { min: '2026-12-21', max: '2027-01-20' },
    left: 2,
  })
  const deliver = availableActions(fixedPrice, contract, 'worker', now, tokyo)[0]
  expect(deliver?.amount).toEqual({ min: 1n, max: 50_000n })
})

test('an exhausted action and an agreement to nothing are not offered', () => {
  const beats = [
    ['worker', 'agreeToOffer'],
    ['client', 'fund'],
    ['worker', 'requestEnd', { reason: 'x' }],
    ['worker', 'takeBack'],
    ['worker', 'requestEnd', { reason: 'x' }],
  ] as const
  expect(names(play(beats).contract)['worker']).toEqual(['deliver'])
  const contest = ['client', 'contest', { reason: 'x', criterion: 'x', amount: 0n }] as const
  const delivered = [...beats.slice(0, 2), ['worker', 'deliver'], contest] as const
  const mediated = play([...delivered, ['worker', 'answer', { note: 'x' }]]).contract
  expect(names(mediated)['client']).toEqual(['accept', 'submitEvidence', 'propose'])
  expect(names(mediated)['worker']).toEqual(['submitEvidence', 'propose', 'agreeToSettle'])
})

test('nothing can be done at the deadline or after the end', () => {
  const contract = opened()
  expect(names(contract, contract.dueAt!)).toEqual({ client: [], worker: [], desk: [] })
  expect(names(play([8]).contract)).toEqual({ client: [], worker: [], desk: [] })
})

test('what is offered is taken, what is not offered is refused, all along any story', () => {
  const choices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 25 })
  fc.assert(
    fc.property(choices, (story) => {
      let contract = opened()
      let now = start
      for (const choice of story) {
        const offered = parties.flatMap((party) =>
          availableActions(fixedPrice, contract, party, now, tokyo).map((act) => ({ party, act })),
        )
        for (const { party, act } of offered)
          expect(decided(contract, act.name, party, inputFor(act, choice), now).ok).toBe(true)
        for (const party of parties)
          for (const name of Object.keys(fixedPrice.actions))
            if (!offered.some((one) => one.party === party && one.act.name === name))
              expect(decided(contract, name, party, {}, now).ok).toBe(false)
        const picked = offered[Math.floor(choice * offered.length)]
        if (!picked) break
        const { party, act } = picked
        const next = decided(contract, act.name, party, inputFor(act, choice), now)
        if (next.ok) contract = next.contract
        now += Math.floor(choice * 2 * day)
        contract = play([0], contract, now).contract
      }
    }),
    { numRuns: 150 },
  )
})

const decided = (
  contract: Contract,
  ...[action, by, input, now]: [string, 'client' | 'worker' | 'desk', object, Instant]
) => decide(fixedPrice, contract, action, by, input, now, tokyo)
