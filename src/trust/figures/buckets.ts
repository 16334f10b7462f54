const hour = 3_600_000

/** Hours at which the steps of the answer times end; longer ones are in the last. */
const ends = [
  0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336, 720,
] as const

/** The steps in ms, the shortest first; the last has no end. */
export const stepEnds: readonly number[] = [...ends.map((hours) => hours * hour), Infinity]

/** The step that a time falls into. */
export const stepOf = (ms: number): number => stepEnds.findIndex((end) => ms <= end)

/**
 * The end of the step in which the middle one lies: half of all came within so many ms. Infinity:
 * half of them came later than the last step, or never. Null: there are none. `counts`: how many
 * in each step; `never`: how many that never came. Exact, as no single time would be.
 */
export const medianWithin = (counts: readonly number[], never: number): number | null => {
  const all = counts.reduce((sum, count) => sum + count, never)
  if (all === 0) return null
  let before = 0
  for (const [step, count] of counts.entries()) {
    before += count
    if (before * 2 >= all) return stepEnds[step] ?? Infinity
  }
  return Infinity
}
