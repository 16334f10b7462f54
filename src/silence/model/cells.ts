/*
 * The steps on which the two hazards of the model are constant: 26 cells of operational time for
 * whoever answers as usual, 18 of wall time for whoever is away. All lengths are hours.
 */
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** Whoever has not answered within this time counts as silent ("never" cannot be known). */
export const horizonMs = 30 * dayMs

/** Three numbers, one for each band: answers under 1 h, within 24 h, later. */
export type Bands = readonly [number, number, number]

const minutes = [0, 1, 2, 5, 10, 20, 40].map((minute) => minute / 60)
const hours = [1, 2, 3, 4, 6, 9, 12, 18]
const days = [1, 1.5, 2, 3, 4, 5, 7, 10, 14, 21, 30].map((day) => day * 24)
/** Lower edges of the cells of operational time; the last cell has no end. */
export const cellEdges: readonly number[] = [...minutes, ...hours, ...days]
const firstOfBand = [0, minutes.length, minutes.length + hours.length] as const

/** Lower edges of the cells of an absence. */
export const awayEdges: readonly number[] = [
  0, 0.25, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 21, 25, 30,
].map((day) => day * 24) // prettier-ignore

/** The cell that x lies in. A cell holds its upper edge: what comes at x = 0 is in the first. */
export const cellAt = (edges: readonly number[], x: number): number => {
  let cell = 0
  while (cell + 1 < edges.length && x > edges[cell + 1]!) cell += 1
  return cell
}

export const bandOfCell = (cell: number): 0 | 1 | 2 =>
  cell < firstOfBand[1] ? 0 : cell < firstOfBand[2] ? 1 : 2

/** The integral of a step function from 0 to x over the cells from..to. */
export const integral = (
  edges: readonly number[],
  rates: readonly number[],
  x: number,
  from = 0,
  to = edges.length,
): number => {
  let sum = 0
  for (let cell = from; cell < to; cell += 1) {
    const start = edges[cell]!
    if (x <= start) break
    const end = cell + 1 < edges.length ? edges[cell + 1]! : Infinity
    sum += rates[cell]! * ((x < end ? x : end) - start)
  }
  return sum
}

/** Λ_b(x): what the population's hazard comes to in each band, after x operational hours. */
export const exposure = (hazard: readonly number[], x: number): Bands => [
  integral(cellEdges, hazard, x, 0, firstOfBand[1]),
  integral(cellEdges, hazard, x, firstOfBand[1], firstOfBand[2]),
  integral(cellEdges, hazard, x, firstOfBand[2]),
]
