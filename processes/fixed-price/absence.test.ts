import { expect, test } from 'vitest'
import { day, fixedPrice, play, tokyo, tokyoTime } from '../../test/engine.ts'
import type { Beat } from '../../test/engine.ts'
import { availableActions, decide, forecast, remindersOf } from '#engine'
import type { Actor, Day } from '#engine'

const funded: Beat[] = [
  ['worker', 'agreeToOffer'],
  ['client', 'fund'],
]
/** The agreed day is the 20th of December. */
const awayUntil = (date: Day): Beat => ['worker', 'declareAbsence', { date, note: '入院のため' }]
const away: Beat[] = [...funded, 3, awayUntil('2027-01-03')]
const deadline = tokyoTime('2027-01-04 00:00')

test('an absence moves the agreed day, and the other side is told', () => {
  const { contract, decisions, now } = play(away)
  expect(contract).toMatchObject({ state: 'working', deliverOn: '2027-01-03', dueAt: deadline })
  expect(decisions.at(-1)).toMatchObject({
    moves: [],
    event: { action: 'declareAbsence', by: 'worker', at: now, input: { date: '2027-01-03' } },
    notices: [{ to: 'client', turn: false }],
  })
  expect(remindersOf(fixedPrice, contract).at(-1)).toBe(deadline - day)
})

const absent = { date: '2026-12-28' }
const refusals: [says: string, code: string, Beat[], Actor, { date: Day }][] = [
  ['a day that is no later', 'date.past', funded, 'worker', { date: '2026-12-20' }],
  ['fifteen days', 'date.too_far', funded, 'worker', { date: '2027-01-04' }],
  ['a second absence', 'contract.action_exhausted', away, 'worker', { date: '2027-01-05' }],
  ["the client's", 'contract.not_your_turn', funded, 'client', absent],
  ['after the day', 'contract.action_unavailable', [...funded, 20], 'worker', absent],
  [
    'after a delivery',
    'contract.action_unavailable',
    [...funded, ['worker', 'deliver']],
    'worker',
    absent,
  ],
  [
    'in a rework',
    'contract.action_unavailable',
    [
      ...funded,
      ['worker', 'deliver'],
      ['client', 'requestRework', { reason: '色', criterion: '見本' }],
    ],
    'worker',
    absent,
  ],
  [
    'while the client asks to end',
    'contract.action_unavailable',
    [...funded, ['client', 'requestEnd', { amount: 0n, reason: '変更' }]],
    'worker',
    absent,
  ],
]

test.each(refusals)('%s is refused: %s', (_, code, beats, by, input) => {
  const { contract, now } = play(beats)
  const refused = decide(fixedPrice, contract, 'declareAbsence', by, input, now, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

test('at the deadline it is too late, however late the clock is', () => {
  const { contract } = play(funded)
  const refused = decide(
    fixedPrice,
    contract,
    'declareAbsence',
    'worker',
    absent,
    contract.dueAt!,
    tokyo,
  )
  expect(refused).toMatchObject({ refusal: { code: 'contract.deadline_passed' } })
})

test('once, with days from the one after the agreed to a fortnight after it', () => {
  const { contract, now } = play(funded)
  const offered = availableActions(fixedPrice, contract, 'worker', now, tokyo)
  expect(offered.find(({ name }) => name === 'declareAbsence')).toEqual({
    name: 'declareAbsence',
    to: 'working',
    takes: { date: 'required', note: 'optional' },
    date: { min: '2026-12-21', max: '2027-01-03' },
    left: 1,
  })
})

test('an absence and both extensions go together, in whatever order', () => {
  const extendTo = (date: Day): Beat => ['client', 'extend', { date }]
  const first = play([...away, 32, extendTo('2027-01-20'), 20, extendTo('2027-02-10')])
  expect(first.contract).toMatchObject({ state: 'working', deliverOn: '2027-02-10' })
  const between = play([...funded, 20, extendTo('2027-01-10'), 3, awayUntil('2027-01-24')])
  expect(between.contract).toMatchObject({ state: 'working', deliverOn: '2027-01-24' })
  const last = play([extendTo('2027-02-20')], ...at(play([32], ...at(between))))
  expect(last.contract).toMatchObject({ state: 'working', deliverOn: '2027-02-20' })
})

const at = ({ contract, now }: ReturnType<typeof play>) => [contract, now] as const

test('a request to end that is taken back leaves the moved day as it is', () => {
  const asked: Beat = ['worker', 'requestEnd', { reason: '体調のため' }]
  const { contract } = play([...away, asked, 2, ['worker', 'takeBack']])
  expect(contract).toMatchObject({ state: 'working', dueAt: deadline })
})

test('a client who does not want to wait has the pot back a week after asking to end', () => {
  const { contract, now } = play(away)
  const { endsBy, youReceive } = forecast(fixedPrice, contract, 'client', now, tokyo)
  expect([endsBy, youReceive]).toEqual([now + 7 * day, 50_000n])
})

test('who stays away for good is overdue with the new day, and the pot goes back', () => {
  const { contract } = play([...away, 31])
  expect(contract).toMatchObject({ state: 'overdue', enteredAt: deadline })
  expect(play([7], contract, deadline).contract).toMatchObject({ state: 'ended', pot: 0n })
})
