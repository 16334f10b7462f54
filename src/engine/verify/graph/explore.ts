import { silenceIn, waitingState } from '../../time/clock.ts'
import type { Calendar, Contract, Move, Plan } from '../../contract.ts'
import { amountBounds } from '../../input.ts'
import { parties } from '../../language.ts'
import type { Actor, Day, Party, Process, Way, Yen } from '../../language.ts'
import { sameness } from '../../sameness.ts'
import { freshContract, isFrame } from '../../start.ts'
import { deliveryDaysAhead } from '../../time/ahead.ts'
import { countKey, takeWay } from '../../step.ts'
import { wayFor, waysFrom, waysOf } from '../../ways.ts'
import { loops } from './loops.ts'
import { longestClocks } from './longest.ts'
import { after, atMoment, awaitedMoment, byNumber, datesFor, daysToEnd } from './moments.ts'
import { daysUntil, daysUntilReach } from './moments.ts'
import type { Timing } from './moments.ts'
import { forgetting } from './relevance.ts'

/** The abstract price: small enough to try every amount, large enough for none, some and all. */
export const price = 2n

/**
 * More configurations than any process that we sell; a larger one cannot be offered, for nobody
 * could check it.
 */
export const configurationsLimit = 5_000

/** One act or one silence, between two configurations. */
export type Edge = {
  from: Configuration
  to: Configuration
  action: string
  by: Actor
  way: Way
  amount: Yen | undefined
  /** Where the moment of an act matters: when it is taken. */
  timing: Timing | undefined
  /** The days that must have passed before it can be taken. */
  waits: number
  /**
   * Into each side's hand, and out of the client's into the pot, in parts of the abstract price.
   */
  toWorker: number
  toClient: number
  paidIn: number
}

/** A contract without time: state, counters, registers, pot. */
export type Configuration = {
  id: number
  /**
   * `deliverOn` holds the longest number of days to the agreed date, or to the Monday of the agreed
   * week, instead of a day.
   */
  contract: Contract
  /** The party whose turn it is; null when the contract is over. */
  turn: Party | null
  /** The most days until the clock acts; Infinity where it never does. */
  days: number
  acts: readonly Edge[]
  silence: Edge | null
  /** The first edge that led here, on a shortest path from the start. */
  cameBy: Edge | null
}

export type Graph = {
  process: Process
  /** The contracts that can be opened. */
  starts: readonly Configuration[]
  configurations: readonly Configuration[]
  /** The loops, each with all that it can come back to, the last ones first. */
  groups: readonly (readonly Configuration[])[]
  /** False when the limit was reached: nothing can then be proved. */
  complete: boolean
}

/** Beyond twice the price a raise changes nothing any more: one stands for all that follow. */
const raised = 2n * price

/** All, some and none of the pot, as far as the act may name them. */
const amountsFor = (contract: Contract, way: Way): readonly (Yen | undefined)[] => {
  const need = way.takes?.entries ?? way.takes?.amount
  if (!need) return [undefined]
  if (way.sets === 'raise') return contract.pot < raised ? [1n] : []
  const { min, max } = amountBounds(contract, way)
  const named: Yen[] = []
  for (let amount = max; amount >= min; amount -= 1n) named.push(amount)
  const wholeIsNamed = way.sets === 'claim' && named.length > 0
  return need === 'optional' && !wholeIsNamed ? [undefined, ...named] : named
}

/** Two parts are enough to show how a list goes on and how it ends. */
const planOf = (process: Process): Plan | null => {
  if (!isFrame(process)) return null
  const part = { price, deliverOn: String(deliveryDaysAhead(process) ?? 0), rate: null }
  const listed = waysOf(process).some(({ steps }) => steps === 'list')
  return { since: '', endsOn: null, parts: listed ? [part, part] : [part], rate: null }
}

/** Every contract begins the same; a frame has a pledge or none. */
const startsOf = (process: Process): Contract[] => {
  const deliverOn = String(deliveryDaysAhead(process) ?? 0)
  const terms = { price, deliverOn, plan: planOf(process) }
  const contract = { ...freshContract(process, terms, 0), clocks: {} }
  return isFrame(process) ? [contract, { ...contract, price: 0n }] : [contract]
}

/** What the exploration knows so far. */
type Survey = {
  process: Process
  longest: ReadonlyMap<string, number>
  forget: (contract: Contract) => Contract
  configurations: Configuration[]
  known: Map<string, Configuration>
}

const isKnown = (process: Process, state: string): boolean => Object.hasOwn(process.states, state)

/** The configuration of the contract: the one known already, or a new one to visit. */
const place = (survey: Survey, raw: Contract): Configuration => {
  const contract = survey.forget(raw)
  const key = sameness(contract)
  const found = survey.known.get(key)
  if (found) return found
  const turn = waitingState(survey.process, contract.state)?.turn ?? null
  const days = turn === null ? 0 : Infinity
  const id = survey.configurations.length
  const placed = { id, contract, turn, days, acts: [], silence: null, cameBy: null }
  survey.known.set(key, placed)
  survey.configurations.push(placed)
  return placed
}

