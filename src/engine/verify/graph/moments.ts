import type { Reckoning } from '../../frame/reckoning.ts'
import { momentOffset } from '../../time/calendar.ts'
import { clockIn } from '../../time/clock.ts'
import type { Contract } from '../../contract.ts'
import type { Day, Process, Way, WeekMoment } from '../../language.ts'
import { deliveryDaysAhead } from '../../time/ahead.ts'

/**
 * When, in a state that waits for a moment of the calendar, an act is taken: as soon as the state
 * is entered, or an instant before the moment. What comes after depends on it, for the next moment
 * is then as far away as ever, or nearer.
 */
export type Timing = 'first' | 'last'

/** The moment for which the state waits, if it waits for one. */
export const awaitedMoment = (process: Process, state: string): WeekMoment | null => {
  const clock = clockIn(process, state)
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

const plus = (days: string, more: number): string => String(Number(days) + more)

/**
 * Days as numbers: the agreed day is a number of days from now, or to the Monday of the agreed
 * week; the end is counted from there, so that no passing of time moves it.
 */
export const byNumber: Reckoning = {
  later: plus,
  beginsAfter: (_, endsOn) => Number(endsOn) < 0,
  endAfterStep: (endsOn) => plus(endsOn, -7),
}

/** The most days until the end of the day with which a frame ends. */
export const daysToEnd = ({ deliverOn, plan }: Contract): number =>
  Math.max(0, Number(deliverOn) + Number(plan?.endsOn ?? 0))

/** The days that a way may name, at their bounds, as the exploration counts them. */
export const datesFor = (way: Way, { deliverOn }: Contract): readonly (Day | undefined)[] => {
  const taken = way.takes?.date
  if (!taken) return [undefined]
  if ('daysLater' in taken) return [plus(deliverOn, taken.daysLater)]
  if (!('notice' in taken)) return [String(taken.daysAhead)]
  const { notice, daysAhead } = taken
  const needed = notice.longer?.days ?? notice.days
  return [needed, daysAhead].map((ahead) => String(ahead - Number(deliverOn)))
}

/** A part can be opened only so far ahead: the days until it is near enough. */
export const daysUntilReach = ({ deliverOn }: Contract, { spawns }: Way): number => {
  const ahead = spawns ? deliveryDaysAhead(spawns.process) : null
  return ahead === null ? 0 : Math.max(0, Number(deliverOn) - ahead)
}

/** The contract so many days later. */
export const after = (contract: Contract, days: number): Contract =>
  days === 0 ? contract : { ...contract, deliverOn: plus(contract.deliverOn, -days) }
