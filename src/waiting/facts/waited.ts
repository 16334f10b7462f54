import { clockIn, dueAt, isFrame, waitingState, waysFrom } from '#engine'
import type { Calendar, Instant, Process, Side } from '#engine'
import type { Acted, Place } from './happened.ts'

/** An offer, a request for money, or something to look at: whose turn it is has been asked. */
const isAsked = (process: Process, state: string, side: Side): boolean => {
  const { delivered, working } = waitingState(process, state) ?? {}
  if (state === process.start || (delivered && !working && !isFrame(process))) return true
  return [...waysFrom(process, state).values()]
    .flat()
    .some(({ by, money }) => by.includes(side) && money !== undefined && 'fund' in money)
}

/**
 * Whose answer a state waits for; null: nobody owes one. Where a day was agreed, where every week
 * has its moment, or where nobody has to do anything, nobody has been asked.
 */
export const owesIn = (process: Process, state: string): Side | null => {
  const waiting = waitingState(process, state)
  if (!waiting || waiting.turn === 'desk' || waiting.remind?.length === 0) return null
  const clock = clockIn(process, state)
  if (!clock || 'until' in clock) return null
  return 'endOf' in clock && !isAsked(process, state, waiting.turn) ? null : waiting.turn
}

/** Work is done there, which words do not finish; but they are an answer to being waited for. */
export const isWork = (process: Process, state: string | null): boolean =>
  state !== null && waitingState(process, state)?.working === true

export const isFinal = (process: Process, state: string): boolean => !waitingState(process, state)

/** When the contract's own clock goes on; null: at a moment of the week. */
export const deadlineOf = (
  { process, clocks }: Place,
  state: string,
  at: Instant,
  calendar: Calendar,
): Instant | null => {
  const clock = clockIn(process, state)
  if (!clock || 'endOf' in clock) return null
  // A state that waits for a length of time asks for no agreed day.
  return dueAt(process, { clocks, deliverOn: '1970-01-01', plan: null }, state, at, calendar)
}

/** Silence that does what the side could have done itself, is its answer. */
export const speaksFor = (process: Process, { action, from }: Acted, side: Side): boolean =>
  (waysFrom(process, from ?? '').get(action) ?? []).some(({ by }) => by.includes(side))
