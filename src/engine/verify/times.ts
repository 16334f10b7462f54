import { waitingState } from '../time/clock.ts'
import type { Side } from '../language.ts'
import type { Bounds } from './finding.ts'
import type { Configuration, Edge, Graph } from './graph/explore.ts'
import { longestTime } from './graph/time.ts'
import type { Race } from './graph/time.ts'

/** A race with the longest time that it takes from every configuration, by id. */
export type Timed = { race: Race; days: readonly number[] }

export type Times = {
  everybodySilent: Timed
  othersSilent: Record<Side, Timed>
  othersHostile: Record<Side, Timed>
  uncontested: Timed
}

/** The edges by which something is delivered for the first time. */
export const firstDeliveries = (graph: Graph): Edge[] =>
  graph.configurations.flatMap(({ acts }) =>
    acts.filter(({ from, to }) => from.contract.claim === null && to.contract.claim !== null),
  )

/** Every race over the graph that the rules ask about. */
export const timesOf = (graph: Graph): Times => {
  const timed = (race: Race): Timed => ({ race, days: longestTime(graph, race) })
  const both = (race: (hero: Side) => Race) => ({
    client: timed(race('client')),
    worker: timed(race('worker')),
  })
  const contested = ({ contract }: Configuration) =>
    waitingState(graph.process, contract.state)?.contested === true
  return {
    everybodySilent: timed({ hero: null, inPlay: ({ by }) => by === 'clock' }),
    othersSilent: both((hero) => ({ hero, inPlay: ({ by }) => by === 'clock' || by === hero })),
    othersHostile: both((hero) => ({ hero, inPlay: () => true })),
    uncontested: timed({ hero: null, inPlay: ({ to }) => !contested(to) }),
  }
}

/** The worst of all configurations, for each race. */
export const boundsOf = (graph: Graph, times: Times): Bounds => {
  const worst = ({ days }: Timed) => days.reduce((most, value) => Math.max(most, value), 0)
  const ofBoth = ({ client, worker }: Record<Side, Timed>) => ({
    client: worst(client),
    worker: worst(worker),
  })
  const delivered = firstDeliveries(graph).map(({ to }) => times.uncontested.days[to.id]!)
  return {
    everybodySilent: worst(times.everybodySilent),
    othersSilent: ofBoth(times.othersSilent),
    othersHostile: ofBoth(times.othersHostile),
    paidAfterDelivery: delivered.length > 0 ? Math.max(...delivered) : null,
  }
}
