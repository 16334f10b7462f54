import { dueAt, waitingState } from './time/clock.ts'
import { addDays, dayOf, firstDayBefore, isDay } from './time/calendar.ts'
import type { Calendar, Contract, Refusal } from './contract.ts'
import { refused } from './input.ts'
import type { Clock, Day, Instant, Process, Yen } from './language.ts'

const spanOf = (clock: Clock) =>
  'days' in clock ? clock.days : 'businessDays' in clock ? clock.businessDays : null

/** Every clock's default length, in its own unit; agreed dates have none. */
export const defaultClocks = (process: Process): Record<string, number> =>
  Object.fromEntries(
    Object.entries(process.clocks).flatMap(([name, clock]) => {
      const span = spanOf(clock)
      return span ? [[name, span.default]] : []
    }),
  )

/** The first chosen clock that the process does not allow, or null. */
export const wrongClocks = (
  process: Process,
  chosen: Readonly<Record<string, unknown>>,
): Refusal | null => {
  for (const [name, length] of Object.entries(chosen)) {
    const clock = Object.hasOwn(process.clocks, name) ? process.clocks[name] : undefined
    const span = clock && spanOf(clock)
    if (!span) return refused('clock.unknown', { clock: name })
    if (
      typeof length !== 'number' ||
      !Number.isInteger(length) ||
      length < span.min ||
      length > span.max
    )
      return refused('clock.out_of_bounds', { clock: name, min: span.min, max: span.max })
  }
  return null
}

/**
 * How far ahead the delivery, or the week, may be agreed, in days; null where the process knows no
 * agreed date.
 */
export const deliveryDaysAhead = (process: Process): number | null => {
  for (const clock of Object.values(process.clocks))
    if ('daysAhead' in clock) return clock.daysAhead
  return null
}

/** The first day that can be agreed: today, or the first whose week has not yet begun. */
const firstDay = (process: Process, today: Day): Day => {
  const silence = waitingState(process, process.start)?.silence
  const clock = silence && silence !== 'nothing' ? process.clocks[silence.after] : undefined
  return clock && 'endOf' in clock ? firstDayBefore(clock, today) : today
}

export type Terms = { price: Yen; deliverOn: Day; clocks?: Readonly<Record<string, number>> }

/**
 * A new contract in the process's start state, entered at `now`. Refuses a price below one yen, a
 * delivery date in the past or too far ahead, a week whose first moment is over, clocks out of
 * bounds.
 */
export const startContract = (
  process: Process,
  terms: Terms,
  now: Instant,
  calendar: Calendar,
): { ok: true; contract: Contract } | { ok: false; refusal: Refusal } => {
  const refusal = wrongTerms(process, terms, now, calendar)
  if (refusal) return { ok: false, refusal }
  const fresh: Contract = {
    process: process.name,
    version: process.version,
    state: process.start,
    enteredAt: now,
    dueAt: null,
    price: terms.price,
    pot: 0n,
    funded: false,
    deliverOn: terms.deliverOn,
    clocks: { ...defaultClocks(process), ...terms.clocks },
    counts: {},
    claim: null,
    offer: null,
    settlements: { client: null, worker: null },
    firstDeliveredAt: null,
    lastDeliveredAt: null,
  }
  return {
    ok: true,
    contract: { ...fresh, dueAt: dueAt(process, fresh, process.start, now, calendar) },
  }
}

const wrongTerms = (
  process: Process,
  terms: Terms,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  if (terms.price < 1n) return refused('amount.too_small', { min: '1' })
  if (!isDay(terms.deliverOn)) return refused('input.malformed', { input: 'deliverOn' })
  const today = dayOf(now, calendar)
  const min = firstDay(process, today)
  if (terms.deliverOn < min) return refused('date.past', { min })
  const ahead = deliveryDaysAhead(process)
  if (ahead !== null && terms.deliverOn > addDays(today, ahead))
    return refused('date.too_far', { max: addDays(today, ahead) })
  return wrongClocks(process, terms.clocks ?? {})
}
