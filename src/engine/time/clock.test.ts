import { expect, test } from 'vitest'
import { day, fixedPrice, opened, play, start, tokyo, tokyoTime } from '../../../test/engine.ts'
import { definePeer } from '../language.ts'
import { dueAt, remindersOf, waitingState } from './clock.ts'

const inState = (state: string, at = start) => dueAt(fixedPrice, opened(), state, at, tokyo)

test('a deadline counts from entering the state alone', () => {
  expect(inState('offered')).toBe(start + 7 * day)
  expect(inState('offered', start + 3 * day)).toBe(start + 10 * day)
})

test('an agreed day ends at 24:00; one that is over already is due at once', () => {
  expect(inState('working')).toBe(tokyoTime('2026-12-21 00:00'))
  const late = tokyoTime('2026-12-25 09:00')
  expect(inState('working', late)).toBe(late)
})

test('business days leave out weekends and holidays', () => {
  expect(inState('contestedByClient', tokyoTime('2026-04-24 10:00'))).toBe(
    tokyoTime('2026-05-07 10:00'),
  )
})

test("the contract's own copy of a clock counts, not the process's default", () => {
  const contract = { ...opened(), clocks: { inspection: 3 } }
  expect(dueAt(fixedPrice, contract, 'inspecting', start, tokyo)).toBe(start + 3 * day)
})

test('final, unknown and clockless states have no deadline', () => {
  const silent = definePeer({
    name: 'silent',
    version: 1,
    start: 'waiting',
    ceilingDays: 90,
    clocks: {},
    states: { waiting: { turn: 'client', silence: 'nothing' }, over: { final: true } },
    actions: { end: { ways: [{ by: ['client'], from: ['waiting'], to: 'over' }] } },
    sources: {},
  })
  expect(inState('paid')).toBeNull()
  expect(inState('nowhere')).toBeNull()
  expect(dueAt(silent, opened(), 'waiting', start, tokyo)).toBeNull()
  expect(waitingState(fixedPrice, 'paid')).toBeNull()
})

test('reminders come at half, at three quarters and a day before, again at every entry', () => {
  const { contract } = play([
    ['worker', 'agreeToOffer'],
    ['client', 'fund'],
    ['worker', 'deliver'],
  ])
  expect(remindersOf(fixedPrice, contract)).toEqual(
    [3.5, 5.25, 6].map((days) => start + days * day),
  )
  const again = play([
    ['worker', 'agreeToOffer'],
    ['client', 'fund'],
    ['worker', 'deliver'],
    2,
    ['client', 'requestRework', { reason: 'x', criterion: 'y' }],
    1,
    ['worker', 'deliver'],
  ])
  expect(remindersOf(fixedPrice, again.contract)).toEqual(
    [6.5, 8.25, 9].map((days) => start + days * day),
  )
})

test('reminders that fall together are one, and none lies outside the state', () => {
  const contract = { ...play([['worker', 'agreeToOffer']]).contract, dueAt: start + 2 * day }
  expect(remindersOf(fixedPrice, contract)).toEqual([start + day, start + 1.5 * day])
  expect(remindersOf(fixedPrice, { ...contract, dueAt: start })).toEqual([])
  expect(remindersOf(fixedPrice, { ...contract, state: 'paid', dueAt: null })).toEqual([])
})
