import { addDays, endOfDay } from '#engine'
import type { Calendar, Instant } from '#engine'
import type { Span } from '#silence'

/** Days on which hardly anybody works without their being holidays: month and day. */
const customary = new Set([
  '12-29', '12-30', '12-31', '01-02', '01-03', '08-13', '08-14', '08-15',
]) // prettier-ignore

const rests = (day: string, { holidays }: Calendar): boolean =>
  holidays.has(day) || customary.has(day.slice(5))

const known = new WeakMap<Calendar['holidays'], Map<string, readonly Span[]>>()

const spansIn = (year: number, calendar: Calendar): Span[] => {
  const spans: Span[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    if (!rests(day, calendar)) continue
    const [from, to] = [endOfDay(addDays(day, -1), calendar), endOfDay(day, calendar)]
    const last = spans.at(-1)
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to }
    else spans.push({ from, to })
  }
  return spans
}

/** Remembered, since the year of a debt is asked for again and again. */
const yearOf = (year: number, calendar: Calendar): readonly Span[] => {
  const years = known.get(calendar.holidays) ?? new Map<string, readonly Span[]>()
  known.set(calendar.holidays, years)
  const key = `${calendar.zone} ${year}`
  const found = years.get(key) ?? spansIn(year, calendar)
  years.set(key, found)
  return found
}

const yearAt = (instant: Instant): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').year

/**
 * The days of rest, as instants of the market's zone, that touch the time between two instants: the
 * public holidays, the turn of the year and the middle of August. In order, none in another.
 */
export const restDays = (from: Instant, to: Instant, calendar: Calendar): Span[] => {
  const spans: Span[] = []
  const first = yearAt(from) - 1
  for (let year = first; year <= yearAt(to) + 1; year += 1)
    spans.push(...yearOf(year, calendar).filter((span) => span.to > from && span.from < to))
  return spans
}
