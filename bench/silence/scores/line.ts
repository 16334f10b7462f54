import { clipped } from './scores.ts'
import type { Told } from './scores.ts'

/** came ~ logistic(intercept + slope · logit told). */
export type Line = { intercept: number; slope: number }

const logit = (p: number): number => Math.log(clipped(p) / (1 - clipped(p)))
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The line of greatest likelihood, by Newton's method, held to (0, 1) by one made-up turn. */
export const lineThrough = (told: readonly Told[]): Line => {
  let [intercept, slope] = [0, 1]
  for (let step = 0; step < 25; step += 1) {
    let [d0, d1, h00, h01, h11] = [-intercept, 1 - slope, 1, 0, 1]
    for (const { chance, came } of told) {
      const x = logit(chance)
      const p = logistic(intercept + slope * x)
      const steep = p * (1 - p)
      d0 += (came ? 1 : 0) - p
      d1 += ((came ? 1 : 0) - p) * x
      h00 += steep
      h01 += steep * x
      h11 += steep * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    const steps = [(h11 * d0 - h01 * d1) / determinant, (h00 * d1 - h01 * d0) / determinant]
    intercept += steps[0]!
    slope += steps[1]!
    if (Math.abs(steps[0]!) + Math.abs(steps[1]!) < 1e-9) break
  }
  return { intercept, slope }
}

/** A chance set right by a line. */
export const along = ({ intercept, slope }: Line, chance: number): number =>
  logistic(intercept + slope * logit(chance))
