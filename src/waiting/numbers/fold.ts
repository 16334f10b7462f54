import type { Calendar } from '#engine'
import { dayMs, halfHourOf, halfHours, learn, noHabits, openDebt } from '#silence'
import type { Absence, Debt, Habits, Instant, Opened } from '#silence'
import type { How } from '../facts/happened.ts'
import { alarmsOf } from './alarms.ts'
import type { Alarms } from './alarms.ts'
import type { FitAt, FitBy } from './fits.ts'
import { paceFrom } from './pace.ts'

/** Somebody's hours as they were known from an instant on. */
export type Hours = { since: Instant; counts: Uint16Array }

/** An answer that somebody owes, or owed. */
export type Owed = {
  id: string
  contractId: string
  kind: string
  owedTo: string
  openedAt: Instant
  closedAt: Instant | null
  how: How | null
  dueAt: Instant | null
}

/** What is frozen when it opens, and the clock by which it is waited for. */
export type Frozen = { owed: Owed; by: FitAt; hours: Hours | null; debt: Debt }

/** All that is known of how somebody answers, up to an instant. */
export type Person = {
  foldedTo: Instant
  habits: Habits
  /** Towards each other side. */
  pairs: Map<string, Habits>
  /** Sittings by half-hour of the week. */
  counts: Uint16Array
  /** The newest of the hours that were ever taken down. */
  hours: Hours | null
  /** What they owe at that instant. */
  owed: Map<string, Frozen>
}

export const nobodyKnown = (): Person => ({
  foldedTo: -Infinity,
  habits: noHabits(),
  pairs: new Map(),
  counts: new Uint16Array(halfHours),
  hours: null,
  owed: new Map(),
})

/** What the fold gives beside the person as known then. */
export type Reckoned = {
  opened: { frozen: Frozen; alarms: Alarms }[]
  hours: Hours[]
}

export type Ground = { fitAt: FitBy; calendar: Calendar; absences: readonly Absence[] }

type Step = { at: Instant; rank: 0 } | { at: Instant; rank: 1 | 2; owed: Owed }

const keyOf = (step: Step): string =>
  step.rank === 0 ? '' : `${step.owed.contractId} ${step.owed.kind}`

/** Sittings, ends and openings in the order in which they happened. */
const stepsOf = (owed: readonly Owed[], sittings: readonly Instant[], after: Instant): Step[] => {
  const steps: Step[] = sittings.map((at) => ({ at, rank: 0 }))
  for (const one of owed) {
    // An answer at the same instant was none to this.
    if (one.closedAt === one.openedAt) continue
    steps.push({ at: one.openedAt, rank: 2, owed: one })
    if (one.closedAt !== null) steps.push({ at: one.closedAt, rank: 1, owed: one })
  }
  return steps
    .filter(({ at }) => at > after)
    .toSorted((one, other) => {
      if (one.at !== other.at) return one.at - other.at
      if (one.rank !== other.rank) return one.rank - other.rank
      return keyOf(one) < keyOf(other) ? -1 : 1
    })
}

/** Fewer sittings than this tell nothing of somebody's hours. */
const hoursFrom = 20
/** Hours are taken down anew when they are so old. */
const hoursLast = 30 * dayMs

const hoursAt = (person: Person, at: Instant): Hours | null => {
  const { hours, counts } = person
  if (hours && at - hours.since < hoursLast) return hours
  const sum = counts.reduce((total, count) => total + count, 0)
  return sum < hoursFrom ? hours : { since: at, counts: counts.slice() }
}

const freeze = (person: Person, owed: Owed, ground: Ground): Frozen => {
  const { openedAt } = owed
  const by = ground.fitAt(openedAt)
  const others = [...person.owed.values()].map(({ debt }) => debt)
  const pair = person.pairs.get(owed.owedTo) ?? noHabits()
  const opened = openDebt(by.fit, person.habits, pair, others, openedAt)
  return frozenAs(owed, by, hoursAt(person, openedAt), opened, ground)
}

/** A debt as it was frozen before. */
export const frozenAs = (
  owed: Owed,
  by: FitAt,
  hours: Hours | null,
  opened: Opened,
  { calendar, absences }: Ground,
): Frozen => {
  const pace = paceFrom(by.fit, owed.openedAt, hours?.counts ?? null, calendar, absences)
  return { owed, by, hours, debt: { openedAt: owed.openedAt, opened, pace } }
}

const close = (person: Person, owed: Owed): void => {
  const frozen = person.owed.get(owed.id)
  person.owed.delete(owed.id)
  // What was taken away says nothing about who owed it.
  if (!frozen || owed.how === 'ended') return
  const answeredAt = owed.how === 'silent' ? null : owed.closedAt
  const pair = person.pairs.get(owed.owedTo) ?? noHabits()
  const learnt = learn(frozen.by.fit, person.habits, pair, frozen.debt, answeredAt)
  person.habits = learnt.person
  person.pairs.set(owed.owedTo, learnt.pair)
}

const most = 65_535

/**
 * Goes on from what was known of somebody with what happened since, changing it in place: at no
 * step anything is known of what comes later. Taken up where it was left, or from the beginning,
 * it comes to the same numbers, bit for bit. Pure but for the person handed in.
 */
export const fold = (
  person: Person,
  owed: readonly Owed[],
  sittings: readonly Instant[],
  ground: Ground,
): Reckoned => {
  const reckoned: Reckoned = { opened: [], hours: [] }
  for (const step of stepsOf(owed, sittings, person.foldedTo)) {
    person.foldedTo = step.at
    if (step.rank === 0) {
      const bin = halfHourOf(step.at)
      person.counts[bin] = Math.min(most, person.counts[bin]! + 1)
    } else if (step.rank === 1) close(person, step.owed)
    else {
      const frozen = freeze(person, step.owed, ground)
      if (frozen.hours && frozen.hours !== person.hours) {
        person.hours = frozen.hours
        reckoned.hours.push(frozen.hours)
      }
      person.owed.set(step.owed.id, frozen)
      const alarms = alarmsOf(frozen.by.fit, frozen.debt, step.owed)
      reckoned.opened.push({ frozen, alarms })
    }
  }
  return reckoned
}
