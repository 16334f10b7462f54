/** Coefficients of Lanczos' approximation with g = 7; relative error below 1e-14. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] // prettier-ignore

/** ln Γ(x) for x > 0. */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x)
  let sum = lanczos[0]!
  for (let index = 1; index < lanczos.length; index += 1) sum += lanczos[index]! / (x + index - 1)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** More terms than this only z very near 1 would need. */
const mostTerms = 100_000

const series = (a: number, b: number, c: number, z: number): number => {
  let term = 1
  let sum = 1
  for (let n = 0; n < mostTerms; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (Math.abs(term) <= 1e-16 * Math.abs(sum)) break
  }
  return sum
}

/**
 * Gauss' ₂F₁(a, b; c; z) for 0 ≤ z < 1. Where its own terms would grow (c < a + b), Euler's
 * transformation turns it into one whose terms fall.
 */
export const hypergeometric = (a: number, b: number, c: number, z: number): number => {
  const rest = c - a - b
  if (rest >= 0) return series(a, b, c, z)
  return Math.exp(rest * Math.log(1 - z)) * series(c - a, c - b, c, z)
}

/** ln(1 + e^x), for x of any size. */
export const lnOnePlusExp = (x: number): number =>
  x > 0 ? x + Math.log(1 + Math.exp(-x)) : Math.log(1 + Math.exp(x))
