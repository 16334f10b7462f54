import type { Fit } from './fit.ts'
import { silencePrior, surpriseAt } from './foresee.ts'
import type { Instant } from './habits.ts'
import type { Debt } from './mixture.ts'
import { horizonOf, standing } from './mixture.ts'

export type Level = 'notice' | 'ask'

/** Halvings of 30 days: to within five seconds. */
const halvings = 19

/** The S below which a level is reached; hyb falls below its own level at an S of its own. */
const surpriseOf = (fit: Fit, prior: number, level: Level): number => {
  if (level === 'notice') return fit.alarms.notice
  const { ask, askHyb } = fit.alarms
  const byHyb = (prior * askHyb) / ((1 - prior) * (1 - askHyb))
  return Math.max(ask, Math.min(byHyb, fit.alarms.notice))
}

/**
 * When a wait becomes so unusual, if nothing comes before: solved when the debt opens, so that
 * nobody has to look in between. Never after day 30; null where an answer is not to be expected
 * at all.
 */
export const alarmAt = (fit: Fit, debt: Debt, level: Level): Instant | null => {
  const last = standing(fit, debt, horizonOf(debt))
  const limit = surpriseOf(fit, silencePrior(fit, debt, last), level)
  const below = (now: Instant) => surpriseAt(fit, debt, standing(fit, debt, now), last) < limit
  let [early, late] = [debt.openedAt, horizonOf(debt)]
  if (below(early)) return null
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = early + (late - early) / 2
    if (below(middle)) late = middle
    else early = middle
  }
  return Math.ceil(late)
}
