import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibration, calibrationError } from './calibration.ts'
import { wilson } from './wilson.ts'

test('a few counts say little: 24 of 24 is at least 86 %, 3 of 3 at least 44 %', () => {
  expect(wilson(24, 24)[0]).toBeCloseTo(0.862, 3)
  expect(wilson(8, 8)[0]).toBeCloseTo(0.676, 3)
  expect(wilson(3, 3)[0]).toBeCloseTo(0.439, 3)
  expect(wilson(0, 0)).toEqual([0, 1])
})

test('the share that was counted lies within its bounds', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (hits, misses) => {
      fc.pre(hits + misses > 0)
      const [low, high] = wilson(hits, hits + misses)
      expect(low).toBeLessThanOrEqual(hits / (hits + misses) + 1e-12)
      expect(high).toBeGreaterThanOrEqual(hits / (hits + misses) - 1e-12)
    }),
  )
})

test('what comes as often as told is on the curve, and the error of the rest is its distance', () => {
  const told = (chance: number, came: number) =>
    Array.from({ length: 100 }, (_, index) => ({ chance, came: index < came }))
  const right = calibration([...told(0.2, 20), ...told(0.7, 70)], 2)
  expect(right.map(({ n }) => n)).toEqual([100, 100])
  expect(right[1]!.predicted).toBeCloseTo(0.7, 9)
  expect(calibrationError(right)).toBeCloseTo(0, 9)
  expect(calibrationError(calibration([...told(0.2, 30), ...told(0.7, 70)], 2))).toBeCloseTo(
    0.05,
    9,
  )
  expect(calibrationError([])).toBe(0)
})
