import { addDays } from '#engine'
import type { Calendar, Day, Instant, TimeEntry } from '#engine'
import { timeOn } from '../demo/moment.ts'

/** Friday evening before the Monday: "thank you, next week too please", with the money. */
export const thanks = (monday: Day, calendar: Calendar): Instant =>
  timeOn(addDays(monday, -3), '18:00', calendar)

/** Friday afternoon: the worker reports in time, always. */
export const reports = (monday: Day, calendar: Calendar): Instant =>
  timeOn(addDays(monday, 4), '16:00', calendar)

export const sundayEvening = (sunday: Day, calendar: Calendar): Instant =>
  timeOn(sunday, '20:00', calendar)

const workdays = 5
const hour = 3_600_000

/** The week's hours as time entries, Monday to Friday from ten o'clock. */
export const entriesOf = (
  monday: Day,
  hours: number,
  note: string,
  calendar: Calendar,
): TimeEntry[] =>
  Array.from({ length: workdays }, (_, day) => {
    const length = Math.floor(hours / workdays) + (day < hours % workdays ? 1 : 0)
    const from = timeOn(addDays(monday, day), '10:00', calendar)
    return { id: `day${day + 1}`, from, to: from + length * hour, note }
  }).filter(({ from, to }) => to > from)
