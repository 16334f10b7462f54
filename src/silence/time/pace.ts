import type { Fit } from '../model/fit.ts'
import type { Instant } from '../model/habits.ts'
import { profileOf, weekClock } from './week.ts'

/**
 * A person's operational time: a clock that runs slowly at the hours in which they never write, on
 * holidays, and in an absence they announced. Milliseconds in and out; over an ordinary week it
 * keeps pace with the wall clock. Each question costs a search in a short table.
 */
export type Pace = {
  /** Operational ms up to an instant; only differences mean something. */
  timeAt(instant: Instant): number
  /** The instant at which `timeAt` comes to x. */
  instantAt(x: number): Instant
  /** How fast it runs at an instant, 1 on average. */
  rateAt(instant: Instant): number
  /** Wall ms up to an instant, announced absences not counted. */
  presentAt(instant: Instant): number
  /** How fast `presentAt` runs: 1, and next to nothing in an announced absence. */
  presenceAt(instant: Instant): number
}

/** Half-open: from ≤ t < to. */
export type Span = { from: Instant; to: Instant }
/** Counts from when it was announced: whoever says it afterwards does not change what was. */
export type Absence = Span & { announcedAt: Instant }
/** Holidays in order, none in another: the Japanese days as instants. */
export type Calendar = { holidays: readonly Span[] }
/** A person's own messages by half-hour of the week, and how much of a usual day a holiday is. */
export type OwnHours = { counts: Uint16Array; holidays?: number }

/** A holiday is a fifth of a day as long as nothing is known of the person. */
const usualHoliday = 0.2
/** An announced absence all but stops the clock: five days of it are less than four minutes. */
const absentRate = 0.0005

/**
 * How much of a usual day a holiday is to this person: messages on holidays, against what their
 * own week would have brought there; from three holidays on.
 */
export const holidayRate = (holidays: number, seen: number, expected: number): number =>
  holidays < 3 ? usualHoliday : Math.min(1, (seen + 4 * usualHoliday) / (expected + 4))

const inSome = (spans: readonly Span[], instant: Instant) =>
  spans.some(({ from, to }) => from <= instant && instant < to)

/** Where the rate changes, in order, and what it is from there on. */
const changesOf = (holidays: readonly Span[], holidayRate: number, absent: readonly Span[]) => {
  const edges = [...holidays, ...absent].flatMap(({ from, to }) => [from, to])
  const starts = [...new Set(edges)].toSorted((one, other) => one - other)
  let next = 0
  const rates = starts.map((start) => {
    while (next < holidays.length && holidays[next]!.to <= start) next += 1
    const holiday = next < holidays.length && holidays[next]!.from <= start
    return (holiday ? holidayRate : 1) * (inSome(absent, start) ? absentRate : 1)
  })
  return { starts, rates }
}

/** The last index whose value is not above x; -1 when all are. */
const lastNotAbove = (values: readonly number[], x: number): number => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}

type Clock = Pick<Pace, 'timeAt' | 'instantAt' | 'rateAt'>

/** A clock slowed down where a table says so. */
const slowed = (clock: Clock, starts: readonly Instant[], rates: readonly number[]): Clock => {
  if (starts.length === 0) return clock
  const bases = starts.map(clock.timeAt)
  const sums = [bases[0]!]
  for (let index = 1; index < starts.length; index += 1)
    sums.push(sums[index - 1]! + rates[index - 1]! * (bases[index]! - bases[index - 1]!))
  return {
    timeAt: (instant) => {
      const found = lastNotAbove(starts, instant)
      const base = clock.timeAt(instant)
      return found < 0 ? base : sums[found]! + rates[found]! * (base - bases[found]!)
    },
    instantAt: (x) => {
      const found = lastNotAbove(sums, x)
      if (found < 0) return clock.instantAt(x)
      return clock.instantAt(bases[found]! + (x - sums[found]!) / rates[found]!)
    },
    rateAt: (instant) => {
      const found = lastNotAbove(starts, instant)
      return clock.rateAt(instant) * (found < 0 ? 1 : rates[found]!)
    },
  }
}

const wallClock: Clock = {
  timeAt: (instant) => instant,
  instantAt: (x) => x,
  rateAt: () => 1,
}

const announced = (absences: readonly Absence[]): Span[] =>
  absences
    .map(({ from, to, announcedAt }) => ({ from: Math.max(from, announcedAt), to }))
    .filter(({ from, to }) => from < to)

/** A clock without a week: all hours alike, announced absences only. */
export const steadyPace = (absences: readonly Absence[]): Pace => {
  const { starts, rates } = changesOf([], 1, announced(absences))
  const clock = slowed(wallClock, starts, rates)
  return { ...clock, presentAt: clock.timeAt, presenceAt: clock.rateAt }
}

/** A person's clock; `own` is null for whoever wrote too little to be known. */
export const paceOf = (
  fit: Fit,
  own: OwnHours | null,
  calendar: Calendar,
  absences: readonly Absence[],
): Pace => {
  const absent = announced(absences)
  const { starts, rates } = changesOf(calendar.holidays, own?.holidays ?? usualHoliday, absent)
  const clock = slowed(weekClock(profileOf(fit.profile, own?.counts ?? null)), starts, rates)
  const { presentAt, presenceAt } = steadyPace(absences)
  return { ...clock, presentAt, presenceAt }
}
