/** A chance that was told, and what came of it. `who` owed the answer. */
export type Told = { chance: number; came: boolean; who: number }

export const clipped = (p: number): number => Math.min(0.999, Math.max(0.001, p))
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Of ascending values; the p-quantile by nearest rank. */
export const quantile = (sorted: ArrayLike<number>, p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN

export const medianOf = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/** What one told chance costs: minus the log of what was given to what came, .001 at least. */
export const lossOf = ({ chance, came }: Told): number =>
  -Math.log(came ? clipped(chance) : 1 - clipped(chance))

export const logLoss = (told: readonly Told[]): number => mean(told.map(lossOf))

export const brier = (told: readonly Told[]): number =>
  mean(told.map(({ chance, came }) => (chance - (came ? 1 : 0)) ** 2))

/** Told and true shares in ten groups of equal size, by what was told. */
export const tenths = (told: readonly Told[]): { told: number; came: number; n: number }[] => {
  const sorted = told.toSorted((a, b) => a.chance - b.chance)
  return Array.from({ length: 10 }, (_, index) => {
    const [from, to] = [index, index + 1].map((edge) => Math.floor((edge * sorted.length) / 10))
    const group = sorted.slice(from, to)
    const came = mean(group.map((one) => (one.came ? 1 : 0)))
    return { told: mean(group.map(({ chance }) => chance)), came, n: group.length }
  }).filter(({ n }) => n > 0)
}

/** Expected calibration error over ten groups. */
export const ece = (told: readonly Told[]): number =>
  tenths(told).reduce((sum, { told: p, came, n }) => sum + n * Math.abs(p - came), 0) / told.length

/** Chance that an answer that came was told a higher one than an answer that did not. */
export const auc = (told: readonly Told[]): number => {
  const sorted = told.toSorted((a, b) => a.chance - b.chance)
  let [sum, hits, index] = [0, 0, 0]
  while (index < sorted.length) {
    let end = index
    let here = 0
    while (end < sorted.length && sorted[end]!.chance === sorted[index]!.chance) {
      here += sorted[end]!.came ? 1 : 0
      end += 1
    }
    sum += (here * (index + 1 + end)) / 2
    hits += here
    index = end
  }
  return (sum - (hits * (hits + 1)) / 2) / (hits * (told.length - hits))
}
