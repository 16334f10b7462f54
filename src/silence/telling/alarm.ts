import type { Fit } from '../model/fit.ts'
import { hopeOf, surpriseAt } from './foresee.ts'
import type { Instant } from '../model/habits.ts'
import type { Debt } from '../model/mixture.ts'
import { answering, horizonOf, open, standing } from '../model/mixture.ts'

export type Level = 'notice' | 'ask'

/** Halvings of 30 days: to within five seconds. */
const halvings = 19

const isReached = ({ alarms }: Fit, level: Level, surprise: number, byHorizon: number) =>
  level === 'notice'
    ? surprise < alarms.notice
    : surprise < alarms.ask ||
      (surprise < alarms.notice && hopeOf(surprise, byHorizon) < alarms.askHope)

/**
 * When a wait becomes so unusual, if nothing comes before: solved when the debt opens, so that
 * nobody has to look in between. Never after day 30; null where an answer is not to be expected
 * at all.
 */
export const alarmAt = (fit: Fit, debt: Debt, level: Level): Instant | null => {
  const last = standing(fit, debt, horizonOf(debt))
  const below = (now: Instant) => {
    const state = standing(fit, debt, now)
    const byHorizon = (answering(state) - answering(last)) / open(state)
    return isReached(fit, level, surpriseAt(fit, debt, state, last), byHorizon)
  }
  let [early, late] = [debt.openedAt, horizonOf(debt)]
  if (below(early)) return null
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = early + (late - early) / 2
    if (below(middle)) late = middle
    else early = middle
  }
  return Math.ceil(late)
}
