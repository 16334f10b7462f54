import type { Around } from '#silence'
import { countUntil } from './counting.ts'
import { day, horizon, hour } from './stream.ts'
import type { Stream } from './stream.ts'
import type { Owed } from './turns.ts'

/** What is written to more than so many is a notice to all. */
const widest = 5

const gathered = (items: Iterable<readonly [string, number]>): Map<string, number[]> => {
  const all = new Map<string, number[]>()
  for (const [name, at] of items) {
    const known = all.get(name)
    if (known === undefined) all.set(name, [at])
    else known.push(at)
  }
  return all
}

const none: readonly number[] = []

/** How busy both sides of a turn are, with nothing later than `now`; it counts as open itself. */
export const aroundIn = (
  { messages }: Stream,
  turns: readonly Owed[],
  written: readonly Float64Array[],
): ((turn: Owed, now: number) => Around) => {
  const lines = gathered(
    messages.flatMap(({ at, from, to }) =>
      to.length > widest ? [] : to.map((other) => [`${from} ${other}`, at] as const),
    ),
  )
  const endOf = ({ openedAt, answeredAt }: Owed) =>
    Math.min(answeredAt ?? Infinity, openedAt + horizon)
  const opened = gathered(turns.map(({ owedBy, openedAt }) => [owedBy, openedAt] as const))
  const ends = turns.map((turn) => [turn.owedBy, endOf(turn)] as const)
  const ended = gathered(ends.toSorted((a, b) => a[1] - b[1]))
  return (turn, now) => {
    const { openedAt, owedBy, by, to } = turn
    const between = (times: ArrayLike<number>, from: number, until: number) =>
      countUntil(times, until) - countUntil(times, from)
    const here = lines.get(`${by} ${to}`) ?? none
    const others =
      countUntil(opened.get(owedBy) ?? none, now) - countUntil(ended.get(owedBy) ?? none, now)
    return {
      asked: between(written[to]!, openedAt - hour, openedAt),
      owes: others + (endOf(turn) <= now ? 1 : 0),
      wroteHere: between(here, openedAt - 30 * day, openedAt),
      wrote: between(written[by]!, openedAt - 30 * day, openedAt),
    }
  }
}
