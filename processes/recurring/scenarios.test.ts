import { expect, test } from 'vitest'
import { hourlyWeek, play, recurring, start, tokyo, tokyoTime, weekly } from '../../test/engine.ts'
import type { Beat, Played } from '../../test/engine.ts'
import {
  agreed,
  childrenOf,
  closing,
  firstSunday,
  frame,
  fundWeek,
  leaving,
  noticed,
  paidOut,
  paused,
  pledged,
  running,
  unpledged,
} from '../../test/frame/beats.ts'
import { availableActions, decide, forecast, startContract, waitingState } from '#engine'
import type { Actor, Input, Spawned } from '#engine'

/** Every state, left by silence once: at which instant, by which act, to where. */
const silences: [state: string, beats: Beat[], due: string, action: string, to: string][] = [
  ['offered', [], '2026-12-07 00:00', 'lapse', 'lapsed'],
  ['agreed', agreed, '2026-12-14 00:00', 'lapse', 'lapsed'],
  ['running', running, '2026-12-14 00:00', 'pause', 'paused'],
  ['paused', paused, '2026-12-21 00:00', 'endInSilence', 'endedInSilence'],
  ['noticed', noticed, '2026-12-14 00:00', 'endInSilence', 'endedInSilence'],
  ['closing', closing, '2026-12-14 00:00', 'end', 'ended'],
  ['leaving', leaving, '2026-12-09 00:00', 'end', 'ended'],
]

test.each(silences)('silence in %s', (state, beats, due, action, to) => {
  const { contract } = frame(beats)
  expect(contract.state).toBe(state)
  expect(contract.dueAt).toBe(tokyoTime(due))
  const act = (now: number) => decide(recurring, contract, action, 'clock', {}, now, tokyo)
  expect(act(tokyoTime(due) - 1)).toMatchObject({ refusal: { code: 'contract.not_due' } })
  expect(act(tokyoTime(due))).toMatchObject({ ok: true, event: { by: 'clock', to } })
})

test('every state that waits is in the table of silences', () => {
  const waiting = Object.keys(recurring.states).filter((name) => waitingState(recurring, name))
  expect(silences.map(([state]) => state)).toEqual(waiting)
})

test.each<[string, Beat[], string, bigint, bigint]>([
  ['an offer', [], 'lapsed', 0n, 0n],
  ['an agreement', agreed, 'lapsed', 0n, 0n],
  ['a funded week', running, 'endedInSilence', 50_000n, 0n],
  ['a notice whose weeks are not funded', noticed, 'endedInSilence', 50_000n, 0n],
  ['a notice funded to its end', [...noticed, fundWeek], 'ended', 0n, 50_000n],
  ["the worker's notice", leaving, 'ended', 0n, 50_000n],
])('silence of everybody after %s', (_, beats, state, worker, client) => {
  const pledged = frame([...beats, 60])
  expect(pledged.contract).toMatchObject({ state, pot: 0n, dueAt: null })
  expect(paidOut(pledged)).toEqual({ worker, client })
  const without = frame([...beats, 60], unpledged)
  expect(without.contract).toMatchObject({ state, pot: 0n, dueAt: null })
  expect(paidOut(without)).toEqual({ worker: 0n, client: 0n })
})

type Refused = [code: string, beats: Beat[], by: Actor, action: string, input?: Input]
test.each<Refused>([
  ['contract.action_unavailable', [], 'client', 'fundWeek'],
  ['contract.not_your_turn', agreed, 'worker', 'fundWeek'],
  ['contract.action_unavailable', agreed, 'client', 'giveNotice', { date: '2026-12-20' }],
  ['contract.not_your_turn', paused, 'worker', 'giveNotice', { date: '2026-12-30' }],
  ['contract.action_unavailable', closing, 'client', 'fundWeek'],
  ['contract.action_unavailable', noticed, 'client', 'giveNotice', { date: '2026-12-30' }],
  ['contract.not_due', running, 'clock', 'pause'],
  ['contract.not_your_turn', leaving, 'worker', 'agreeToEnd'],
  ['contract.not_your_turn', noticed, 'client', 'agreeToEnd'],
  ['contract.action_unavailable', leaving, 'client', 'payPledge'],
  ['contract.not_your_turn', running, 'worker', 'payPledge'],
  ['input.required', running, 'client', 'giveNotice'],
  ['date.notice_too_short', running, 'client', 'giveNotice', { date: '2026-12-07' }],
  ['date.notice_too_short', running, 'worker', 'giveNotice', { date: '2026-12-07' }],
  ['date.too_far', running, 'client', 'giveNotice', { date: '2027-01-31' }],
  ['input.malformed', running, 'client', 'giveNotice', { date: '2026-12-20', exception: 'mood' }],
  [
    'input.unexpected',
    running,
    'worker',
    'giveNotice',
    { date: '2026-12-20', exception: 'disaster' },
  ],
])('%s', (code, beats, by, action, input = {}) => {
  const { contract, now } = frame(beats)
  const refused = decide(recurring, contract, action, by, input, now, tokyo)
  expect(refused).toMatchObject({ ok: false, refusal: { code } })
})

