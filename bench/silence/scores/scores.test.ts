import { expect, test } from 'vitest'
import { gainRange } from './bootstrap.ts'
import { along, lineThrough } from './line.ts'
import { auc, brier, ece, logLoss, tenths } from './scores.ts'

const told = (chance: number, hits: number, n: number, who = 0) =>
  Array.from({ length: n }, (_, index) => ({ chance, came: (index * hits) % n < hits, who }))

test('chances that come true as told are calibrated, and cost what their uncertainty costs', () => {
  const fair = [...told(0.2, 20, 100), ...told(0.8, 80, 100)]
  expect(ece(fair)).toBeCloseTo(0, 12)
  expect(logLoss(fair)).toBeCloseTo(-(0.2 * Math.log(0.2) + 0.8 * Math.log(0.8)), 12)
  expect(brier(fair)).toBeCloseTo(0.16, 12)
  expect(auc(fair)).toBeCloseTo(0.8, 12)
  expect(tenths(fair)).toHaveLength(10)
  expect(lineThrough(fair).slope).toBeCloseTo(1, 6)
})

test('who tells everybody the same knows nothing of who answers', () => {
  expect(auc(told(0.5, 30, 100))).toBe(0.5)
})

test('a line sets right who is too sure of themselves', () => {
  const bold = [...told(0.05, 25, 100), ...told(0.95, 75, 100)]
  const line = lineThrough(bold)
  expect(line.slope).toBeLessThan(0.5)
  expect(along(line, 0.95)).toBeCloseTo(0.75, 1)
})

test('what certainty costs is capped, and people are drawn with all their turns', () => {
  expect(logLoss(told(1, 0, 1))).toBeCloseTo(-Math.log(0.001), 12)
  const one = [1, 2, 3, 4, 5].flatMap((who) => told(0.5, 8, 10, who))
  const other = one.map((each) => ({ ...each, chance: 0.8 }))
  const [low, high] = gainRange(one, other)
  expect(low).toBeCloseTo(logLoss(one) - logLoss(other), 12)
  expect(high).toBeCloseTo(low, 12)
})
