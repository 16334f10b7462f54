import { addDays, clockIn, dayOf, endOfDay, mondayOf, momentDay, waysOf, weekOf } from '#engine'
import type { Calendar, Day, Instant, TimeEntry } from '#engine'
import type { ContractView } from '#contracts'

/** Monday to Sunday of the week that the contract is about. */
export const daysOf = ({ row }: Pick<ContractView, 'row'>): Day[] => {
  const monday = mondayOf(row.deliver_on)
  return Array.from({ length: 7 }, (_, place) => addDays(monday, place))
}

/** The entries that begin on a day. */
export const entriesOn = (
  day: Day,
  entries: readonly TimeEntry[],
  calendar: Calendar,
): TimeEntry[] => entries.filter(({ from }) => dayOf(from, calendar) === day)

/** Whether the week runs now. */
export const runsNow = (row: ContractView['row'], now: Instant, calendar: Calendar): boolean => {
  const { from, to } = weekOf(row.deliver_on, calendar)
  return from <= now && now < to
}

/** Until when time can be recorded: the end of the last clock under which that is possible. */
export const recordableUntil = (
  { process, row }: Pick<ContractView, 'process' | 'row'>,
  calendar: Calendar,
): Instant => {
  const states = waysOf(process)
    .filter(({ takes }) => takes?.entries)
    .flatMap(({ from }) => from)
  const last = states
    .flatMap((state) => {
      const clock = clockIn(process, state)
      return clock && 'endOf' in clock ? [momentDay(clock, row.deliver_on)] : []
    })
    .toSorted()
    .at(-1)
  return endOfDay(last ?? row.deliver_on, calendar)
}

/** The days of the week that have come: those on which something can be recorded now. */
export const daysSoFar = (
  view: Pick<ContractView, 'row'>,
  now: Instant,
  calendar: Calendar,
): Day[] => {
  const today = dayOf(now, calendar)
  return daysOf(view).filter((day) => day <= today)
}
