type Point = { at: readonly number[]; value: number }

const mostSteps = 4_000

const between = (one: readonly number[], other: readonly number[], share: number): number[] =>
  one.map((x, index) => x + share * (other[index]! - x))

const middleOf = (points: readonly Point[]): number[] =>
  points[0]!.at.map((_, axis) => points.reduce((sum, { at }) => sum + at[axis]!, 0) / points.length)

/**
 * The lowest point that Nelder and Mead's simplex finds: no derivatives, and the same steps on
 * every machine.
 * @param start where it begins; the first simplex goes half a unit along each axis
 * @param tolerance how little the values of the simplex differ at the end
 */
export const minimise = (
  of: (at: readonly number[]) => number,
  start: readonly number[],
  tolerance = 1e-14,
): Point => {
  const point = (at: readonly number[]): Point => ({ at, value: of(at) })
  const moved = start.map((_, axis) => start.map((x, index) => (index === axis ? x + 0.5 : x)))
  let simplex = [start, ...moved].map(point)
  for (let step = 0; step < mostSteps; step += 1) {
    simplex.sort((one, other) => one.value - other.value)
    const [best, worst] = [simplex[0]!, simplex.at(-1)!]
    if (worst.value - best.value <= tolerance * (1 + Math.abs(best.value))) break
    const others = simplex.slice(0, -1)
    const better = stepFrom(point, middleOf(others), others, worst)
    simplex = better
      ? [...others, better]
      : simplex.map((one) => (one === best ? one : point(between(best.at, one.at, 0.5))))
  }
  return simplex[0]!
}

/** Reflects, stretches or draws in the worst point; undefined when the simplex has to shrink. */
const stepFrom = (
  point: (at: readonly number[]) => Point,
  middle: readonly number[],
  others: readonly Point[],
  worst: Point,
): Point | undefined => {
  const reflected = point(between(middle, worst.at, -1))
  if (reflected.value < others[0]!.value) {
    const stretched = point(between(middle, worst.at, -2))
    return stretched.value < reflected.value ? stretched : reflected
  }
  if (reflected.value < others.at(-1)!.value) return reflected
  const drawnIn = point(between(middle, worst.at, reflected.value < worst.value ? -0.5 : 0.5))
  return drawnIn.value < Math.min(reflected.value, worst.value) ? drawnIn : undefined
}
