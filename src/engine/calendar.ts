import type { Calendar } from './contract.ts'
import type { Day, Instant } from './language.ts'

/** A day is 24 hours: a promise "to the second" must not depend on summer time. */
export const dayLength = 86_400_000

const zoned = (at: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** The calendar day of an instant in the market's zone. */
export const dayOf = (at: Instant, calendar: Calendar): Day =>
  zoned(at, calendar.zone).toPlainDate().toString()

export const addDays = (day: Day, length: number): Day =>
  Temporal.PlainDate.from(day).add({ days: length }).toString()

/** True for a real day written `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The instant at which the day is over, 24:00 in the market's zone. */
export const endOfDay = (day: Day, calendar: Calendar): Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(calendar.zone).epochMilliseconds

const isBusinessDay = (date: Temporal.PlainDate, calendar: Calendar): boolean =>
  date.dayOfWeek <= 5 && !calendar.holidays.has(date.toString())

/** The same time of day, so many business days later (Saturday, Sunday and holidays do not count). */
export const addBusinessDays = (at: Instant, length: number, calendar: Calendar): Instant => {
  const from = zoned(at, calendar.zone)
  let date = from.toPlainDate()
  for (let left = length; left > 0;) {
    date = date.add({ days: 1 })
    if (isBusinessDay(date, calendar)) left -= 1
  }
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: from.toPlainTime() })
    .epochMilliseconds
}
