import type { Calendar } from '#engine'
import { dayMs, horizonMs, paceOf } from '#silence'
import type { Absence, Fit, Instant, Pace } from '#silence'
import { restDays } from './rest-days.ts'

/** A day on either side: only differences within a debt's thirty days mean anything. */
const marginMs = dayMs

/**
 * The clock by which an answer is waited for that was owed from then on.
 * @param counts their own hours as they were known then; null: everybody's
 */
export const paceFrom = (
  fit: Fit,
  openedAt: Instant,
  counts: Uint16Array | null,
  calendar: Calendar,
  absences: readonly Absence[],
): Pace => {
  const [from, to] = [openedAt - marginMs, openedAt + horizonMs + marginMs]
  const own = counts && { counts }
  const near = absences.filter((absence) => absence.to > from && absence.from < to)
  return paceOf(fit, own, { holidays: restDays(from, to, calendar) }, near)
}
