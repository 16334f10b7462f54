import type { Party } from '../../language.ts'
import type { Configuration, Edge, Graph } from './explore.ts'
import { loops } from './loops.ts'

/** Inside a loop a value may take so many rounds to settle; what is known by then is kept. */
const roundsLimit = 200

/**
 * The value of every configuration, by its id, from the values of those that follow it: each loop
 * after all that it leads to, and again until nothing changes, beginning with `first` everywhere.
 */
export const settle = (
  graph: Graph,
  first: number,
  evaluate: (at: Configuration, values: readonly number[]) => number,
): number[] => {
  const values = graph.configurations.map(() => first)
  for (const group of graph.groups) {
    for (let round = 0, changed = true; changed && round < roundsLimit; round += 1) {
      changed = false
      for (const at of group) {
        const value = evaluate(at, values)
        if (value === values[at.id]) continue
        values[at.id] = value
        changed = true
      }
    }
  }
  return values
}

/** Those among which others can move a configuration to and fro while the deadline stands. */
export type Standstill = (of: Configuration) => readonly Configuration[]

const placesOf = (graph: Graph, hero: Party | null): Standstill => {
  const moves = ({ way, by, from, to }: Edge) => way.to === 'stay' && by !== hero && from !== to
  if (!graph.configurations.some(({ acts }) => acts.some(moves))) return (of) => [of]
  const placeOf: (readonly Configuration[])[] = []
  for (const place of loops(graph.configurations, moves))
    for (const member of place) placeOf[member.id] = place
  return (of) => placeOf[of.id]!
}

const known = new WeakMap<Graph, Map<Party | null, Standstill>>()

/**
 * Acts that stay in the state cost no time, so a loop of them must not count as one: it is one
 * place. Remembered per graph.
 */
export const standstillOf = (graph: Graph, hero: Party | null): Standstill => {
  const ofGraph = known.get(graph) ?? new Map<Party | null, Standstill>()
  known.set(graph, ofGraph)
  const standstill = ofGraph.get(hero) ?? placesOf(graph, hero)
  ofGraph.set(hero, standstill)
  return standstill
}
