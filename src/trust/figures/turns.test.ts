import { expect, test } from 'vitest'
import { offeringOf } from '#processes'
import { turnsOf } from './turns.ts'
import type { Told } from './turns.ts'

const hour = 3_600_000
const { process } = offeringOf('fixed-price')!

/** Events one after the other: who did what, to which state, after how many hours. */
const told = (...steps: [by: Told['by'], action: string, to: string, hours: number][]): Told[] => {
  let [from, at]: [string | null, number] = [null, 0]
  return steps.map(([by, action, to, hours]) => {
    at += hours * hour
    const event = { by, action, from, to, at }
    from = to
    return event
  })
}

const untilWorking: Parameters<typeof told> = [
  ['client', 'open', 'offered', 0],
  ['worker', 'agreeToOffer', 'unfunded', 2],
  ['client', 'fund', 'working', 5],
]

test('answers, the work and inspections are told apart, each with how long it took', () => {
  const events = told(
    ...untilWorking,
    ['worker', 'declareAbsence', 'working', 10],
    ['worker', 'deliver', 'inspecting', 90],
    ['client', 'accept', 'paid', 30],
  )
  expect(turnsOf(process, events)).toEqual([
    { of: 'worker', kind: 'answer', tookMs: 2 * hour, inTime: true },
    { of: 'client', kind: 'answer', tookMs: 5 * hour, inTime: true },
    { of: 'worker', kind: 'work', tookMs: 100 * hour, inTime: true },
    { of: 'client', kind: 'inspection', tookMs: 30 * hour, inTime: true },
  ])
})

test('who answers only after the final notice is late by the whole of the wait', () => {
  const events = told(
    ...untilWorking,
    ['worker', 'deliver', 'inspecting', 24],
    ['clock', 'sendFinalNotice', 'finalNotice', 168],
    ['client', 'accept', 'paid', 10],
  )
  expect(turnsOf(process, events).at(-1)).toEqual({
    of: 'client',
    kind: 'inspection',
    tookMs: 178 * hour,
    inTime: false,
  })
})

test('an inspection that the clock or the desk did has no answer; one that was taken away is none', () => {
  const late: Parameters<typeof told> = [
    ...untilWorking,
    ['worker', 'deliver', 'inspecting', 24],
    ['clock', 'sendFinalNotice', 'finalNotice', 168],
  ]
  const none = { of: 'client', kind: 'inspection', tookMs: null, inTime: false }
  const inStead = told(...late, ['clock', 'acceptInStead', 'paid', 168])
  expect(turnsOf(process, inStead).at(-1)).toEqual(none)
  const held = told(...late, ['desk', 'hold', 'held', 1], ['desk', 'rule', 'settled', 1])
  expect(turnsOf(process, held).at(-1)).toEqual(none)
  const withdrawn = told(
    ['client', 'open', 'offered', 0],
    ['worker', 'agreeToOffer', 'unfunded', 1],
    ['worker', 'withdraw', 'withdrawn', 1],
  )
  expect(turnsOf(process, withdrawn)).toHaveLength(1)
})

test('work that is overdue is late, and asking to end is no delivery', () => {
  const late = told(
    ...untilWorking,
    ['clock', 'fallOverdue', 'overdue', 240],
    ['worker', 'deliver', 'inspecting', 24],
  )
  expect(turnsOf(process, late).at(-1)).toMatchObject({ kind: 'work', inTime: false })
  const never = told(
    ...untilWorking,
    ['clock', 'fallOverdue', 'overdue', 240],
    ['clock', 'end', 'ended', 168],
  )
  expect(turnsOf(process, never).at(-1)).toMatchObject({ kind: 'work', tookMs: null })
  const asked = told(...untilWorking, ['worker', 'requestEnd', 'endingByWorker', 24])
  expect(turnsOf(process, asked).filter(({ kind }) => kind === 'work')).toEqual([])
})
