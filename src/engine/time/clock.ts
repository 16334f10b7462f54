import { addBusinessDays, dayLength, endOfDay, momentDay } from './calendar.ts'
import type { Calendar, Contract } from '../contract.ts'
import { usualReminders } from '../language.ts'
import type { Clock, Day, Instant, Process, Silence, WaitingState } from '../language.ts'

/** The state as a waiting one, or null when it is final or unknown. */
export const waitingState = (
  process: Process,
  state: string,
): WaitingState<string, string, 'nothing'> | null => {
  const found = process.states[state]
  return found && !('final' in found) ? found : null
}

/** What silence does in the state and after which clock; null where it does nothing. */
export const silenceIn = (process: Process, state: string): Silence | null => {
  const silence = waitingState(process, state)?.silence
  return silence && silence !== 'nothing' ? silence : null
}

/** The clock that runs in the state; undefined where none does. */
export const clockIn = (process: Process, state: string): Clock | undefined => {
  const silence = silenceIn(process, state)
  return silence ? process.clocks[silence.after] : undefined
}

const agreedDay = (
  { deliverOn, plan }: Pick<Contract, 'deliverOn' | 'plan'>,
  until: 'deliverOn' | 'endsOn' | 'fundBy',
): Day => {
  if (until === 'endsOn') return plan?.endsOn ?? deliverOn
  return until === 'fundBy' ? (plan?.parts[0]?.fundBy ?? deliverOn) : deliverOn
}

/**
 * The instant at which silence acts for a contract that enters `state` at `at`, counted from that
 * entry alone; a day or a moment that is over already is due at once. Null when the state is final,
 * or when a peer's rules let silence do nothing.
 */
export const dueAt = (
  process: Process,
  contract: Pick<Contract, 'clocks' | 'deliverOn' | 'plan'>,
  state: string,
  at: Instant,
  calendar: Calendar,
): Instant | null => {
  const name = silenceIn(process, state)?.after
  const clock = name === undefined ? undefined : process.clocks[name]
  if (name === undefined || !clock) return null
  if ('until' in clock) return Math.max(at, endOfDay(agreedDay(contract, clock.until), calendar))
  if ('endOf' in clock)
    return Math.max(at, endOfDay(momentDay(clock, contract.deliverOn), calendar))
  if ('days' in clock) return at + (contract.clocks[name] ?? clock.days.default) * dayLength
  return addBusinessDays(at, contract.clocks[name] ?? clock.businessDays.default, calendar)
}

/**
 * The instants at which the party whose turn it is should be reminded, ascending, strictly between
 * entering the state and its deadline; counted again at every entry.
 */
export const remindersOf = (process: Process, contract: Contract): readonly Instant[] => {
  const waiting = waitingState(process, contract.state)
  if (!waiting || contract.dueAt === null) return []
  const { enteredAt, dueAt: due } = contract
  const instants = (waiting.remind ?? usualReminders).map((reminder) =>
    'fraction' in reminder
      ? enteredAt + Math.floor((due - enteredAt) * reminder.fraction)
      : due - reminder.daysBefore * dayLength,
  )
  return [...new Set(instants)]
    .filter((instant) => instant > enteredAt && instant < due)
    .toSorted((a, b) => a - b)
}
