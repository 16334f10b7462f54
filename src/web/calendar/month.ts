import type { Day } from '#engine'

/** A month of the calendar, its weeks from Monday to Sunday. */
export type Month = {
  /** `2026-12`, as in the address of its page. */
  name: string
  first: Day
  previous: string
  next: string
  /** Whole weeks: the first and the last may reach into the months beside. */
  weeks: readonly (readonly Day[])[]
}

const form = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/

/** The month of that name; the one of `today` where the name is none. */
export const monthNamed = (name: string, today: Day): Month => {
  const month = Temporal.PlainYearMonth.from(form.test(name) ? name : today.slice(0, 7))
  const first = month.toPlainDate({ day: 1 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const count = Math.ceil((first.dayOfWeek - 1 + month.daysInMonth) / 7)
  const dayAt = (index: number): Day => monday.add({ days: index }).toString()
  return {
    name: month.toString(),
    first: first.toString(),
    previous: month.subtract({ months: 1 }).toString(),
    next: month.add({ months: 1 }).toString(),
    weeks: Array.from({ length: count }, (_, week) =>
      Array.from({ length: 7 }, (_day, index) => dayAt(week * 7 + index)),
    ),
  }
}
