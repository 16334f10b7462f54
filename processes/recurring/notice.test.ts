import { expect, test } from 'vitest'
import { recurring, start, tokyo, tokyoTime, weekly } from '../../test/engine.ts'
import {
  firstSunday,
  frame,
  fundWeek,
  leave,
  notice,
  noticed,
  paidOut,
  paused,
  pledged,
  running,
} from '../../test/frame/beats.ts'
import { decide } from '#engine'
import type { Input } from '#engine'

test('a paused client who gives notice leaves the running week out', () => {
  const played = frame([...paused, 2, notice('2026-12-27')])
  expect(played.contract).toMatchObject({ state: 'noticed', deliverOn: '2026-12-27' })
  const next = frame([...paused, 2, notice('2026-12-27'), fundWeek])
  expect(next.contract).toMatchObject({ state: 'closing' })
  expect(next.contract.dueAt).toBe(tokyoTime('2026-12-28 00:00'))
})

test('notice leads to closing as soon as every week that begins before its end is funded', () => {
  const until = (date: string) => frame([...running, notice(date)]).contract.state
  expect(until('2026-12-13')).toBe('closing')
  expect(until('2026-12-14')).toBe('noticed')
  const funded = frame([...running, notice('2026-12-30'), fundWeek, fundWeek])
  expect(funded.contract).toMatchObject({ state: 'noticed', deliverOn: '2027-01-03' })
  const all = frame([...running, notice('2026-12-30'), fundWeek, fundWeek, fundWeek])
  expect(all.contract.state).toBe('closing')
  expect(all.contract.dueAt).toBe(tokyoTime('2026-12-31 00:00'))
})

test('an unfunded week while notice is given ends in silence, and pays the pledge', () => {
  const played = frame([...running, notice('2027-01-20'), fundWeek, 60])
  expect(played.contract.state).toBe('endedInSilence')
  expect(played.contract.enteredAt).toBe(tokyoTime('2026-12-21 00:00'))
  expect(paidOut(played)).toEqual({ worker: 50_000n, client: 0n })
})

test('half a year on, notice is thirty days, unless a lawful exception is named', () => {
  const since = { ...pledged, plan: weekly(firstSunday, '2026-06-07') }
  const given = (more: Input) => {
    const { contract, now } = frame(running, since)
    const input = { date: '2026-12-30', ...more }
    return decide(recurring, contract, 'giveNotice', 'client', input, now, tokyo)
  }
  expect(given({})).toMatchObject({
    refusal: { code: 'date.notice_too_short', params: { min: '2026-12-31' } },
  })
  expect(given({ exception: 'upstreamEnded' })).toMatchObject({
    event: { input: { exception: 'upstreamEnded' } },
    contract: { plan: { endsOn: '2026-12-30' } },
  })
  expect(frame([...running, leave('2026-12-08')], since).contract.state).toBe('leaving')
})

test('the reason is asked for once and given once, and neither moves the end', () => {
  const said = frame([
    ...noticed,
    ['worker', 'askReason'],
    ['client', 'giveReason', { reason: '予算' }],
  ])
  expect(said.contract).toMatchObject({ state: 'noticed', enteredAt: start })
  expect(said.contract.dueAt).toBe(tokyoTime('2026-12-14 00:00'))
  for (const [by, action, input] of [
    ['worker', 'askReason', {}],
    ['client', 'giveReason', { reason: '予算' }],
  ] as const)
    expect(decide(recurring, said.contract, action, by, input, said.now, tokyo)).toMatchObject({
      refusal: { code: 'contract.action_exhausted' },
    })
})
