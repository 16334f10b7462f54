import type { Fate } from './fate.ts'
import type { Nature } from './nature.ts'
import { weekOf } from './rhythm.ts'
import type { Rhythm } from './rhythm.ts'
import { dayMs, hourMs, worldBegins, worldDays, worldEnds } from './span.ts'
import type { Absence, Span } from './span.ts'

export type Person = {
  rhythm: Rhythm
  /** Half-hours of the week, from Monday 00:00 in Japan. */
  week: Float64Array
  /** How much of a usual day each day of the world is to them. */
  days: Float64Array
  announced: readonly Absence[]
  /** When they leave the marketplace for good; later than the end for most. */
  leavesAt: number
  /** How slow they are, as a factor on working time, in each 30 days of the world. */
  pace: readonly number[]
  /** Share of messages they answer at once. */
  atOnce: number
  forgetful: number
  ghosting: number
  /** As who waits: days until they ask again. */
  patienceDays: number
}

const rhythmOf = (nature: Nature, fate: Fate): Rhythm => {
  let left = fate.uniform()
  for (const rhythm of ['night', 'mondays', 'abroad', 'anytime'] as const) {
    left -= nature[rhythm]
    if (left < 0) return rhythm
  }
  return 'office'
}

const absencesOf = (aYear: number, nature: Nature, fate: Fate): Span[] => {
  const spans: Span[] = []
  let day = fate.exponential(365 / aYear)
  while (day < worldDays) {
    const length = Math.min(28, Math.max(1, Math.round(fate.around(nature.absenceDays, 0.4))))
    const from = worldBegins + Math.floor(day) * dayMs
    spans.push({ from, to: from + length * dayMs })
    day += length + fate.exponential(365 / aYear)
  }
  return spans
}

/** An absent person looks in now and then; a holiday is none to those who work at any time. */
const daysOf = (rhythm: Rhythm, rest: readonly boolean[], absent: readonly Span[]) => {
  const observes = rhythm === 'office' || rhythm === 'mondays'
  const days = Float64Array.from(rest, (isRest) => {
    if (!isRest || rhythm === 'abroad') return 1
    return observes ? 0.06 : 0.8
  })
  for (const { from, to } of absent)
    for (let at = from; at < to; at += dayMs) {
      const day = (at - worldBegins) / dayMs
      if (day < days.length) days[day]! *= 0.01
    }
  return days
}

/** Who has one day a week gets everything done on it. */
const usualPace = (rhythm: Rhythm): number => (rhythm === 'mondays' ? 0.3 : 1)

const driftOf = (rhythm: Rhythm, nature: Nature, fate: Fate): number[] => {
  const paces = [fate.around(usualPace(rhythm), nature.betweenPeople)]
  for (let month = 1; month * 30 <= worldDays; month += 1)
    paces.push(paces.at(-1)! * Math.exp((nature.drift / Math.sqrt(3)) * fate.normal()))
  return paces
}

/** Beyond a few in a hundred of one's turns nobody would be hired again. */
const oftenest = 0.08

export const personOf = (nature: Nature, fate: Fate, rest: readonly boolean[]): Person => {
  const rhythm = rhythmOf(nature, fate)
  const announced = absencesOf(nature.announcedAYear, nature, fate).map(({ from, to }) => ({
    from,
    to,
    announcedAt: from - Math.ceil(fate.exponential(5)) * dayMs + 4 * hourMs,
  }))
  const unannounced = absencesOf(nature.unannouncedAYear, nature, fate)
  const leaves = worldBegins + fate.exponential(365 / nature.leavingAYear) * dayMs
  return {
    rhythm,
    week: weekOf(rhythm, rhythm === 'abroad' ? 7 + 9 * fate.uniform() : 1.5 * fate.normal()),
    days: daysOf(rhythm, rest, [...announced, ...unannounced]),
    announced,
    leavesAt: leaves < worldEnds ? leaves : Infinity,
    pace: driftOf(rhythm, nature, fate),
    atOnce: Math.min(0.8, nature.atOnce * fate.around(0.9, 0.5)),
    forgetful: Math.min(0.25, nature.forgotten * fate.around(0.75, 0.8)),
    ghosting: Math.min(oftenest, nature.ghosting * fate.around(0.6, 1)),
    patienceDays: fate.around(nature.nudgeDays, 0.4),
  }
}

const halfHourMs = hourMs / 2
/** The world begins on a Saturday. */
const firstHalfHour = 5 * 48

/** How much of a person is at work in a half-hour of the world. */
export const presentIn = (person: Person, halfHour: number): number =>
  person.week[(halfHour + firstHalfHour) % 336]! * person.days[Math.floor(halfHour / 48)]!

/**
 * When so many hours of their working time are over; undefined when the world ends, or they leave
 * it, before.
 */
export const afterWork = (person: Person, from: number, hours: number): number | undefined => {
  let left = hours * hourMs
  let at = Math.max(from, worldBegins)
  while (at < worldEnds) {
    const halfHour = Math.floor((at - worldBegins) / halfHourMs)
    const ends = worldBegins + (halfHour + 1) * halfHourMs
    const rate = presentIn(person, halfHour)
    if (left <= rate * (ends - at)) {
      const found = Math.round(at + left / rate)
      return found < person.leavesAt ? found : undefined
    }
    left -= rate * (ends - at)
    at = ends
  }
  return undefined
}

/** How slow they are at an instant. */
export const paceAt = (person: Person, at: number): number =>
  person.pace[Math.max(0, Math.floor((at - worldBegins) / (30 * dayMs)))] ?? 1
