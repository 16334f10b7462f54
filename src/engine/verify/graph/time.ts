import type { Party } from '../../language.ts'
import type { Configuration, Edge, Graph } from './explore.ts'
import { settle, standstillOf } from './settle.ts'
import type { Standstill } from './settle.ts'

/** Who wants the contract to be over, if anybody, and which edges are in play. */
export type Race = { hero: Party | null; inPlay: (edge: Edge) => boolean }

/** The hero acts at once: what follows an act in the last moment would be nearer than it is. */
const mayRush = (race: Race, edge: Edge): boolean =>
  edge.by === race.hero && edge.timing !== 'last' && race.inPlay(edge)

const soonest = (race: Race, at: Configuration, values: readonly number[]): number =>
  at.acts.reduce(
    (best, edge) =>
      mayRush(race, edge) && edge.to !== at
        ? Math.min(best, edge.waits + values[edge.to.id]!)
        : best,
    Infinity,
  )

/**
 * How long an edge of the others delays: they act in the last moment, or stay, or are early for the
 * next moment of the calendar, which costs no time.
 */
const delay = (edge: Edge, values: readonly number[]): number => {
  const early = edge.way.to === 'stay' || edge.timing === 'first'
  return values[edge.to.id]! + (early ? edge.waits : edge.from.days)
}

const latest = (
  race: Race,
  at: Configuration,
  values: readonly number[],
  place: readonly Configuration[],
): number => {
  if (!at.silence) return Infinity
  let worst = race.inPlay(at.silence) ? delay(at.silence, values) : 0
  for (const edge of at.acts) {
    if (edge.by === race.hero || !race.inPlay(edge)) continue
    if (edge.way.to === 'stay' && place.includes(edge.to)) continue
    worst = Math.max(worst, delay(edge, values))
  }
  return worst
}

const valueOf = (race: Race, standstill: Standstill) => {
  return (at: Configuration, values: readonly number[]): number => {
    if (at.turn === null) return 0
    const place = standstill(at)
    let wait = latest(race, at, values, place)
    for (const other of place) {
      if (other === at) continue
      const there = Math.min(soonest(race, other, values), latest(race, other, values, place))
      wait = Math.max(wait, there)
    }
    return Math.min(soonest(race, at, values), wait)
  }
}

/**
 * How many days it takes at most, from every configuration, until the contract is over, when the
 * hero acts at once wherever that is quicker, and all others act in the last moment or let the
 * clock run, whichever takes longer.
 */
export const longestTime = (graph: Graph, race: Race): number[] =>
  settle(graph, Infinity, valueOf(race, standstillOf(graph, race.hero)))

/**
 * How the longest time comes about: the edges played from a configuration until it is over, stuck
 * or repeats.
 */
export const playOfTime = (race: Race, values: readonly number[], start: Configuration): Edge[] => {
  const play: Edge[] = []
  const seen = new Set<Configuration>()
  for (let at = start; at.turn !== null && !seen.has(at);) {
    seen.add(at)
    const value = values[at.id]!
    if (value === Infinity && !at.silence) break
    const mine = at.acts.find(
      (edge) => mayRush(race, edge) && value === edge.waits + values[edge.to.id]!,
    )
    const theirs = [...at.acts.filter(({ by }) => by !== race.hero), at.silence].find(
      (edge) => edge && race.inPlay(edge) && !seen.has(edge.to) && delay(edge, values) === value,
    )
    const edge = value < Infinity && mine ? mine : (theirs ?? at.silence)
    if (!edge) break
    play.push(edge)
    at = edge.to
  }
  return play
}
