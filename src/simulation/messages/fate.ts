import { chanceOf } from '../chance.ts'

/** Draws from the laws that people follow; the same seed draws the same, on every machine. */
export type Fate = {
  /** From 0 up to, not including, 1. */
  uniform: () => number
  happens: (share: number) => boolean
  normal: () => number
  /** Log-normal around a median. */
  around: (median: number, spread: number) => number
  exponential: (mean: number) => number
  /** How many go by until it happens: 0, 1, 2 … */
  until: (share: number) => number
  one: <T>(of: readonly T[]) => T
}

const fine = 2 ** 30

/** @param seeds of the world, and of what in it: each has a stream of its own */
export const fateOf = (...seeds: readonly number[]): Fate => {
  let mixed = 0x9e3779b9
  for (const seed of seeds) mixed = Math.imul(mixed ^ seed, 0x85ebca6b) ^ (mixed >>> 13)
  const chance = chanceOf(mixed)
  const uniform = () => chance.whole(fine) / fine
  // The polar method: no sine, which machines may round in their own ways.
  const normal = (): number => {
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1]
      const square = x * x + y * y
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
    }
  }
  const exponential = (mean: number) => -mean * Math.log(1 - uniform())
  return {
    uniform,
    happens: (share) => uniform() < share,
    normal,
    around: (median, spread) => median * Math.exp(spread * normal()),
    exponential,
    until: (share) => Math.floor(Math.log(1 - uniform()) / Math.log(1 - share)),
    one: chance.one,
  }
}
