import { addDays, waysOf, worstCase } from '#engine'
import type { Day, Process, WorstCase, Yen } from '#engine'
import type { Context } from '#platform'
import { today } from './jobs.ts'
import { agreedBounds, processOfKind } from './kinds.ts'
import type { Kind, KindTerms } from './kinds.ts'

/** What somebody takes on, as far as the worst case depends on it. */
export type Offered = {
  kind: Kind
  /** Of hourly work the rate, per hour. */
  price: Yen
  /** The weekly limit; null with a fixed price. */
  weeklyHours: number | null
  clocks: Readonly<Record<string, number>>
  /** The delivery, or the Monday of the first week. */
  deliverOn: Day
}

/** What one week of hourly work holds. */
export function weekOf(rate: Yen, weeklyHours: number): Yen {
  return rate * BigInt(weeklyHours)
}

/** What is pledged against an end without a word. */
export function pledgeOf(rate: Yen, weeklyHours: number, pledgeWeeks: number): Yen {
  return weekOf(rate, weeklyHours) * BigInt(pledgeWeeks)
}

/** The day that is agreed when a job is agreed now: the last for the delivery, or the Monday. */
export function dayIfAgreed(context: Context, job: KindTerms): Day {
  if (job.kind === 'fixed') return addDays(today(context), job.deliverWithinDays)
  return agreedBounds(job.kind, today(context)).min
}

/** The process under which the work itself is paid: of hourly work that of one week. */
export function workedUnder(kind: Kind): Process {
  const process = processOfKind(kind)
  return waysOf(process).find(({ spawns }) => spawns)?.spawns?.process ?? process
}

/**
 * What a worker is sure of who agrees now and is never answered again: of a fixed price after the
 * delivery on the last day, of hourly work after the first week, once it is funded. Null where the
 * terms cannot be agreed.
 */
export function worstCaseOf(context: Context, offered: Offered): WorstCase | null {
  const { kind, price: rate, weeklyHours, clocks, deliverOn } = offered
  const process = workedUnder(kind)
  const now = context.time.now()
  if (weeklyHours === null)
    return worstCase(process, { price: rate, clocks, deliverOn }, now, context.calendar)
  const plan = { since: deliverOn, endsOn: null, parts: [], rate }
  const week = { price: weekOf(rate, weeklyHours), deliverOn: addDays(deliverOn, 6), plan }
  return worstCase(process, week, now, context.calendar)
}
