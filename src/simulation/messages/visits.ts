import type { Fate } from './fate.ts'
import { presentIn } from './person.ts'
import type { Person } from './person.ts'
import { hourMs, worldBegins, worldDays } from './span.ts'
import type { Span } from './span.ts'

const halfHourMs = hourMs / 2
/** Whoever lies low still looks in, but seldom. */
const lowShare = 0.1

/**
 * When a person visits the marketplace, whatever for: by their hours, until they leave.
 * @param low spans in which they would rather not be seen
 */
export const visitsOf = (
  person: Person,
  anHour: number,
  fate: Fate,
  low: readonly Span[],
): Float64Array => {
  const visits: number[] = []
  for (let halfHour = 0; halfHour < worldDays * 48; halfHour += 1) {
    if (!fate.happens((presentIn(person, halfHour) * anHour) / 2)) continue
    const at = Math.round(worldBegins + (halfHour + fate.uniform()) * halfHourMs)
    if (at >= person.leavesAt) break
    const hides = low.some(({ from, to }) => from <= at && at < to)
    if (!hides || fate.happens(lowShare)) visits.push(at)
  }
  return Float64Array.from(visits)
}
