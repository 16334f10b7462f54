import type { Party, Side } from '../../language.ts'
import type { Configuration, Edge, Graph } from './explore.ts'
import { settle, standstillOf } from './settle.ts'
import type { Standstill } from './settle.ts'

/** Who wants the money, and who never acts; everybody else is hostile, and quicker. */
export type Contest = { hero: Side; silent: readonly Party[] }

/**
 * What an edge brings the hero at once; the client's money counts as theirs until it is paid in.
 */
export const gain = (hero: Side, edge: Edge): number =>
  hero === 'worker' ? edge.toWorker : edge.toClient - edge.paidIn

const worth = (hero: Side, edge: Edge, values: readonly number[]): number =>
  gain(hero, edge) + values[edge.to.id]!

type Choice = { edge: Edge | null; value: number }

/** The hero's best: an act of their own, or the clock's; where no clock runs, nothing. */
const bestOf = (contest: Contest, at: Configuration, values: readonly number[]): Choice => {
  const { hero } = contest
  const { silence } = at
  let best: Choice = { edge: silence, value: silence ? worth(hero, silence, values) : 0 }
  for (const edge of at.acts) {
    if (edge.by !== hero || edge.to === at) continue
    const value = worth(hero, edge, values)
    if (value > best.value) best = { edge, value }
  }
  return best
}

const worstOf = (
  contest: Contest,
  at: Configuration,
  values: readonly number[],
  place: readonly Configuration[],
): Choice => {
  let worst: Choice = { edge: null, value: Infinity }
  for (const edge of at.acts) {
    if (edge.by === contest.hero || contest.silent.includes(edge.by as Party)) continue
    if (edge.way.to === 'stay' && place.includes(edge.to)) continue
    const value = worth(contest.hero, edge, values)
    if (value < worst.value) worst = { edge, value }
  }
  return worst
}

const valueOf = (contest: Contest, standstill: Standstill) => {
  return (at: Configuration, values: readonly number[]): number => {
    if (at.turn === null) return 0
    const place = standstill(at)
    let value = Infinity
    for (const member of place) {
      const worst = worstOf(contest, member, values, place).value
      value = Math.min(value, worst, bestOf(contest, member, values).value)
    }
    return value
  }
}

/**
 * What the hero is sure to receive from every configuration on, in parts of the abstract price: the
 * others may act at any moment, before the hero too, or let the clock run, whichever costs the hero
 * more.
 */
export const guaranteed = (graph: Graph, contest: Contest): number[] =>
  settle(graph, 0, valueOf(contest, standstillOf(graph, contest.hero)))

/** How the guaranteed amount comes about: the edges played until it is over, stuck or repeats. */
export const playOfMoney = (
  contest: Contest,
  values: readonly number[],
  start: Configuration,
): Edge[] => {
  const play: Edge[] = []
  const seen = new Set<Configuration>()
  for (let at = start; at.turn !== null && !seen.has(at);) {
    seen.add(at)
    const worst = worstOf(contest, at, values, [])
    const best = bestOf(contest, at, values)
    const { edge } = worst.value < best.value ? worst : best
    if (!edge) break
    play.push(edge)
    at = edge.to
  }
  return play
}