const total = (moves: readonly Move[], kind: Move['kind']): number =>
  moves.reduce((sum, move) => sum + (move.kind === kind ? Number(move.amount) : 0), 0)

/** How an act is taken: what it names, and when. */
type Manner = {
  amount?: Yen | undefined
  date?: Day | undefined
  timing?: Timing | undefined
}

const take = (
  survey: Survey,
  from: Configuration,
  action: string,
  by: Actor,
  way: Way,
  { amount, date, timing }: Manner = {},
): Edge | null => {
  const { process } = survey
  const capped = process.actions[action]?.atMost ?? Infinity
  if ((from.contract.counts[countKey(action, by)] ?? 0) >= capped) return null
  if (![way.to, way.last ?? 'stay'].every((to) => to === 'stay' || isKnown(process, to)))
    return null
  const waited = by === 'clock' || timing === 'last'
  const reached = waited ? atMoment(process, from.contract) : from.contract
  const waits = daysUntilReach(reached, way)
  const then = after(reached, waits)
  const taken = takeWay(process, then, action, way, by, { amount, date }, byNumber)
  if (!taken) return null
  const { contract, moves } = taken
  const before = survey.configurations.length
  const to = place(survey, contract)
  const toWorker = total(moves, 'release')
  const toClient = total(moves, 'refund')
  const paidIn = total(moves, 'fund')
  const moved = { toWorker, toClient, paidIn }
  const edge: Edge = { from, to, action, by, way, amount, timing, waits, ...moved }
  if (survey.configurations.length > before) to.cameBy = edge
  return edge
}

/** Acts that stay leave the deadline as it is; others can be early or late for the next moment. */
const timingsOf = (process: Process, state: string, way: Way): readonly (Timing | undefined)[] =>
  way.to !== 'stay' && awaitedMoment(process, state) ? ['first', 'last'] : [undefined]

/** Every amount, at every time, with every day counted from that time. */
const mannersOf = (process: Process, contract: Contract, way: Way): Manner[] =>
  amountsFor(contract, way).flatMap((amount) =>
    timingsOf(process, contract.state, way).flatMap((timing) => {
      const then = timing === 'last' ? atMoment(process, contract) : contract
      return datesFor(way, then).map((date) => ({ amount, date, timing }))
    }),
  )

const actsFrom = (survey: Survey, from: Configuration): Edge[] => {
  const edges: (Edge | null)[] = []
  const { state } = from.contract
  for (const [action, ways] of waysFrom(survey.process, state)) {
    for (const party of parties) {
      const way = ways.find(({ by }) => by.includes(party))
      if (!way) continue
      for (const manner of mannersOf(survey.process, from.contract, way))
        edges.push(take(survey, from, action, party, way, manner))
    }
  }
  return edges.filter((edge) => edge !== null)
}

/**
 * What the clock does when nobody acts, with the days that it waits at most; nothing, for ever,
 * where it cannot.
 */
const silenceFrom = (
  survey: Survey,
  from: Configuration,
): Pick<Configuration, 'silence' | 'days'> => {
  const { process, longest } = survey
  const { state, deliverOn } = from.contract
  const silence = silenceIn(process, state)
  const never = { silence: null, days: Infinity }
  if (!silence) return never
  const way = wayFor(process, state, silence.does, 'clock')
  const length = longest.get(silence.after)
  const edge = way && length !== undefined && take(survey, from, silence.does, 'clock', way)
  if (!edge) return never
  const clock = process.clocks[silence.after]!
  if ('endOf' in clock) return { silence: edge, days: daysUntil(clock, from.contract) }
  if (!('until' in clock) || clock.until === 'fundBy') return { silence: edge, days: length }
  const days = clock.until === 'endsOn' ? daysToEnd(from.contract) : Number(deliverOn)
  return { silence: edge, days }
}

/**
 * Every configuration that a contract of the process can reach, by the same `takeWay` with which
 * `decide` acts. Ways that lead to unknown states are left out (every-door-opens tells of them).
 */
export const explore = (process: Process, calendar: Calendar): Graph => {
  const longest = longestClocks(process.clocks, calendar)
  const forget = forgetting(process)
  const survey: Survey = { process, longest, forget, configurations: [], known: new Map() }
  const { configurations } = survey
  const starts = isKnown(process, process.start)
    ? startsOf(process).map((contract) => place(survey, contract))
    : []
  for (const from of configurations) {
    if (configurations.length > configurationsLimit)
      return { process, starts, configurations, groups: [], complete: false }
    if (from.turn === null) continue
    from.acts = actsFrom(survey, from)
    Object.assign(from, silenceFrom(survey, from))
  }
  return { process, starts, configurations, groups: loops(configurations), complete: true }
}
