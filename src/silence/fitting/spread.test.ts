import { expect, test } from 'vitest'
import { shapeOf } from './spread.ts'

test('where all are alike the shape is large, where each is their own it is small', () => {
  const alike = Array.from({ length: 200 }, () => ({ n: 10, endured: 10, speed: 1 }))
  const own = Array.from({ length: 200 }, (_, index) => ({
    n: index % 2 === 0 ? 1 : 40,
    endured: 10,
    speed: 1,
  }))
  expect(shapeOf(alike)).toBeGreaterThan(4)
  expect(shapeOf(own)).toBeLessThan(1)
})

test('of a handful of people nothing is concluded', () => {
  expect(shapeOf([{ n: 3, endured: 1, speed: 1 }])).toBe(0.7)
})
