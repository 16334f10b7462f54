import { clockIn, dueAt, waitingState, waysFrom } from '#engine'
import type { Calendar, Instant, Process, Side } from '#engine'
import type { Acted, Place } from './happened.ts'

/**
 * Whose answer a state waits for; null: nobody owes one. Where a day or a moment of the week was
 * agreed, or where nobody has to do anything, nobody has been asked.
 */
export const owesIn = (process: Process, state: string): Side | null => {
  const waiting = waitingState(process, state)
  if (!waiting || waiting.turn === 'desk' || waiting.remind?.length === 0) return null
  const clock = clockIn(process, state)
  return clock && ('days' in clock || 'businessDays' in clock) ? waiting.turn : null
}

/** Work is done there, which words do not finish; but they are an answer to being waited for. */
export const isWork = (process: Process, state: string | null): boolean =>
  state !== null && waitingState(process, state)?.working === true

export const isFinal = (process: Process, state: string): boolean => !waitingState(process, state)

/** When the contract's own clock goes on, for a state that it entered then. */
export const deadlineOf = (
  { process, clocks }: Place,
  state: string,
  at: Instant,
  calendar: Calendar,
): Instant | null =>
  // A state that waits for a length of time asks for no agreed day.
  dueAt(process, { clocks, deliverOn: '1970-01-01', plan: null }, state, at, calendar)

/** Silence that does what the side could have done itself, is its answer. */
export const speaksFor = (process: Process, { action, from }: Acted, side: Side): boolean =>
  (waysFrom(process, from ?? '').get(action) ?? []).some(({ by }) => by.includes(side))
