import type { Told } from './scores/scores.ts'
import { cameBy, endOf, isOpen, waits } from './watch.ts'
import type { Case, Span, Watched } from './watch.ts'

/** A wait that is asked about: a turn still open so long after its opening. */
export type Query = { one: Case; wallMs: number; now: number; came: boolean }

/** Somebody's answer to queries. */
export type Rival = { name: string; chance(query: Query, span: Span): number }

/** What is asked of turns opened in [from, to): where the end was seen until `known`. */
const queriesOf = (
  { cases }: Watched,
  span: Span,
  opened: { from: number; to: number },
  known: number,
): Query[] =>
  cases.flatMap((one) => {
    const { openedAt } = one.turn
    if (openedAt < opened.from || openedAt >= opened.to) return []
    return waits.flatMap((wallMs) => {
      const now = openedAt + wallMs
      const came = cameBy(one.turn, endOf(span, openedAt, now), known)
      return came === undefined || !isOpen(one.turn, now) ? [] : [{ one, wallMs, now, came }]
    })
  })

export const trainQueries = (watched: Watched, span: Span): Query[] => {
  const { split } = watched.stream
  return queriesOf(watched, span, { from: -Infinity, to: split }, split)
}

export const testQueries = (watched: Watched, span: Span): Query[] => {
  const { split, until } = watched.stream
  return queriesOf(watched, span, { from: split, to: Infinity }, until)
}

export const toldBy = (rival: Rival, queries: readonly Query[], span: Span): Told[] =>
  queries.map((query) => ({
    chance: rival.chance(query, span),
    came: query.came,
    who: query.one.turn.by,
  }))
