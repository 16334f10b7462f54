import { expect, test } from 'vitest'
import type { Activity } from '../telling/activity.ts'
import { layerOf } from '../telling/activity.ts'
import { layerTo } from './layer.ts'
import type { Moment } from './layer.ts'

const hour = 3_600_000
const seen = (hoursSinceSeen: number): Activity => ({
  sessionsSince: 1,
  expectedSessions: 1,
  hoursSinceSeen,
  unseenSince: false,
  nudges: 0,
  openedByReply: false,
})
/** Whoever was seen an hour ago answers in 9 of 10, others in 3 of 10; the mixture says half. */
const moments = Array.from({ length: 4000 }, (_, index): Moment => {
  const lately = index % 2 === 0
  const came = (index >> 1) % 10 < (lately ? 9 : 3)
  const wallMs = [2, 10, 50, 150][(index >> 2) % 4]! * hour
  return { chance: 0.5, wallMs, activity: seen(lately ? 1 : 99), came }
})

test('a layer learns what moves the chance, whichever way', () => {
  const layer = layerTo(moments)
  for (const wallMs of [3 * hour, 30 * hour]) {
    const [lately, long] = [1, 99].map((hours) => layerOf(layer, wallMs, seen(hours), 0))
    // The odds of 9 in 10 are 9, of 3 in 10 they are 0.43; weights are held back a little.
    expect(Math.exp(lately!)).toBeGreaterThan(2)
    expect(Math.exp(long!)).toBeLessThan(0.8)
  }
})

test('from few moments little is concluded', () => {
  const layer = layerTo(moments.slice(0, 4))
  expect(Math.abs(layerOf(layer, 3 * hour, seen(99), 0))).toBeLessThan(0.3)
})

test('what is not counted is taken as usual', () => {
  const layer = layerTo(moments)
  const around = { asked: 1, owes: 1, wroteHere: 0, wrote: 0 }
  const known = layerOf(layer, 3 * hour, { ...seen(5), around }, 0)
  expect(known).toBeCloseTo(layerOf(layer, 3 * hour, seen(5), 0), 1)
})

test('a mixture that is too sure is held back, and one that is not sure enough is not', () => {
  // Told as 9 in 10 and 1 in 10, it comes in 7 and 3 of 10.
  const sure = Array.from({ length: 4000 }, (_, index): Moment => {
    const likely = index % 2 === 0
    const came = (index >> 1) % 10 < (likely ? 7 : 3)
    return { chance: likely ? 0.9 : 0.1, wallMs: 24 * hour, activity: seen(9), came }
  })
  const layer = layerTo(sure)
  const odds = Math.log(9)
  expect(layerOf(layer, 24 * hour, seen(9), odds)).toBeLessThan(-0.8)
  expect(layerOf(layer, 24 * hour, seen(9), -odds)).toBeGreaterThan(0.8)
})
