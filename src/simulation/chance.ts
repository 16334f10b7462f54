/** Chance that can be repeated: the same seed gives the same walk. */
export type Chance = {
  /** A whole number from 0 to `below` - 1. */
  whole: (below: number) => number
  /** True in so many of a hundred cases. */
  percent: (share: number) => boolean
  one: <T>(of: readonly T[]) => T
}

/** Mulberry32: small, and random enough to walk by. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    percent: (share) => whole(100) < share,
    one: (of) => {
      const chosen = of[whole(of.length)]
      if (chosen === undefined) throw new Error('there is nothing to choose from')
      return chosen
    },
  }
}
