import { endOfDay } from '../time/calendar.ts'
import { waitingState } from '../time/clock.ts'
import type { Calendar, Contract } from '../contract.ts'
import { forecast } from './forecast.ts'
import { follow, inputFor, momentOf, ownActsAfter, silenceAfter } from './foresee.ts'
import type { Moment, Step } from './foresee.ts'
import type { Instant, Process, Side, Yen } from '../language.ts'
import { sameness } from '../sameness.ts'
import { startContract } from '../start.ts'
import type { Terms } from '../start.ts'
import { waysFrom, waysOf } from '../ways.ts'

export type WorstCase = {
  deliveredAt: Instant
  /**
   * The instant by which the contract is over and the amount the worker's; null where that is
   * never.
   */
  paidBy: Instant | null
  amount: Yen
  /** What silence does after the delivery. */
  steps: readonly Step[]
}

/** A frame knows no delivery: its parts do. */
const knowsDelivery = (process: Process): boolean =>
  waysOf(process).some(({ sets }) => sets === 'claim')

const sides: readonly Side[] = ['worker', 'client']

/** How the worker delivers from the contract's state, once it is funded. */
const deliveryFrom = (process: Process, contract: Contract) => {
  if (contract.pot === 0n) return null
  for (const [action, ways] of waysFrom(process, contract.state)) {
    const way = ways.find(({ sets, by }) => sets === 'claim' && by.includes('worker'))
    if (way) return { action, way }
  }
  return null
}

/**
 * The shortest way of two willing sides, and of the clock where it opens the door, to a state from
 * which the worker can deliver.
 */
const readyToDeliver = (process: Process, start: Moment, calendar: Calendar) => {
  const waiting = [start]
  const seen = new Set<string>()
  for (const moment of waiting) {
    const key = sameness(moment.contract)
    if (seen.has(key)) continue
    seen.add(key)
    const delivery = deliveryFrom(process, moment.contract)
    if (delivery) return { ...delivery, moment }
    for (const party of sides) waiting.push(...ownActsAfter({ process, party, calendar }, moment))
    const silent = silenceAfter({ process, party: 'worker', calendar }, moment)
    if (silent) waiting.push(silent)
  }
  return null
}

/**
 * The promise of a job page: agreed and funded today, delivered in the last millisecond of the
 * agreed time, and then the client and the desk never answer again. Null where the terms are
 * refused or the process knows no delivery.
 */
export const worstCase = (
  process: Process,
  terms: Terms,
  now: Instant,
  calendar: Calendar,
): WorstCase | null => {
  const started = startContract(process, terms, now, calendar)
  if (!started.ok || !knowsDelivery(process)) return null
  const ready = readyToDeliver(process, momentOf(started.contract, now), calendar)
  if (!ready) return null
  const { action, way, moment } = ready
  const last = (moment.contract.dueAt ?? endOfDay(terms.deliverOn, calendar)) - 1
  const view = { process, party: 'worker' as const, calendar }
  const at = Math.max(now, last)
  const then = { ...moment, at }
  const delivered = follow(view, then, action, 'worker', inputFor(view, then, way))
  if (!delivered || !waitingState(process, delivered.contract.state)) return null
  const { ifOtherSilent, endsBy, youReceive } = forecast(
    process,
    delivered.contract,
    'worker',
    at,
    calendar,
  )
  return { deliveredAt: at, paidBy: endsBy, amount: youReceive, steps: ifOtherSilent }
}
