import type { Calendar, Contract } from '../contract.ts'
import type { Instant, Process, Way } from '../language.ts'
import { dueAt } from './clock.ts'

/** The contract after an act, with what the act says of time: deliveries, and the next deadline. */
export const timed = (
  process: Process,
  before: Contract,
  after: Contract,
  way: Way,
  at: Instant,
  calendar: Calendar,
): Contract => {
  const delivered = way.sets === 'claim'
  const marked = delivered
    ? { ...after, firstDeliveredAt: before.firstDeliveredAt ?? at, lastDeliveredAt: at }
    : after
  if (way.to === 'stay') return marked
  return { ...marked, enteredAt: at, dueAt: dueAt(process, after, after.state, at, calendar) }
}
