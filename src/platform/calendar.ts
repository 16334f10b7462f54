import holidayJp from '@holiday-jp/holiday_jp'

/** The market's calendar as data; the engine's type of the same shape. */
export type Calendar = { zone: string; holidays: ReadonlySet<string> }

/** Japan's national holidays, substitute holidays included, as 'YYYY-MM-DD' (1970 to 2050). */
const holidays: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays))

/** The calendar of a market in this IANA zone. Weekends are the engine's own knowledge. */
export function calendarOf(zone: string): Calendar {
  return { zone, holidays }
}
