import type { Activity } from './activity.ts'
import type { Fit } from '../model/fit.ts'
import type { Foreseen } from './foresee.ts'
import { foresee } from './foresee.ts'
import type { Instant } from '../model/habits.ts'
import { noHabits } from '../model/habits.ts'
import type { Debt } from '../model/mixture.ts'
import { openDebt } from '../model/open.ts'
import { steadyPace } from '../time/pace.ts'
import { wilson } from './wilson.ts'

/** Counted, not modelled: their turns here and in all, and how quick 95 % of the answers were. */
export type Facts = {
  turns: number
  answered: number
  /** 95 % of the answers took no longer than this. */
  q95Ms: number | null
  pairTurns: number
  pairAnswered: number
}

/**
 * What moves the chance of an answer within a week, recomputed with the factor neutral:
 * `habits` as if nothing were known of them; `waited` as if the debt had just been opened;
 * `hours` as if all hours and days were alike; `absence` as if none were announced;
 * `elsewhere` as if nothing were known beyond the debt.
 */
export type Factor = {
  what: 'habits' | 'waited' | 'hours' | 'absence' | 'elsewhere'
  /** Chance of an answer within a week, neutral and as it is. */
  from: number
  to: number
}

export type Explanation = Facts &
  Foreseen & {
    /** Below five turns of their own, what is said is of people in general. */
    ofPeopleInGeneral: boolean
    /** Wilson's bounds of the share they answer. */
    share: readonly [low: number, high: number]
    /** At most three, the largest first. */
    factors: readonly Factor[]
  }

/** Fewer turns of one's own than this are no habit. */
const ownAtLeast = 5
/** A factor that moves the chance by less than half a percent says nothing. */
const smallest = 0.005

const factorsOf = (
  fit: Fit,
  debt: Debt,
  now: Instant,
  activity: Activity | undefined,
  present: Debt['pace'] | null,
): Factor[] => {
  const week = (other: Debt, at: Instant, known: Activity | undefined) =>
    foresee(fit, other, at, known).within.week
  const to = week(debt, now, activity)
  const { openedAt } = debt
  const unknown = { ...debt, opened: openDebt(fit, noHabits(), noHabits(), [], openedAt) }
  const steady = { ...debt, pace: steadyPace([]) }
  const factors: Factor[] = [
    { what: 'habits', from: week(unknown, now, activity), to },
    // Nothing else can be known at the opening.
    { what: 'waited', from: week(debt, openedAt, undefined), to },
    { what: 'hours', from: week(steady, now, activity), to },
    { what: 'elsewhere', from: week(debt, now, undefined), to },
  ]
  if (present !== null)
    factors.push({ what: 'absence', from: week({ ...debt, pace: present }, now, activity), to })
  return factors
    .filter((factor) => Math.abs(factor.to - factor.from) >= smallest)
    .toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))
    .slice(0, 3)
}

/**
 * Everything that is told about a wait, as numbers: from the same call that drives the alarms.
 * @param present their clock without the announced absence; null when there is none
 */
export const explain = (
  fit: Fit,
  debt: Debt,
  now: Instant,
  facts: Facts,
  activity?: Activity,
  present: Debt['pace'] | null = null,
): Explanation => ({
  ...facts,
  ...foresee(fit, debt, now, activity),
  ofPeopleInGeneral: facts.turns < ownAtLeast,
  share: wilson(facts.answered, facts.turns),
  factors: factorsOf(fit, debt, now, activity, present),
})
