import type { Activity } from './activity.ts'
import { layerOf } from './activity.ts'
import { dayMs } from '../model/cells.ts'
import type { Fit, Layer } from '../model/fit.ts'
import type { Instant } from '../model/habits.ts'
import type { Debt, Standing } from '../model/mixture.ts'
import { answering, horizonOf, open, opening, standing } from '../model/mixture.ts'

/** "1 in N" is calibrated up to this N only; nothing rarer is ever said. */
export const rarest = 400

export type Foreseen = {
  /** S: share of answers of theirs that take longer than this; 1 at the opening, 0 at day 30. */
  surprise: number
  /** "About 1 in N", at most 400. */
  tailOneIn: number
  /** Chance of an answer within a day or a week from now, given the silence so far. */
  within: { day: number; week: number }
  /** The same until 30 days after the opening. */
  byHorizon: number
  /**
   * Odds of S times odds of an answer by day 30: low where either is. Who is reliable is noticed
   * by S, who is not by the other; the alarm "ask" needs both.
   */
  hope: number
  operationalMs: number
  wallMs: number
}

/** p / (1 − p), of what is neither quite certain nor quite out of the question. */
const odds = (p: number): number => {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, p))
  return inside / (1 - inside)
}

/** S at a standing: 1 at the opening, 0 at the horizon. */
export const surpriseAt = (fit: Fit, debt: Debt, state: Standing, last: Standing): number => {
  const { never, left } = debt.opened
  const all = 1 - never - left - answering(last)
  return all <= 0 ? 0 : Math.min(1, Math.max(0, (answering(state) - answering(last)) / all))
}

export const hopeOf = (surprise: number, byHorizon: number): number =>
  odds(surprise) * odds(byHorizon)

/** Chance, corrected by the layer: always a probability, unchanged where there is no layer. */
const corrected = (p: number, layer: Layer | undefined, debt: Debt, now: Instant, a?: Activity) =>
  layer === undefined || a === undefined || p <= 0
    ? p
    : 1 / (1 + 1 / (odds(p) * Math.exp(layerOf(layer, now - debt.openedAt, a, Math.log(odds(p))))))

/** All that is said of a debt that is still open at `now`; O(1). */
export const foresee = (fit: Fit, debt: Debt, now: Instant, activity?: Activity): Foreseen => {
  const horizon = horizonOf(debt)
  const from = opening(debt)
  const at = (instant: Instant) => standing(fit, debt, Math.min(instant, horizon), from)
  const state = at(now)
  const last = at(horizon)
  const whole = open(state)
  const chance = (end: Standing) => Math.max(0, (answering(state) - answering(end)) / whole)
  const surprise = surpriseAt(fit, debt, state, last)
  const layers = fit.layers ?? undefined
  const byHorizon = corrected(chance(last), layers?.horizon, debt, now, activity)
  const week = corrected(chance(at(now + 7 * dayMs)), layers?.week, debt, now, activity)
  const day = corrected(chance(at(now + dayMs)), layers?.day, debt, now, activity)
  return {
    surprise,
    tailOneIn: Math.min(rarest, 1 / Math.max(surprise, 1 / rarest)),
    // A longer time never promises less: the three layers were fitted apart.
    within: { day: Math.min(day, week, byHorizon), week: Math.min(week, byHorizon) },
    byHorizon,
    hope: hopeOf(surprise, byHorizon),
    operationalMs: debt.pace.timeAt(now) - from.operational,
    wallMs: now - debt.openedAt,
  }
}
