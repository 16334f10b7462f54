import type { Fit } from './fit.ts'
import type { Habits, Instant } from './habits.ts'
import { answers, away, endured, fadedTo, left, never, turns } from './habits.ts'
import type { Debt } from './mixture.ts'
import { horizonOf, reasonsOfAnswer, reasonsOfSilence, standing } from './mixture.ts'

const withTurn = (fit: Fit, habits: Habits, debt: Debt, answeredAt: Instant | null): Habits => {
  const at = answeredAt ?? horizonOf(debt)
  const after = fadedTo(habits, at)
  const answer = answeredAt === null ? null : reasonsOfAnswer(fit, debt, answeredAt)
  const state = answer?.state ?? standing(fit, debt, at)
  const reasons = answer ?? reasonsOfSilence(state)
  if (answer !== null) after[answers + answer.band]! += answer.normal
  for (const band of [0, 1, 2] as const)
    after[endured + band]! += reasons.normal * state.endured[band]
  after[turns]! += 1
  after[away]! += reasons.away
  after[never]! += reasons.never
  after[left]! += reasons.left
  return after
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
): { person: Habits; pair: Habits } => ({
  person: withTurn(fit, person, debt, answeredAt),
  pair: withTurn(fit, pair, debt, answeredAt),
})
