import { silenceIn, waitingState } from '../time/clock.ts'
import type { Calendar, Contract, Input, Move, TimeEntry } from '../contract.ts'
import { decide } from '../decide.ts'
import { amountBounds, dateBounds } from '../input.ts'
import type { Actor, Day, Instant, Party, Process, Way, Yen } from '../language.ts'
import { minuteLength } from '../time/calendar.ts'
import { isIdle, waysFrom, waysIn } from '../ways.ts'

/** One act on a foreseen path: what, by whom, when, and the state that it leads to. */
export type Step = {
  at: Instant
  action: string
  by: Actor
  state: string
  /** What the party would name, where the act takes it. */
  amount?: Yen
  date?: Day
}

/**
 * A foreseen moment: the contract then, the time until which all has happened, and how it came
 * about.
 */
export type Moment = {
  contract: Contract
  at: Instant
  /** Out of the pot into the party's hand, and out of it into the pot, since the first moment. */
  received: Yen
  paidIn: Yen
  step: Step | null
  before: Moment | null
}

/** What stands for a text that nobody has written yet. */
const said = 'foreseen'

/** Whose future is foreseen, under which process and calendar. */
export type View = { process: Process; party: Party; calendar: Calendar }

export const momentOf = (contract: Contract, at: Instant): Moment => ({
  contract,
  at,
  received: 0n,
  paidIn: 0n,
  step: null,
  before: null,
})

const intoHand = (party: Party): Move['kind'] | null =>
  party === 'worker' ? 'release' : party === 'client' ? 'refund' : null

/** The moment after an act, or null where `decide` refuses it. */
export const follow = (
  view: View,
  from: Moment,
  action: string,
  by: Actor,
  input: Input,
): Moment | null => {
  const { process, party, calendar } = view
  const decision = decide(process, from.contract, action, by, input, from.at, calendar)
  if (!decision.ok) return null
  const { event, moves, contract } = decision
  let { received, paidIn } = from
  for (const move of moves) {
    if (move.kind === intoHand(party)) received += move.amount
    if (move.kind === 'fund' && party === 'client') paidIn += move.amount
  }
  const { amount, date } = input
  const step: Step = { at: event.at, action, by, state: contract.state }
  if (amount !== undefined) step.amount = amount
  if (date !== undefined) step.date = date
  return { contract, at: Math.max(from.at, event.at), received, paidIn, step, before: from }
}

/** The moment after the clock's act at the deadline, or null where silence does nothing. */
export const silenceAfter = (view: View, moment: Moment): Moment | null => {
  const { contract } = moment
  const silence = silenceIn(view.process, contract.state)
  if (!silence || contract.dueAt === null) return null
  const due = { ...moment, at: Math.max(moment.at, contract.dueAt) }
  const next = follow(view, due, silence.does, 'clock', {})
  return next && { ...next, before: moment }
}

/**
 * Whether an act finds fault with what the other did: it opens a contest, or sends a delivery back.
 * What is foreseen never assumes it of anybody: it is a promise, not advice to quarrel.
 */
const findsFault = (process: Process, state: string, way: Way): boolean => {
  const from = waitingState(process, state)
  const to = waitingState(process, way.to)
  if (!from || !to) return false
  const contests = !from.contested && to.contested === true
  const sendsBack = from.delivered === true && !from.working && to.working === true
  return contests || sendsBack
}

/**
 * Whether an act would undo the party's own standing offer: from where it offered, back to before.
 */
const breaksWord = (view: View, contract: Contract, way: Way): boolean => {
  if (contract.offer === null) return false
  const back = waysIn(view.process, way.to)
  return back.some(
    ({ sets, to, by }) => sets === 'offer' && to === contract.state && by.includes(view.party),
  )
}

/** The amount that the party has named already and does not go back on. */
const ownWord = (contract: Contract, way: Way, party: Party): Yen | null => {
  if (way.sets === 'offer') return contract.offer
  if (way.sets === 'settlement' && party !== 'desk') return contract.settlements[party]
  return null
}

/**
 * The time that fills the pot, ending now: what a worker could record at best. Where something is
 * recorded already, that stands.
 */
const workedUntil = ({ contract, at }: Moment): TimeEntry[] => {
  const rate = contract.plan?.rate ?? 0n
  if (rate === 0n) return []
  const to = Math.floor(at / minuteLength) * minuteLength
  const minutes = Number((contract.pot * 60n) / rate)
  return [{ id: said, from: to - minutes * minuteLength, to, note: said }]
}

/**
 * The input that serves the party best: the whole pot for a worker, nothing for the other; the
 * nearest date.
 */
export const inputFor = (view: View, moment: Moment, way: Way): Input => {
  const { takes } = way
  if (!takes) return {}
  const input: { -readonly [Name in keyof Input]: Input[Name] } = {}
  if (takes.reason === 'required') input.reason = said
  if (takes.criterion === 'required') input.criterion = said
  if (takes.note === 'required') input.note = said
  if (takes.files === 'required') input.files = [said]
  if (takes.entries) input.entries = workedUntil(moment)
  if (takes.contested === 'required') input.contested = [said]
  if (takes.date) input.date = dateBounds(takes.date, moment.contract, moment.at, view.calendar).min
  const wholeUnsaid = takes.amount === 'optional' && way.sets === 'claim'
  if (takes.amount && !wholeUnsaid) {
    const { min, max } = amountBounds(moment.contract, way)
    const best = view.party === 'worker' ? max : min
    input.amount = ownWord(moment.contract, way, view.party) ?? best
  }
  return input
}

/** Time that is recorded does not grow by being foreseen, and a raise is no promise. */
const growsRecord = ({ claim }: Contract, { takes, sets }: Way): boolean =>
  sets === 'raise' || (takes?.entries !== undefined && claim !== null)

/** What only puts the agreed day off opens nothing that is not open already. */
const putsOff = (state: string, { to, takes }: Way): boolean =>
  to === state && takes?.date !== undefined && 'daysLater' in takes.date

/** Each moment to which the party's own act would lead at once, in the order of the process. */
export const ownActsAfter = (view: View, moment: Moment): Moment[] => {
  const { process, party } = view
  const { state, dueAt } = moment.contract
  if (dueAt !== null && moment.at >= dueAt) return []
  const next: Moment[] = []
  for (const [action, ways] of waysFrom(process, state)) {
    const way = ways.find(({ by }) => by.includes(party))
    if (!way || findsFault(process, state, way) || breaksWord(view, moment.contract, way)) continue
    if (growsRecord(moment.contract, way) || putsOff(state, way)) continue
    // Nobody knows what the other side's seal hides, so nothing sure follows from opening it.
    if (way.sealed || isIdle(way)) continue
    const moved = follow(view, moment, action, party, inputFor(view, moment, way))
    if (moved) next.push(moved)
  }
  return next
}

/** The steps that led to the moment, oldest first. */
export const stepsTo = (moment: Moment): Step[] => {
  const steps: Step[] = []
  for (let at: Moment | null = moment; at?.step; at = at.before) steps.push(at.step)
  return steps.toReversed()
}
