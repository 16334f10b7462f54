import { waitingState } from '../time/clock.ts'
import type { Calendar } from '../contract.ts'
import type { Party, Process } from '../language.ts'
import type { Days } from './finding.ts'
import { explore } from './graph/explore.ts'
import type { Configuration, Edge, Graph } from './graph/explore.ts'
import { edgesFrom } from './graph/loops.ts'
import { goldenWeek } from './graph/longest.ts'
import { guaranteed, playOfMoney } from './graph/money.ts'
import { longestTime, playOfTime } from './graph/time.ts'
import type { Race } from './graph/time.ts'
import { firstDeliveries } from './times.ts'

/** How much of what was delivered, or of the pot. */
export type Share = 'all' | 'part' | 'nothing'

/** What it means for a worker, at the clocks' longest, that client and desk never answer again. */
export type SilenceMeaning = {
  afterDelivery: {
    /** What the worker is sure to receive. */
    paid: Share
    /** Until it is over: paid where all is sure, else as silence alone has it. */
    within: Days
    /** Where not all is sure: the desk could still decide to pay. */
    deskMayPay: boolean
  }
  beforeDelivery: {
    /** What a worker is paid who ends without delivering anything. */
    paid: Share
    /** Until they are free. */
    within: Days
    /** They may also deliver the work so far, for part of the price. */
    soFar: boolean
  }
}

const silent: readonly Party[] = ['client', 'desk']

const shareOf = (part: number, whole: number): Share =>
  part >= whole ? 'all' : part > 0 ? 'part' : 'nothing'

const daysOf = (play: readonly Edge[]): Days =>
  play.reduce((sum, { by, from }) => sum + (by === 'clock' ? from.days : 0), 0)

/** Everything that can follow while the client says nothing. */
const followers = (start: Configuration): Edge[] => {
  const seen = new Set([start])
  const edges: Edge[] = []
  for (const at of seen) {
    for (const edge of edgesFrom(at)) {
      if (edge.by === 'client') continue
      edges.push(edge)
      seen.add(edge.to)
    }
  }
  return edges
}

const afterDelivery = (graph: Graph, delivery: Edge): SilenceMeaning['afterDelivery'] => {
  const contest = { hero: 'worker', silent } as const
  const values = guaranteed(graph, contest)
  const at = delivery.to
  const paid = shareOf(values[at.id]!, Number(at.contract.claim ?? 0n))
  const nobodyActs: Race = { hero: null, inPlay: ({ by }) => by === 'clock' }
  return {
    paid,
    within:
      paid === 'all'
        ? daysOf(playOfMoney(contest, values, at))
        : longestTime(graph, nobodyActs)[at.id]!,
    deskMayPay: followers(at).some(({ by, toWorker }) => by === 'desk' && toWorker > 0),
  }
}

const beforeDelivery = (graph: Graph, start: Configuration): SilenceMeaning['beforeDelivery'] => {
  const undelivered = ({ by, way }: Edge) =>
    by === 'clock' || (by === 'worker' && way.sets !== 'claim')
  const race: Race = { hero: 'worker', inPlay: undelivered }
  const days = longestTime(graph, race)
  const paid = playOfTime(race, days, start).reduce((sum, { toWorker }) => sum + toWorker, 0)
  const soFar = start.acts.some(
    ({ way }) => way.sets === 'claim' && (way.takes?.amount ?? way.takes?.entries),
  )
  return { paid: shareOf(paid, Number(start.contract.pot)), within: days[start.id]!, soFar }
}

/**
 * In a few figures, what a client's silence means under a process: for tables and pages. Null where
 * nothing is ever funded and worked on, or delivered, or where the process is too large to be
 * walked through.
 */
export const meaningOfSilence = (
  process: Process,
  calendar: Calendar = goldenWeek,
): SilenceMeaning | null => {
  const graph = explore(process, calendar)
  const start = graph.configurations.find(
    ({ contract }) => contract.funded && waitingState(process, contract.state)?.working,
  )
  const delivery = firstDeliveries(graph)[0]
  if (!graph.complete || !start || !delivery) return null
  return {
    afterDelivery: afterDelivery(graph, delivery),
    beforeDelivery: beforeDelivery(graph, start),
  }
}
