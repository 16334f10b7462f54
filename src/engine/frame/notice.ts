import type { Calendar, Contract, Plan } from '../contract.ts'
import type { Day, Instant, NoticePeriod, Process } from '../language.ts'
import { addDays, addMonths, dayOf } from '../time/calendar.ts'
import { waysOf } from '../ways.ts'

/**
 * How many days' notice the contract needs today: the longer period where, by the end that the
 * shorter one would allow, it will have run so many months. Freelance Act, Art. 16 (1).
 */
export const noticeDays = (
  { days, longer }: NoticePeriod,
  { since }: Pick<Plan, 'since'>,
  today: Day,
): number =>
  longer && addMonths(since, longer.afterMonths) <= addDays(today, days) ? longer.days : days

/** The first day with which a contract can end by a notice that is given now. */
export const earliestEnd = (
  period: NoticePeriod,
  { plan }: Pick<Contract, 'plan'>,
  now: Instant,
  calendar: Calendar,
  excepted = false,
): Day => {
  const today = dayOf(now, calendar)
  const needed = excepted || !plan ? period.days : noticeDays(period, plan, today)
  return addDays(today, needed)
}

/** The notice that a party of the process must give, whatever the state; null: it gives none. */
export const noticePeriodOf = (process: Process, party: string): NoticePeriod | null => {
  for (const { by, takes } of waysOf(process))
    if (takes?.date && 'notice' in takes.date && by.some((actor) => actor === party))
      return takes.date.notice
  return null
}
