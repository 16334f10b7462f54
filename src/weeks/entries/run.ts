import { addDays, dayOf, minuteLength, mondayOf, weekOf } from '#engine'
import type { Calendar, Day, Instant } from '#engine'
import type { Span } from './list.ts'

/**
 * The time of a run as it is recorded: as many whole minutes as it lasted, from the minute in which
 * it began. Null where it lasted less than one.
 */
export const minutesRun = (startedAt: Instant, now: Instant): Span | null => {
  const lasted = Math.floor((now - startedAt) / minuteLength)
  const from = Math.floor(startedAt / minuteLength) * minuteLength
  return lasted < 1 ? null : { from, to: from + lasted * minuteLength }
}

/** A span cut where weeks begin, Monday 00:00 in the market's zone, each with its week's Sunday. */
export const byWeek = (span: Span, calendar: Calendar): { sunday: Day; span: Span }[] => {
  const pieces: { sunday: Day; span: Span }[] = []
  for (let { from } = span; from < span.to;) {
    const sunday = addDays(mondayOf(dayOf(from, calendar)), 6)
    const to = Math.min(span.to, weekOf(sunday, calendar).to)
    pieces.push({ sunday, span: { from, to } })
    from = to
  }
  return pieces
}
