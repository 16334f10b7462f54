import { expect, test } from 'vitest'
import {
  fixedPrice,
  milestones,
  opened,
  play,
  start,
  threeParts,
  tokyo,
  tokyoTime,
} from '../../test/engine.ts'
import type { Beat, Played } from '../../test/engine.ts'
import { childrenOf, paidOut } from '../../test/frame/beats.ts'
import { availableActions, decide, forecast, startContract, waitingState } from '#engine'
import type { Actor, Contract, Input, Part } from '#engine'

/** Three parts agreed on Tuesday 1 December, due on 20 December, 31 January and 5 February. */
const agreement: Contract = opened(milestones, '2026-12-20')
const frame = (beats: readonly Beat[]): Played => play(beats, agreement, start, milestones)

const fundNext: Beat = ['client', 'fundNext']
const agreed: Beat[] = [['worker', 'agreeToOffer']]
const running: Beat[] = [...agreed, fundNext]
const second: Beat[] = [...running, 19, fundNext]
const whole: Beat[] = [...second, fundNext]

/** Every state, left by silence once: at which instant, by which act, to where. */
const silences: [state: string, beats: Beat[], due: string, action: string, to: string][] = [
  ['offered', [], '2026-12-08 10:00', 'lapse', 'lapsed'],
  ['agreed', agreed, '2026-12-06 10:00', 'lapse', 'lapsed'],
  ['running', running, '2027-01-04 00:00', 'endInSilence', 'endedInSilence'],
]

test.each(silences)('silence in %s', (state, beats, due, action, to) => {
  const { contract } = frame(beats)
  expect(contract.state).toBe(state)
  expect(contract.dueAt).toBe(tokyoTime(due))
  const act = (now: number) => decide(milestones, contract, action, 'clock', {}, now, tokyo)
  expect(act(tokyoTime(due) - 1)).toMatchObject({ refusal: { code: 'contract.not_due' } })
  expect(act(tokyoTime(due))).toMatchObject({ ok: true, event: { by: 'clock', to } })
})

test('every state that waits is in the table of silences', () => {
  const waiting = Object.keys(milestones.states).filter((name) => waitingState(milestones, name))
  expect(silences.map(([state]) => state)).toEqual(waiting)
})

