import holidayJp from '@holiday-jp/holiday_jp'

/** The market's calendar as data; the engine's type of the same shape. */
export type Calendar = { zone: string; holidays: ReadonlySet<string> }

/** Japan's national holidays, substitute holidays included, as 'YYYY-MM-DD' (1970 to 2050). */
const holidays: ReadonlySet<string> = new Set(Object.keys(holidayJp.holidays))

/** What a holiday is called in each language; null on other days. */
export function holidayOn(day: string): { ja: string; en: string } | null {
  const known: Readonly<Record<string, { name: string; name_en: string }>> = holidayJp.holidays
  const found = Object.hasOwn(known, day) ? known[day] : undefined
  return found ? { ja: found.name, en: found.name_en } : null
}

/** The calendar of a market in this IANA zone. Weekends are the engine's own knowledge. */
export function calendarOf(zone: string): Calendar {
  return { zone, holidays }
}
