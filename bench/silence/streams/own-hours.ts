import type { Fit, OwnHours, Span } from '#silence'
import { halfHourOf, halfHours, holidayRate, paceOf } from '#silence'
import { countUntil } from './counting.ts'
import { day } from './stream.ts'

/** The hours of what somebody wrote in a span, and what a holiday was to them there. */
export const ownHours = (
  fit: Fit,
  written: Float64Array,
  { from, to }: Span,
  holidays: readonly Span[],
): OwnHours => {
  const counts = new Uint16Array(halfHours)
  const times = written.subarray(0, countUntil(written, to))
  for (const at of times) counts[halfHourOf(at)]! += 1
  const past = holidays.filter((one) => one.from >= from && one.to <= to)
  if (past.length === 0) return { counts }
  // What their week would have brought on these days, were they like any other.
  const week = paceOf(fit, { counts }, { holidays: [] }, [])
  const days = past.reduce((sum, one) => sum + week.timeAt(one.to) - week.timeAt(one.from), 0)
  const expected = (times.length / Math.max(to - from, day)) * days
  const seen = past.reduce(
    (sum, one) => sum + countUntil(times, one.to) - countUntil(times, one.from),
    0,
  )
  return { counts, holidays: holidayRate(past.length, seen, expected) }
}
