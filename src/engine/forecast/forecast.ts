import { waitingState } from '../time/clock.ts'
import type { Calendar, Contract } from '../contract.ts'
import { momentOf, ownActsAfter, silenceAfter, stepsTo } from './foresee.ts'
import type { Moment, Step, View } from './foresee.ts'
import type { Instant, Party, Process, Yen } from '../language.ts'
import { sameness } from '../sameness.ts'

export type Path = {
  steps: readonly Step[]
  /** The instant at which the contract is over; null where it never would be. */
  endsBy: Instant | null
  /**
   * Gross yen out of the pot: released to a worker, given back to a client. Fees are the ledger's.
   */
  youReceive: Yen
}

export type Forecast = {
  /** What happens if everybody else stays silent for ever and you take the best of your ways. */
  ifOtherSilent: readonly Step[]
  endsBy: Instant | null
  youReceive: Yen
  /** What happens if nobody acts any more, you included. */
  ifYouSilent: Path
}

/**
 * More moments than any process that we sell has; of a monster, the best of the first ones is
 * promised.
 */
const momentsLimit = 5_000

/** What the party has gained at the moment; its own money not yet paid in is no gain. */
const gained = (moment: Moment): Yen => moment.received - moment.paidIn

const isOver = (view: View, moment: Moment): boolean =>
  waitingState(view.process, moment.contract.state) === null

const pathTo = (moment: Moment, over: boolean): Path => ({
  steps: stepsTo(moment),
  endsBy: over ? (moment.step?.at ?? moment.contract.enteredAt) : null,
  youReceive: moment.received,
})

/** Inserts by time, later arrivals behind earlier ones of the same instant. */
const enqueue = (waiting: Moment[], moment: Moment): void => {
  let place = waiting.length
  while (place > 0 && waiting[place - 1]!.at > moment.at) place -= 1
  waiting.splice(place, 0, moment)
}

/**
 * Moments in order of time, each configuration once, at its earliest; what can gain no more is
 * left.
 */
const bestPath = (view: View, start: Moment): Path | null => {
  const waiting = [start]
  const seen = new Set<string>()
  let best: Moment | null = null
  for (let visits = 0; waiting.length > 0 && visits < momentsLimit; visits += 1) {
    const moment = waiting.shift()!
    if (best && gained(moment) + moment.contract.pot <= gained(best)) continue
    const key = `${sameness(moment.contract)}|${gained(moment)}`
    if (seen.has(key)) continue
    seen.add(key)
    if (isOver(view, moment)) {
      best = moment
      continue
    }
    for (const next of ownActsAfter(view, moment)) enqueue(waiting, next)
    const silent = silenceAfter(view, moment)
    if (silent) enqueue(waiting, silent)
  }
  return best && pathTo(best, true)
}

const silentPath = (view: View, start: Moment): Path => {
  const seen = new Set<string>()
  let moment = start
  while (!isOver(view, moment)) {
    const key = sameness(moment.contract)
    const next = seen.has(key) ? null : silenceAfter(view, moment)
    if (!next) return pathTo(moment, false)
    seen.add(key)
    moment = next
  }
  return pathTo(moment, true)
}

/**
 * What the party can be promised from `now`. All others (the other side and the desk) stay silent
 * for ever; the party acts at once or waits for the clock, whichever leads to the most guaranteed
 * yen, then to the earliest end. It never finds fault with a delivery and never goes back on an
 * amount it named: a promise, not advice. The desk has no stake and is told what silence does.
 * `decide` and the clock keep the promise to the millisecond and the yen, unless somebody acts
 * otherwise. Where no way ends the contract, `endsBy` is null and the steps are those of silence.
 */
export const forecast = (
  process: Process,
  contract: Contract,
  party: Party,
  now: Instant,
  calendar: Calendar,
): Forecast => {
  const view = { process, party, calendar }
  const start = momentOf(contract, now)
  const ifYouSilent = silentPath(view, start)
  const best = party === 'desk' ? null : bestPath(view, start)
  const { steps, endsBy, youReceive } = best ?? ifYouSilent
  return { ifOtherSilent: steps, endsBy, youReceive, ifYouSilent }
}
