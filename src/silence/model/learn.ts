import type { Fit } from './fit.ts'
import type { Habits, Instant } from './habits.ts'
import { answers, away, endured, fadedTo, left, never, turns } from './habits.ts'
import type { Debt } from './mixture.ts'
import { horizonOf, reasonsOfAnswer, reasonsOfSilence, standing } from './mixture.ts'

/** Why a debt went as it did, as far as can be said: an answer's reasons, or a silence's. */
const outcomeOf = (fit: Fit, debt: Debt, answeredAt: Instant | null) => {
  if (answeredAt !== null) {
    const reasons = reasonsOfAnswer(fit, debt, answeredAt)
    return { at: answeredAt, reasons, state: reasons.state, band: reasons.band }
  }
  const state = standing(fit, debt, horizonOf(debt))
  return { at: horizonOf(debt), reasons: reasonsOfSilence(state), state, band: null }
}

/**
 * What a debt that ended says of the side that owed it: a late answer counts as slowness only as
 * far as it was no absence. `answeredAt` null says that 30 days passed without one; turns are
 * learnt in the order of these instants.
 */
export const learn = (
  fit: Fit,
  person: Habits,
  pair: Habits,
  debt: Debt,
  answeredAt: Instant | null,
): { person: Habits; pair: Habits } => {
  const { at, reasons, state, band } = outcomeOf(fit, debt, answeredAt)
  const added = (habits: Habits): Habits => {
    const after = fadedTo(habits, at)
    if (band !== null) after[answers + band]! += reasons.normal
    for (const each of [0, 1, 2] as const)
      after[endured + each]! += reasons.normal * state.endured[each]
    after[turns]! += 1
    after[away]! += reasons.away
    after[never]! += reasons.never
    after[left]! += reasons.left
    return after
  }
  return { person: added(person), pair: added(pair) }
}
