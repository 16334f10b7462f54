import { deliveryDaysAhead } from './time/ahead.ts'
import { clockIn, dueAt } from './time/clock.ts'
import { addDays, dayOf, firstDayBefore, isDay } from './time/calendar.ts'
import type { Calendar, Contract, Plan, Refusal } from './contract.ts'
import { wrongParts } from './frame/parts.ts'
import { refused } from './refused.ts'
import type { Clock, Day, Instant, Process, Yen } from './language.ts'
import { waysOf } from './ways.ts'

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

/** Its own clocks, and of a frame those of its parts, which take over what was chosen. */
const clocksOf = (process: Process): ReadonlyMap<string, Clock> => {
  const ofParts = waysOf(process).flatMap(({ spawns }) =>
    Object.entries(spawns?.process.clocks ?? {}),
  )
  return new Map([...ofParts, ...Object.entries(process.clocks)])
}

/** The first chosen clock that the process does not allow, or null. */
export const wrongClocks = (
  process: Process,
  chosen: Readonly<Record<string, unknown>>,
): Refusal | null => {
  const clocks = clocksOf(process)
  for (const [name, length] of Object.entries(chosen)) {
    const clock = clocks.get(name)
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

/** The first day that can be agreed: today, or the first whose week has not yet begun. */
const firstDay = (process: Process, today: Day): Day => {
  const clock = clockIn(process, process.start)
  return clock && 'endOf' in clock ? firstDayBefore(clock, today) : today
}

/**
 * What is agreed on. A plan is a frame's parts; the frame's own price is its pledge, which may be
 * nothing, or the sum of a list of parts.
 */
export type Terms = {
  price: Yen
  deliverOn: Day
  clocks?: Readonly<Record<string, number>>
  plan?: Plan | null
}

/** Whether contracts of the process open others, part by part. */
export const isFrame = (process: Process): boolean => waysOf(process).some(({ spawns }) => spawns)

const paysByTime = (process: Process): boolean =>
  waysOf(process).some(({ takes }) => takes?.entries)

/** A contract in the start state of its process, whose clock does not run yet. */
export const freshContract = (process: Process, terms: Terms, now: Instant): Contract => ({
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
  sealed: null,
  firstDeliveredAt: null,
  lastDeliveredAt: null,
  plan: terms.plan ?? null,
})

/**
 * A new contract in the process's start state, entered at `now`. Refuses a price below one yen
 * (below nothing, of a frame), a frame without parts, a week without a rate, a delivery date in the
 * past or too far ahead, a week whose first moment is over, clocks out of bounds.
 */
export const startContract = (
  process: Process,
  terms: Terms,
  now: Instant,
  calendar: Calendar,
): { ok: true; contract: Contract } | { ok: false; refusal: Refusal } => {
  const refusal = wrongTerms(process, terms, now, calendar)
  if (refusal) return { ok: false, refusal }
  const fresh = freshContract(process, terms, now)
  return {
    ok: true,
    contract: { ...fresh, dueAt: dueAt(process, fresh, process.start, now, calendar) },
  }
}

/** A frame needs parts, each for at least a yen and the next one due on the agreed day. */
const wrongPlan = (process: Process, terms: Terms, today: Day): Refusal | null => {
  const { plan, deliverOn, price: whole } = terms
  if (paysByTime(process) && (plan?.rate ?? 0n) < 1n)
    return refused('amount.too_small', { min: '1' })
  if (!isFrame(process)) return null
  if (!plan || plan.parts.length === 0 || plan.parts[0]?.deliverOn !== deliverOn)
    return refused('input.malformed', { input: 'plan' })
  return plan.parts.some(({ price }) => price < 1n)
    ? refused('amount.too_small', { min: '1' })
    : wrongParts(process, plan.parts, whole, today)
}

const wrongTerms = (
  process: Process,
  terms: Terms,
  now: Instant,
  calendar: Calendar,
): Refusal | null => {
  const least = isFrame(process) ? 0n : 1n
  if (terms.price < least) return refused('amount.too_small', { min: least.toString() })
  if (!isDay(terms.deliverOn)) return refused('input.malformed', { input: 'deliverOn' })
  const today = dayOf(now, calendar)
  const wrong = wrongPlan(process, terms, today)
  if (wrong) return wrong
  const min = firstDay(process, today)
  if (terms.deliverOn < min) return refused('date.past', { min })
  const ahead = deliveryDaysAhead(process)
  if (ahead !== null && terms.deliverOn > addDays(today, ahead))
    return refused('date.too_far', { max: addDays(today, ahead) })
  return wrongClocks(process, terms.clocks ?? {})
}