type Refused = [code: string, beats: Beat[], by: Actor, action: string, input?: Input]
test.each<Refused>([
  ['contract.action_unavailable', [], 'client', 'fundNext'],
  ['contract.not_your_turn', agreed, 'worker', 'fundNext'],
  ['contract.action_unavailable', agreed, 'client', 'endRest'],
  ['contract.not_your_turn', running, 'worker', 'fundNext'],
  ['contract.not_your_turn', running, 'client', 'endInSilence'],
  ['date.too_far', running, 'client', 'fundNext'],
  ['contract.already_final', whole, 'client', 'fundNext'],
  ['contract.already_final', [...running, ['worker', 'endRest']], 'client', 'fundNext'],
])('%s', (code, beats, by, action, input = {}) => {
  const { contract, now } = frame(beats)
  const refused = decide(milestones, contract, action, by, input, now, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

test('each part is funded as a contract of its own, with its price, day and name', () => {
  const played = frame(whole)
  expect(played.contract).toMatchObject({ state: 'complete', pot: 0n, dueAt: null })
  expect(played.contract.plan!.parts).toEqual([])
  const told = childrenOf(played).map(({ title, contract, moves }) => ({
    title,
    state: contract.state,
    pot: contract.pot,
    deliverOn: contract.deliverOn,
    moves,
  }))
  expect(told).toEqual(
    threeParts.parts.map(({ title, price, deliverOn }) => ({
      title,
      state: 'working',
      pot: price,
      deliverOn,
      moves: [{ kind: 'fund', amount: price }],
    })),
  )
  expect(childrenOf(played)[0]!.contract.dueAt).toBe(tokyoTime('2026-12-21 00:00'))
})

test('the frame waits for the day by which the next part must be funded, part after part', () => {
  expect(frame(running).contract.dueAt).toBe(tokyoTime('2027-01-04 00:00'))
  expect(frame(second).contract.dueAt).toBe(tokyoTime('2027-02-06 00:00'))
})

test('the story: the second part is never funded; the first is delivered and paid', () => {
  const played = frame([...running, 90])
  expect(played.contract).toMatchObject({ state: 'endedInSilence', pot: 0n })
  expect(played.contract.enteredAt).toBe(tokyoTime('2027-01-04 00:00'))
  const [first] = childrenOf(played)
  const lived = play([10, ['worker', 'deliver'], 60], first!.contract, start, fixedPrice)
  expect(lived.contract).toMatchObject({ state: 'paid', pot: 0n })
  expect(paidOut(lived)).toEqual({ worker: 30_000n, client: 0n })
})

test('either side ends the rest at any time, and what is funded goes on', () => {
  for (const by of ['client', 'worker'] as const) {
    const played = frame([...second, [by, 'endRest', { reason: '予算' }]])
    expect(played.contract.state).toBe('ended')
    expect(paidOut(played)).toEqual({ worker: 0n, client: 0n })
    for (const { contract } of childrenOf(played)) expect(contract.state).toBe('working')
  }
})

test('a part is funded when its day is at most sixty days away', () => {
  const { contract } = frame(running)
  const names = (at: string) =>
    availableActions(milestones, contract, 'client', tokyoTime(at), tokyo).map(({ name }) => name)
  expect(names('2026-12-01 23:59')).toEqual(['endRest'])
  expect(names('2026-12-02 00:00')).toEqual(['fundNext', 'endRest'])
})

test('what was chosen for the inspection holds in every part', () => {
  const clocks = { inspection: 3, answering: 7 }
  const opening = startContract(
    milestones,
    { price: 130_000n, deliverOn: '2026-12-20', plan: threeParts, clocks },
    start,
    tokyo,
  )
  if (!opening.ok) throw new Error(opening.refusal.code)
  const played = play(running, opening.contract, start, milestones)
  expect(childrenOf(played)[0]!.contract.clocks).toMatchObject({ inspection: 3, rework: 14 })
})

const [a, b, c] = threeParts.parts as readonly [Part, Part, Part]
test.each<[string, string, readonly Part[]]>([
  ['input.malformed', 'no part', []],
  ['amount.too_small', 'a part for nothing', [a, { ...b, price: 0n }]],
  ['date.past', 'days that do not ascend', [a, { ...b, deliverOn: a.deliverOn }]],
  ['date.too_far', 'more than sixty days between', [a, { ...b, deliverOn: '2027-02-19' }]],
  ['input.malformed', 'no day to fund it by', [a, { ...b, fundBy: undefined } as unknown as Part]],
  ['input.malformed', 'funding long after the part before', [a, { ...b, fundBy: '2027-01-04' }]],
  ['input.malformed', 'funding before the part before is due', [a, { ...b, fundBy: '2026-12-19' }]],
  ['input.malformed', 'funding after its own day', [a, b, { ...c, fundBy: '2027-02-06' }]],
])('%s: %s', (code, _, parts) => {
  const plan = { ...threeParts, parts }
  const price = parts.reduce((sum, part) => sum + part.price, 0n)
  const refused = startContract(milestones, { price, deliverOn: '2026-12-20', plan }, start, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

test('the price of the whole is the sum of its parts', () => {
  const terms = { price: 129_999n, deliverOn: '2026-12-20', plan: threeParts }
  expect(startContract(milestones, terms, start, tokyo)).toMatchObject({
    refusal: { code: 'input.malformed', params: { input: 'price' } },
  })
  expect(frame(agreed).contract.funded).toBe(false)
  expect(frame(running).contract).toMatchObject({ funded: true, pot: 0n, price: 130_000n })
})

test('the whole is over within half a year, so that nobody owes a longer notice', () => {
  const every = (days: number[]) =>
    days.map((ahead, place): Part => {
      const on = (n: number) => Temporal.PlainDate.from('2026-12-01').add({ days: n }).toString()
      const fundBy = place === 0 ? {} : { fundBy: on(days[place - 1]!) }
      return { price: 1n, deliverOn: on(ahead), rate: null, ...fundBy }
    })
  const open = (days: number[]) => {
    const parts = every(days)
    const plan = { ...threeParts, parts }
    const { deliverOn } = parts[0]!
    return startContract(milestones, { price: BigInt(days.length), deliverOn, plan }, start, tokyo)
  }
  expect(open([60, 120, 180])).toMatchObject({ ok: true })
  expect(open([60, 120, 175, 181])).toMatchObject({
    refusal: { code: 'date.too_far', params: { max: '2027-05-30' } },
  })
})

test('nothing is at risk in the frame: the forecast says when it is over, and no yen', () => {
  const { contract, now } = frame(running)
  const promise = forecast(milestones, contract, 'worker', now, tokyo)
  expect(promise.ifYouSilent).toMatchObject({
    endsBy: tokyoTime('2027-01-04 00:00'),
    youReceive: 0n,
  })
})
