import type { Party } from '../../language.ts'
import type { Configuration, Graph } from './explore.ts'
import { loops } from './loops.ts'

/** Inside a loop a value may take so many rounds to settle; what is known by then is kept. */
const roundsLimit = 200

/**
 * The value of every configuration, by its id, from the values of those that follow it: each loop after all that
 * it leads to, and again until nothing changes, beginning with `first` everywhere.
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

/** For each configuration, those among which others can move it to and fro while the deadline stands. */
export type Standstill = (of: Configuration) => readonly Configuration[]

/** Acts that stay in the state cost no time, so a loop of them must not count as one: it is one place. */
export const standstillOf = (graph: Graph, hero: Party | null): Standstill => {
  const staysByOthers = graph.configurations.flatMap(({ acts }) =>
    acts.filter(({ way, by, from, to }) => way.to === 'stay' && by !== hero && from !== to),
  )
  if (staysByOthers.length === 0) return (of) => [of]
  const moves = new Set(staysByOthers)
  const places = loops(graph.configurations, (edge) => moves.has(edge))
  const placeOf = new Map(
    places.flatMap((place) => place.map((member) => [member, place] as const)),
  )
  return (of) => placeOf.get(of) ?? [of]
}
