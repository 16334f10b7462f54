import { horizonMs } from '../model/cells.ts'
import type { Fit } from '../model/fit.ts'
import type { Habits, Instant } from '../model/habits.ts'
import { noHabits } from '../model/habits.ts'
import { learn } from '../model/learn.ts'
import type { Debt } from '../model/mixture.ts'
import { openDebt } from '../model/open.ts'
import type { Pace } from '../time/pace.ts'

/** A debt as it went: answered, or null, which 30 days after the opening means silent. */
export type Turn = {
  owedBy: string
  owedTo: string
  openedAt: Instant
  answeredAt: Instant | null
}

/** A person's clock as it was known at an instant. */
export type PaceAt = (person: string, at: Instant) => Pace

/** When a turn ended, one way or the other. */
export const endOf = ({ openedAt, answeredAt }: Turn): Instant =>
  Math.min(answeredAt ?? Infinity, openedAt + horizonMs)

/** Answered in time: an answer after day 30 is silence, too. */
export const answerOf = (turn: Turn): Instant | null =>
  turn.answeredAt !== null && turn.answeredAt <= turn.openedAt + horizonMs ? turn.answeredAt : null

/** At one instant: what was open before ends, then debts open, then what was answered at once. */
type Step = { at: Instant; turn: Turn; index: number; rank: 0 | 1 | 2 }
const opening = 1

/** Openings and ends in the order in which they happened. */
const stepsOf = (turns: readonly Turn[], until: Instant): Step[] =>
  turns
    .flatMap((turn, index): Step[] => {
      const { openedAt } = turn
      const at = endOf(turn)
      return [
        { at: openedAt, turn, index, rank: opening },
        { at, turn, index, rank: at > openedAt ? 0 : 2 },
      ]
    })
    .filter(({ at }) => at <= until)
    .toSorted((one, other) => one.at - other.at || one.rank - other.rank || one.index - other.index)

/** What a replay tells as it goes along. */
export type Watch = {
  opened?(turn: Turn, debt: Debt, index: number): void
  closed?(turn: Turn, debt: Debt, index: number): void
}

/** What is known after it: of everybody, of every pair, and what is still owed. */
export type Known = {
  persons: Map<string, Habits>
  /** Keyed by who owes, then to whom. */
  pairs: Map<string, Map<string, Habits>>
  owed: Map<string, Map<number, { turn: Turn; debt: Debt }>>
}

const inner = <K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = new Map<K, V>()
  map.set(key, made)
  return made
}

/**
 * Goes through a history as if it happened now: at no step anything is known of what comes later.
 * The same turns give the same numbers, bit for bit.
 */
export const replay = (
  fit: Fit,
  turns: readonly Turn[],
  paceAt: PaceAt,
  until: Instant,
  watch: Watch = {},
): Known => {
  const known: Known = { persons: new Map(), pairs: new Map(), owed: new Map() }
  const none = noHabits()
  for (const { at, turn, index, rank } of stepsOf(turns, until)) {
    const { owedBy, owedTo } = turn
    const owed = inner(known.owed, owedBy)
    const pairs = inner(known.pairs, owedBy)
    const person = known.persons.get(owedBy) ?? none
    const pair = pairs.get(owedTo) ?? none
    if (rank === opening) {
      const others = [...owed.values()].map(({ debt }) => debt)
      const opened = openDebt(fit, person, pair, others, at)
      const debt = { openedAt: at, opened, pace: paceAt(owedBy, at) }
      owed.set(index, { turn, debt })
      watch.opened?.(turn, debt, index)
      continue
    }
    const debt = owed.get(index)!.debt
    owed.delete(index)
    const learnt = learn(fit, person, pair, debt, answerOf(turn))
    known.persons.set(owedBy, learnt.person)
    pairs.set(owedTo, learnt.pair)
    watch.closed?.(turn, debt, index)
  }
  return known
}
