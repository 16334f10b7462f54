import { addDays, dayOf } from '#engine'
import type { Day, Instant } from '#engine'
import type { Calendar } from '#platform'

/**
 * A moment of the demo's past: `'9d 17:40'` is that time of day in the market's zone, nine
 * days ago. At least one day, so that it is past at whatever hour the demo starts.
 */
export type Moment = `${number}d ${number}:${number}`

const form = /^(?<days>[1-9]\d*)d (?<time>\d\d:\d\d)$/

/** The instant of a moment, seen from `now`. Throws where it has no such form: a slip. */
export const instantOf = (moment: Moment, now: Instant, calendar: Calendar): Instant => {
  const { days, time } = form.exec(moment)?.groups ?? {}
  if (days === undefined || time === undefined) throw new Error(`not a moment: ${moment}`)
  return Temporal.PlainDate.from(dayFrom(-Number(days), now, calendar)).toZonedDateTime({
    timeZone: calendar.zone,
    plainTime: time,
  }).epochMilliseconds
}

/** The day so many days from today. */
export const dayFrom = (days: number, now: Instant, calendar: Calendar): Day =>
  addDays(dayOf(now, calendar), days)

/** Puts days into a text, in its own language: `{-5}` is the day five days ago, `{+3}` in three. */
export const dated = (text: string, now: Instant, calendar: Calendar): string => {
  const locale = /[぀-ヿ一-鿿]/.test(text) ? 'ja-JP' : 'en-GB'
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: calendar.zone,
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  })
  return text.replaceAll(/\{([+-]\d+)\}/g, (_, days: string) => {
    const noon = Temporal.PlainDate.from(dayFrom(Number(days), now, calendar))
    return words.format(
      noon.toZonedDateTime({ timeZone: calendar.zone, plainTime: '12:00' }).epochMilliseconds,
    )
  })
}
