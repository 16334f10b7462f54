/** log Γ(x), x > 0; Lanczos with g = 7, to 1e-13. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] // prettier-ignore

export const logGamma = (x: number): number => {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const z = x - 1
  const t = z + 7.5
  let sum = lanczos[0]!
  for (let term = 1; term < 9; term += 1) sum += lanczos[term]! / (z + term)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Answers, the hazard endured for them, and the speed that is expected beforehand. */
export type Count = { n: number; endured: number; speed: number }

/** Shapes that are tried, .2 … 7 in steps of a quarter: nobody is thought quite like the others. */
const grid = Array.from({ length: 17 }, (_, step) => 0.2 * 1.25 ** step)
/** What the best of them is worth: the sums count every hour, people change. */
const caution = 0.7

const likelihood = (shape: number, counts: readonly Count[]): number => {
  const constant = shape * Math.log(shape) - logGamma(shape)
  return counts.reduce((sum, { n, endured, speed }) => {
    const rate = shape + speed * endured
    return sum + constant + logGamma(shape + n) - (shape + n) * Math.log(rate)
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
