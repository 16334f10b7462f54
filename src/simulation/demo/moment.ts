import { addDays, dayOf, mondayOf } from '#engine'
import type { Day, Instant } from '#engine'
import type { Calendar } from '#platform'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A time of day in the market's zone. */
export type DayTime = `${number}:${number}`

/**
 * A moment of the demo's past: `'9d 17:40'` is that time of day in the market's zone, nine
 * days ago. At least one day, so that it is past at whatever hour the demo starts.
 */
export type DayMoment = `${number}d ${DayTime}`

/**
 * A moment of a week: `'-1w fri 17:40'` is Friday of last week, and `'0w mon 10:00'` Monday of this
 * one. What of this week is still to come when the demo starts has not happened in it.
 */
export type WeekMoment = `${number}w ${Weekday} ${DayTime}`

export type Moment = DayMoment | WeekMoment

const form = /^(?<days>[1-9]\d*)d (?<time>\d\d:\d\d)$/
const weekForm = /^(?<week>-?\d+)w (?<weekday>[a-z]{3}) (?<time>\d\d:\d\d)$/

/** The instant of a time of day in the market's zone. */
export const timeOn = (day: Day, time: string, { zone }: Calendar): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time })
    .epochMilliseconds

/** The instant of a moment, seen from `now`. Throws where it has no such form: a slip. */
export const instantOf = (moment: Moment, now: Instant, calendar: Calendar): Instant => {
  const { days, time } = form.exec(moment)?.groups ?? {}
  if (days !== undefined && time !== undefined)
    return timeOn(dayFrom(-Number(days), now, calendar), time, calendar)
  const inWeek = weekForm.exec(moment)?.groups ?? {}
  const weekday = weekdays.findIndex((name) => name === inWeek.weekday)
  if (weekday < 0 || inWeek.time === undefined) throw new Error(`not a moment: ${moment}`)
  const monday = mondayFrom(Number(inWeek.week), now, calendar)
  return timeOn(addDays(monday, weekday), inWeek.time, calendar)
}

/** The day so many days from today. */
export const dayFrom = (days: number, now: Instant, calendar: Calendar): Day =>
  addDays(dayOf(now, calendar), days)

/** The Monday so many weeks from this one. */
export const mondayFrom = (weeks: number, now: Instant, calendar: Calendar): Day =>
  addDays(mondayOf(dayOf(now, calendar)), 7 * weeks)

/** Puts days into a text, in its own language: `{-5}` is the day five days ago, `{+3}` in three. */
export const dated = (text: string, now: Instant, calendar: Calendar): string => {
  if (!text.includes('{')) return text
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
