import type { DayTime, WeekMoment, Weekday } from '../../moment.ts'
import { does } from '../../script.ts'
import type { Done, Happening, Stint } from '../../script.ts'

/** `'tue 09:30-12:00 レシートの入力'`: a stretch of work on one day, and what for. */
export type Written = `${Weekday} ${DayTime}-${DayTime} ${string}`

const form = /^(?<day>[a-z]{3}) (?<from>\d\d:\d\d)-(?<to>\d\d:\d\d) (?<note>.+)$/

const stintOf = (written: Written): Stint => {
  const found = form.exec(written)?.groups
  if (!found) throw new Error(`not a stretch of work: ${written}`)
  return found as Stint
}

/** A week, counted from the present one: funded, and recorded at the end of each day of work. */
export const worked = (week: number, funded: WeekMoment, ...days: Written[]): Happening[] => {
  const stints = days.map(stintOf)
  return [
    does('client', funded, 'fundWeek'),
    ...stints.map(({ day, to }, place) => ({
      at: `${week}w ${day} ${to}` as const,
      by: 'worker' as const,
      week,
      stints: stints.slice(0, place + 1),
    })),
  ]
}

/** Something that is done to the contract of one week. */
export const inWeek = (week: number, done: Done): Done => ({ ...done, week })
