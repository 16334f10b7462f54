/** A chance that was told, and whether it came true. */
export type Prediction = { chance: number; came: boolean }

/** Predictions of about the same chance: what was told on average, what share came, how many. */
export type Bin = { predicted: number; observed: number; n: number }

/** The calibration curve: up to ten bins of equal count, from the least likely up. */
export const calibration = (predictions: readonly Prediction[], bins = 10): Bin[] => {
  const sorted = predictions.toSorted((one, other) => one.chance - other.chance)
  const edge = (bin: number) => Math.floor((bin * sorted.length) / bins)
  return Array.from({ length: bins }, (_, bin) => sorted.slice(edge(bin), edge(bin + 1)))
    .filter((part) => part.length > 0)
    .map((part) => ({
      predicted: part.reduce((sum, { chance }) => sum + chance, 0) / part.length,
      observed: part.filter(({ came }) => came).length / part.length,
      n: part.length,
    }))
}

/** Mean distance between what was told and what came, weighted by count (ECE). */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  const off = bins.reduce((sum, { predicted, observed, n }) => {
    return sum + n * Math.abs(predicted - observed)
  }, 0)
  return all === 0 ? 0 : off / all
}
