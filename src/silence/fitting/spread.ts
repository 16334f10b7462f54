import { lnGamma } from '../buy-till-you-die/functions.ts'

/** Answers, the hazard endured for them, and the speed that is expected beforehand. */
export type Count = { n: number; endured: number; speed: number }

/** Shapes that are tried, .2 … 7 in steps of a quarter: nobody is thought quite like the others. */
const grid = Array.from({ length: 17 }, (_, step) => 0.2 * 1.25 ** step)
/** What the best of them is worth: the sums count every hour, people change. */
const caution = 0.7

const likelihood = (shape: number, counts: readonly Count[]): number => {
  const constant = shape * Math.log(shape) - lnGamma(shape)
  return counts.reduce((sum, { n, endured, speed }) => {
    const rate = shape + speed * endured
    return sum + constant + lnGamma(shape + n) - (shape + n) * Math.log(rate)
  }, 0)
}

/**
 * The shape of the gamma law by which speeds spread: the one under which the counts are most
 * likely, times 0.7. Large: all alike; small: each their own.
 */
export const shapeOf = (counts: readonly Count[]): number => {
  const used = counts.filter(({ endured }) => endured > 0)
  if (used.length < 5) return caution
  let best = grid[0]!
  let most = -Infinity
  for (const shape of grid) {
    const value = likelihood(shape, used)
    if (value > most) [most, best] = [value, shape]
  }
  return caution * best
}
