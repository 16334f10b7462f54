import type { Activity } from '../telling/activity.ts'
import { features, featuresOf, hatsAt, knots } from '../telling/activity.ts'
import type { Layer } from '../model/fit.ts'

/** A moment of a past wait: what the mixture said, what else was known, and what came of it. */
export type Moment = {
  /** Chance of an answer within the horizon, by the mixture alone. */
  chance: number
  wallMs: number
  activity: Activity
  came: boolean
}

/** Strength with which weights are held near zero, as a number of moments. */
const ridge = 80
const steps = 12
const size = knots.length * features

/** A moment as the few weights that matter at it: where they begin, and their values. */
type Row = { offset: number; came: number; starts: readonly number[]; values: readonly number[][] }

const rowOf = ({ chance, wallMs, activity, came }: Moment): Row => {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, chance))
  const { knot, share } = hatsAt(wallMs)
  const offset = Math.log(p / (1 - p))
  const values = featuresOf(activity, offset)
  const parts: [number, number][] = [
    [knot, 1 - share],
    ...(share > 0 ? [[knot + 1, share] as [number, number]] : []),
  ]
  return {
    offset,
    came: came ? 1 : 0,
    starts: parts.map(([at]) => at * features),
    values: parts.map(([, weight]) => values.map((value) => weight * value)),
  }
}

/** Solves the symmetric positive definite a·x = b by Cholesky; both are overwritten. */
const solved = (a: Float64Array[], b: Float64Array): Float64Array => {
  const n = b.length
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i]![j]!
      for (let k = 0; k < j; k += 1) sum -= a[i]![k]! * a[j]![k]!
      a[i]![j] = i === j ? Math.sqrt(sum) : sum / a[j]![j]!
    }
    let sum = b[i]!
    for (let k = 0; k < i; k += 1) sum -= a[i]![k]! * b[k]!
    b[i] = sum / a[i]![i]!
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = b[i]!
    for (let k = i + 1; k < n; k += 1) sum -= a[k]![i]! * b[k]!
    b[i] = sum / a[i]![i]!
  }
  return b
}

/** Adds one row's part of gradient and curvature at the given weights. */
const addRow = (row: Row, weights: Float64Array, slope: Float64Array, curve: Float64Array[]) => {
  let sum = row.offset
  row.values.forEach((values, part) => {
    const start = row.starts[part]!
    values.forEach((value, index) => (sum += value * weights[start + index]!))
  })
  const p = 1 / (1 + Math.exp(-sum))
  const steep = p * (1 - p)
  row.values.forEach((values, part) => {
    const start = row.starts[part]!
    values.forEach((value, index) => {
      slope[start + index]! += value * (row.came - p)
      const line = curve[start + index]!
      row.values.forEach((others, other) => {
        const from = row.starts[other]!
        others.forEach((second, place) => (line[from + place]! += steep * value * second))
      })
    })
  })
}

/**
 * Fits one layer: a logistic regression on top of what the mixture says, by Newton's method.
 * Signs differ from market to market; nothing here knows what activity elsewhere means.
 */
export const layerTo = (moments: readonly Moment[]): Layer => {
  const rows = moments.map(rowOf)
  const weights = new Float64Array(size)
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight) => -ridge * weight)
    const curve = Array.from({ length: size }, (_, line) => {
      const made = new Float64Array(size)
      made[line] = ridge
      return made
    })
    for (const row of rows) addRow(row, weights, slope, curve)
    solved(curve, slope).forEach((change, index) => (weights[index]! += change))
  }
  return knots.map((_, knot) => Array.from(weights.slice(knot * features, (knot + 1) * features)))
}
