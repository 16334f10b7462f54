import { addDays, earned, minutesOf } from '#engine'
import type { Day, TimeEntry, Yen } from '#engine'
import type { Formats, Translate } from '#locale'

type Reading = { t: Translate; format: Formats }

/** `11月30日(月)〜12月6日(日)`, of the week that begins on that Monday. */
export const saidWeek = ({ t, format }: Reading, monday: Day): string =>
  t('weeks.dates', { from: format.date(monday), to: format.date(addDays(monday, 6)) })

/** A length of working time in hours and minutes. */
export const saidMinutes = ({ t }: Pick<Reading, 't'>, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (rest === 0) return t('weeks.hoursOnly', { hours })
  return hours === 0
    ? t('weeks.minutesOnly', { minutes: rest })
    : t('weeks.hoursMinutes', { hours, minutes: rest })
}

/** The most time that so much money pays for at that rate. */
export const minutesFor = (limit: Yen, rate: Yen): number =>
  rate === 0n ? 0 : Number((limit * 60n) / rate)

/** An entry in one line: `11月30日(月) 09:00〜12:00 登録`. */
export const saidEntry = (
  { t, format }: Reading,
  { from, to, note }: Pick<TimeEntry, 'from' | 'to' | 'note'>,
): string =>
  t('weeks.entryLine', {
    day: format.date(from + 1),
    from: format.time(from + 1),
    to: format.time(to),
    note,
  }).trim()

/** `計12時間30分（15,000円）` */
export const saidTotal = (reading: Reading, entries: readonly TimeEntry[], rate: Yen): string =>
  reading.t('weeks.total', {
    time: saidMinutes(reading, minutesOf(entries)),
    yen: reading.format.yen(earned(entries, rate)),
  })
