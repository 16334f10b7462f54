import { momentOffset } from '../../time/calendar.ts'
import { waitingState } from '../../time/clock.ts'
import type { Contract } from '../../contract.ts'
import type { Process, WeekMoment } from '../../language.ts'

/**
 * When, in a state that waits for a moment of the calendar, an act is taken: as soon as the state
 * is entered, or an instant before the moment. What comes after depends on it, for the next moment
 * is then as far away as ever, or nearer.
 */
export type Timing = 'first' | 'last'

/** The moment for which the state waits, if it waits for one. */
export const awaitedMoment = (process: Process, state: string): WeekMoment | null => {
  const silence = waitingState(process, state)?.silence
  const clock = silence && silence !== 'nothing' ? process.clocks[silence.after] : undefined
  return clock && 'endOf' in clock ? clock : null
}

/** The most days until the moment; none when it is over. `deliverOn`: as in a configuration. */
export const daysUntil = (moment: WeekMoment, { deliverOn }: Contract): number =>
  Math.max(0, Number(deliverOn) + momentOffset(moment))

/** The contract once the moment for which it waits has come: so near is the agreed week then. */
export const atMoment = (process: Process, contract: Contract): Contract => {
  const moment = awaitedMoment(process, contract.state)
  if (!moment) return contract
  const left = Math.min(Number(contract.deliverOn), -momentOffset(moment))
  return { ...contract, deliverOn: String(left) }
}
