import type { Locale } from './language.ts'

/**
 * Dates, times, lengths, yen and names as the reader writes them. Instants and lengths are
 * milliseconds, days `YYYY-MM-DD`. The year is shown when it is not the present one.
 */
export type Formats = {
  /** `44,500円` · `¥44,500`; below zero `−5,500円` with a true minus sign. */
  yen: (amount: bigint | number) => string
  /** `1,234` */
  number: (value: bigint | number) => string
  /** `61%`, from a share between 0 and 1. */
  percent: (share: number) => string
  /** `12月6日(日) 14:02` · `Sun 6 Dec, 14:02`; a day ends at 24:00, it does not begin the next. */
  dateTime: (instant: number) => string
  /** `12月6日(日)` · `Sun 6 Dec`, of an instant or of a day. */
  date: (when: number | string) => string
  /** `2026年12月` · `December 2026`, of a day in it. */
  month: (day: string) => string
  /** `月` · `Mon`, from 1 for Monday to 7. */
  weekday: (number: number) => string
  /** `14:02` */
  time: (instant: number) => string
  /** `2日5時間` · `2 days 5 hours`: the two largest units, rounded down. */
  duration: (length: number) => string
  /** `3日前` · `in 2 hours`: the largest unit, counted from now. */
  relative: (instant: number) => string
  /** `1.2 MB` */
  bytes: (size: number) => string
  /** `田中さん` · `Tanaka` */
  name: (name: string) => string
  /** For `<time datetime>`: RFC 3339 with the zone's offset. */
  iso: (instant: number) => string
  /** The present instant as the reader was given it. */
  now: number
}

const weekdays = {
  ja: ['', '月', '火', '水', '木', '金', '土', '日'],
  en: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const wholeMonths =
  'January February March April May June July August September October November December'.split(' ')
const units = [
  { length: 86_400_000, ja: '日', en: 'day' },
  { length: 3_600_000, ja: '時間', en: 'hour' },
  { length: 60_000, ja: '分', en: 'minute' },
]

type CalendarDay = { year: number; month: number; day: number; dayOfWeek: number }

const two = (value: number) => String(value).padStart(2, '0')
const zoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** Midnight to the millisecond is a deadline, and people know it as the end of the day before. */
const isMidnight = (at: Temporal.ZonedDateTime): boolean =>
  at.hour + at.minute + at.second + at.millisecond === 0
const clockOf = (at: Temporal.ZonedDateTime) =>
  isMidnight(at) ? '24:00' : `${two(at.hour)}:${two(at.minute)}`
const dayOf = (at: Temporal.ZonedDateTime) => (isMidnight(at) ? at.subtract({ days: 1 }) : at)

const figures: Record<Locale, Intl.NumberFormat> = {
  ja: new Intl.NumberFormat('ja'),
  en: new Intl.NumberFormat('en'),
}

const dayIn = (locale: Locale, at: CalendarDay, thisYear: number): string => {
  const weekday = weekdays[locale][at.dayOfWeek]
  const year = at.year !== thisYear
  if (locale === 'ja') return `${year ? `${at.year}年` : ''}${at.month}月${at.day}日(${weekday})`
  return `${weekday} ${at.day} ${months[at.month - 1]}${year ? ` ${at.year}` : ''}`
}

const monthIn = (locale: Locale, { year, month }: { year: number; month: number }): string =>
  locale === 'ja' ? `${year}年${month}月` : `${wholeMonths[month - 1]} ${year}`

const some = (locale: Locale, count: number, unit: (typeof units)[number]): string =>
  locale === 'ja' ? `${count}${unit.ja}` : `${count} ${unit.en}${count === 1 ? '' : 's'}`

const lengthIn = (locale: Locale, length: number, most: number): string => {
  let left = Math.max(0, length)
  const parts: string[] = []
  for (const unit of units) {
    const count = Math.floor(left / unit.length)
    left -= count * unit.length
    if (count > 0) parts.push(some(locale, count, unit))
    else if (parts.length > 0) break
    if (parts.length === most) break
  }
  if (parts.length === 0) return locale === 'ja' ? '1分未満' : 'less than a minute'
  return parts.join(locale === 'ja' ? '' : ' ')
}

const agoIn = (locale: Locale, from: number, to: number): string => {
  const length = Math.abs(to - from)
  if (length < 60_000) return locale === 'ja' ? '1分以内' : 'just now'
  const said = lengthIn(locale, length, 1)
  if (to < from) return locale === 'ja' ? `${said}前` : `${said} ago`
  return locale === 'ja' ? `${said}後` : `in ${said}`
}

const yenIn = (locale: Locale, amount: bigint | number): string => {
  const below = amount < 0
  const said = figures[locale].format(below ? -amount : amount)
  return `${below ? '−' : ''}${locale === 'ja' ? `${said}円` : `¥${said}`}`
}

const bytesIn = (size: number): string => {
  if (size < 1000) return `${size} B`
  if (size < 1_000_000) return `${Math.round(size / 1000)} KB`
  return `${Number((size / 1_000_000).toFixed(1))} MB`
}

const honoured = /(さん|様|さま|先生)$/

/**
 * The forms for one reader at one moment: `zone` is an IANA name (`Asia/Tokyo`), `now` epoch
 * milliseconds of the market's time. Cheap: make one for each request.
 */
export const formatsFor = (locale: Locale, zone: string, now: number): Formats => {
  const thisYear = zoned(now, zone).year
  const seen = new Map<number, Temporal.ZonedDateTime>()
  // A page writes the same few instants again and again.
  const local = (instant: number) => {
    const at = seen.get(instant) ?? zoned(instant, zone)
    seen.set(instant, at)
    return at
  }
  const date: Formats['date'] = (when) =>
    dayIn(
      locale,
      typeof when === 'number' ? dayOf(local(when)) : Temporal.PlainDate.from(when),
      thisYear,
    )
  return {
    now,
    date,
    yen: (amount) => yenIn(locale, amount),
    number: (value) => figures[locale].format(value),
    percent: (share) => `${Math.round(share * 100)}%`,
    month: (day) => monthIn(locale, Temporal.PlainDate.from(day)),
    weekday: (number) => weekdays[locale][number] ?? '',
    time: (instant) => clockOf(local(instant)),
    dateTime: (instant) => {
      const at = local(instant)
      return `${dayIn(locale, dayOf(at), thisYear)}${locale === 'ja' ? '' : ','} ${clockOf(at)}`
    },
    duration: (length) => lengthIn(locale, length, 2),
    relative: (instant) => agoIn(locale, now, instant),
    bytes: bytesIn,
    name: (name) => (locale === 'ja' && !honoured.test(name) ? `${name}さん` : name),
    iso: (instant) => local(instant).toString({ timeZoneName: 'never' }),
  }
}