/** A week's child as its worker lives it: twelve hours recorded, and nobody looks at them. */
const worked = ({ contract }: Spawned): Played => {
  const monday = tokyoTime(`${contract.deliverOn} 00:00`) - 6 * 86_400_000
  const entries = [{ id: 'a', from: monday, to: monday + 12 * 3_600_000, note: '登録' }]
  const record: Beat = ['worker', 'record', { entries }]
  const { dueAt, enteredAt } = contract
  const untilMonday = (dueAt! - enteredAt) / 86_400_000
  return play([untilMonday, 1, record, 15], contract, enteredAt, hourlyWeek)
}

test.each([
  ['with a pledge', pledged, 50_000n],
  ['without', unpledged, 0n],
])('the story, %s: half a year of weeks, then silence, and no week is lost', (_, from, pledge) => {
  const halfYear = Array.from({ length: 25 }, (): Beat[] => [7, fundWeek]).flat()
  const played = frame([...running, ...halfYear, 60], from)
  const children = childrenOf(played)
  expect(children).toHaveLength(26)
  expect(children.at(-1)!.contract.deliverOn).toBe('2027-06-06')
  const pausedAt = played.decisions.at(-2)!
  expect(pausedAt).toMatchObject({
    event: { action: 'pause', at: tokyoTime('2027-06-07 00:00') },
  })
  expect(played.contract).toMatchObject({ state: 'endedInSilence', pot: 0n })
  expect(played.contract.enteredAt).toBe(tokyoTime('2027-06-14 00:00'))
  expect(paidOut(played)).toEqual({ worker: pledge, client: 0n })
  for (const child of children) {
    const lived = worked(child)
    expect(lived.contract).toMatchObject({ state: 'paid', pot: 0n })
    expect(paidOut(lived)).toEqual({ worker: 12_000n, client: 8_000n })
  }
})

test('either side can let the other go at once, and the pledge goes back', () => {
  for (const beats of [noticed, closing]) {
    const played = frame([...beats, ['worker', 'agreeToEnd']])
    expect(played.contract).toMatchObject({ state: 'ended', pot: 0n })
    expect(paidOut(played)).toEqual({ worker: 0n, client: 50_000n })
  }
  const left = frame([...leaving, ['client', 'agreeToEnd']])
  expect(paidOut(left)).toEqual({ worker: 0n, client: 50_000n })
})

test('the pledge can be paid instead of a notice, where there is one', () => {
  for (const beats of [running, paused, noticed, closing]) {
    const played = frame([...beats, ['client', 'payPledge']])
    expect(played.contract).toMatchObject({ state: 'ended', pot: 0n })
    expect(paidOut(played)).toEqual({ worker: 50_000n, client: 0n })
    const { contract, now } = frame(beats, unpledged)
    const without = decide(recurring, contract, 'payPledge', 'client', {}, now, tokyo)
    expect(without).toMatchObject({ refusal: { code: 'pot.unavailable' } })
    const names = availableActions(recurring, contract, 'client', now, tokyo)
    expect(names.map(({ name }) => name)).not.toContain('payPledge')
  }
})

test('what the frame costs is said before anybody agrees: parts, a day, a pledge', () => {
  const open = (deliverOn: string, plan = weekly(deliverOn), price = 0n) =>
    startContract(recurring, { price, deliverOn, plan }, start, tokyo)
  expect(open(firstSunday)).toMatchObject({ ok: true })
  expect(open('2026-12-06')).toMatchObject({ refusal: { code: 'date.past' } })
  expect(open('2027-01-06')).toMatchObject({ refusal: { code: 'date.too_far' } })
  expect(open(firstSunday, weekly('2026-12-20'))).toMatchObject({
    refusal: { code: 'input.malformed' },
  })
  expect(open(firstSunday, { ...weekly(firstSunday), parts: [] })).toMatchObject({
    refusal: { code: 'input.malformed' },
  })
  expect(open(firstSunday, weekly(firstSunday), -1n)).toMatchObject({
    refusal: { code: 'amount.too_small' },
  })
})

test('the worker is promised the pledge if the client never answers again, and when', () => {
  const { contract, now } = frame(running)
  const { youReceive, endsBy, ifYouSilent } = forecast(recurring, contract, 'worker', now, tokyo)
  expect(ifYouSilent).toMatchObject({
    endsBy: tokyoTime('2026-12-21 00:00'),
    youReceive: 50_000n,
  })
  expect({ youReceive, endsBy }).toEqual({
    youReceive: 50_000n,
    endsBy: tokyoTime('2026-12-21 00:00'),
  })
})

test('the client is promised the pledge back by an honest notice', () => {
  const { contract, now } = frame(running)
  const promise = forecast(recurring, contract, 'client', now, tokyo)
  expect(promise.youReceive).toBe(50_000n)
  expect(promise.ifOtherSilent.map(({ action }) => action)).toContain('giveNotice')
  expect(promise.ifYouSilent.youReceive).toBe(0n)
})
