import { addDays, dayOf, endOfDay } from '#engine'
import type { Calendar, Day, Instant } from '#engine'

/** The first day of the month that so many months lie after (before) the day's. */
export const monthFrom = (day: Day, months: number): Day => {
  const first = Temporal.PlainDate.from(day).with({ day: 1 })
  return first.add({ months }).toString()
}

/** When a day begins in the market's zone. */
export const startOf = (day: Day, calendar: Calendar): Instant =>
  endOfDay(addDays(day, -1), calendar)

/** How many months a portfolio looks back, the present one among them. */
const monthsShown = 12

/** The first days of the months looked at, the present one last. */
export const monthsUntil = (now: Instant, calendar: Calendar): Day[] => {
  const today = dayOf(now, calendar)
  return Array.from({ length: monthsShown }, (_, index) =>
    monthFrom(today, index + 1 - monthsShown),
  )
}
