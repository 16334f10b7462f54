import type { Calendar } from '../contract.ts'
import { weekdays } from '../language.ts'
import type { Day, Instant, WeekMoment } from '../language.ts'

/** A day is 24 hours: a promise "to the second" must not depend on summer time. */
export const dayLength = 86_400_000
export const minuteLength = 60_000

const zoned = (at: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** The calendar day of an instant in the market's zone. */
export const dayOf = (at: Instant, calendar: Calendar): Day =>
  zoned(at, calendar.zone).toPlainDate().toString()

export const addDays = (day: Day, length: number): Day =>
  Temporal.PlainDate.from(day).add({ days: length }).toString()

/** The same day so many months later, or the last one of a shorter month. */
export const addMonths = (day: Day, length: number): Day =>
  Temporal.PlainDate.from(day).add({ months: length }).toString()

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

const epoch = Temporal.PlainDate.from('1970-01-01')

/** A day as a number: 1970-01-01 is 0, a Thursday. */
const numberOfDay = (day: Day | Temporal.PlainDate): number =>
  epoch.until(day, { largestUnit: 'days' }).days

/** 0 for Monday to 6 for Sunday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** The Monday of the week in which the day lies: the day itself, or before it. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(numberOfDay(day)))

/** How many days after the Monday of the agreed week the moment's day lies. */
export const momentOffset = ({ endOf, week }: WeekMoment): number =>
  weekdays.indexOf(endOf) + 7 * week

/** The day with whose end the moment comes, for an agreed day. */
export const momentDay = (moment: WeekMoment, agreed: Day): Day =>
  addDays(mondayOf(agreed), momentOffset(moment))

/** The first day that can be agreed today so that the moment still lies ahead. */
export const firstDayBefore = (moment: WeekMoment, today: Day): Day => {
  const earliest = addDays(today, -momentOffset(moment))
  const monday = mondayOf(addDays(earliest, 6))
  return monday > today ? monday : today
}

const holidayNumbers = new WeakMap<ReadonlySet<Day>, ReadonlySet<number>>()

/** The numbers of the calendar's holidays. Remembered per calendar. */
export const holidaysOf = ({ holidays }: Calendar): ReadonlySet<number> => {
  let numbers = holidayNumbers.get(holidays)
  if (!numbers) {
    numbers = new Set([...holidays].map(numberOfDay))
    holidayNumbers.set(holidays, numbers)
  }
  return numbers
}

/** Monday to Friday and no holiday. */
export const isBusinessDay = (day: number, holidays: ReadonlySet<number>): boolean =>
  weekdayOf(day) < 5 && !holidays.has(day)

/**
 * So many business days later (Saturday, Sunday and holidays do not count), at the same time of
 * day. What begins on a day that does not count begins, like everybody, with the next business day,
 * and so ends when its last day is over: who starts later never has the earlier deadline.
 */
export const addBusinessDays = (at: Instant, length: number, calendar: Calendar): Instant => {
  const holidays = holidaysOf(calendar)
  const from = zoned(at, calendar.zone)
  const start = numberOfDay(from.toPlainDate())
  let day = start
  for (let left = length; left > 0;) {
    day += 1
    if (isBusinessDay(day, holidays)) left -= 1
  }
  const date = epoch.add({ days: day })
  if (!isBusinessDay(start, holidays)) return endOfDay(date.toString(), calendar)
  const timed = { timeZone: calendar.zone, plainTime: from.toPlainTime() }
  return date.toZonedDateTime(timed).epochMilliseconds
}
