import { holidaysOf, isBusinessDay, momentOffset } from '../../time/calendar.ts'
import type { Calendar } from '../../contract.ts'
import { weekdays } from '../../language.ts'
import type { Clock, WeekMoment } from '../../language.ts'

/**
 * The Golden Week of 2026: between 2026 and 2050 no other run of Japanese holidays makes 5 business
 * days (13 days) or 10 (20 days) longer. Whoever verifies longer clocks passes the whole calendar.
 */
export const goldenWeek: Calendar = {
  zone: 'Asia/Tokyo',
  holidays: new Set(['2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06']),
}

/**
 * The numbers of all business days from before the first known holiday until after the last, for
 * long clocks.
 */
const businessDays = (calendar: Calendar, margin: number): number[] => {
  const holidays = holidaysOf(calendar)
  const known = [...holidays].toSorted((a, b) => a - b)
  const first = (known[0] ?? 0) - margin
  const last = (known.at(-1) ?? 0) + margin
  const found: number[] = []
  for (let day = first; day <= last; day += 1) if (isBusinessDay(day, holidays)) found.push(day)
  return found
}

/** The most days that so many business days can take anywhere in the calendar. */
const longestBusinessDays = (length: number, calendar: Calendar): number => {
  const open = businessDays(calendar, 2 * length + 14)
  let longest = 0
  for (let from = 0; from + length < open.length; from += 1)
    longest = Math.max(longest, open[from + length]! - open[from]!)
  return longest
}

/** Ten years: a longer clock is a mistake, and would be counted day by day. */
const longestSpan = 3_660

/** Whole days, at least one, at most ten years. */
export const isLength = (length: unknown): length is number =>
  typeof length === 'number' && Number.isInteger(length) && length >= 1 && length <= longestSpan

/** A weekday that there is, in the agreed week or beside it. */
const isSoundMoment = ({ endOf, week }: WeekMoment): boolean =>
  weekdays.includes(endOf) && [-1, 0, 1].includes(week)

/** Whether the clock's numbers are whole days in order: min ≤ default ≤ max. */
export const isSoundClock = (clock: Clock): boolean => {
  if ('until' in clock) return isLength(clock.daysAhead)
  if ('endOf' in clock) return isLength(clock.daysAhead) && isSoundMoment(clock)
  const { min, default: usual, max } = 'days' in clock ? clock.days : clock.businessDays
  return isLength(min) && isLength(usual) && isLength(max) && min <= usual && usual <= max
}

/**
 * The most days that each sound clock can run; an agreed date, and a moment of its week, is counted
 * from the day on which it is named.
 */
export const longestClocks = (
  clocks: Readonly<Record<string, Clock>>,
  calendar: Calendar,
): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(clocks)
      .filter(([, clock]) => isSoundClock(clock))
      .map(([name, clock]) => {
        if ('until' in clock) return [name, clock.daysAhead]
        if ('endOf' in clock) return [name, Math.max(0, clock.daysAhead + momentOffset(clock))]
        if ('days' in clock) return [name, clock.days.max]
        return [name, longestBusinessDays(clock.businessDays.max, calendar)]
      }),
  )
