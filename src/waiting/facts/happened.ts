import type { Actor, Instant, Process, Side } from '#engine'

/** A contract as far as it matters who waits for whom. */
export type Place = {
  id: string
  clientId: string
  workerId: string
  process: Process
  /** The contract's own copy of every clock's length. */
  clocks: Readonly<Record<string, number>>
}

export type Acted = {
  what: 'act'
  at: Instant
  seq: number
  by: Actor
  action: string
  from: string | null
  to: string
}

export type Wrote = {
  what: 'message'
  at: Instant
  id: string
  side: Side
  text: string
  withFiles: boolean
}

/** What happened on a contract. */
export type Happened = Acted | Wrote

const keyOf = (one: Happened): string =>
  one.what === 'act' ? `a${String(one.seq).padStart(9, '0')}` : `m${one.id}`

/** In the order in which it happened; at one instant acts come first. */
export const inOrder = (all: readonly Happened[]): Happened[] =>
  all.toSorted((one, other) => {
    if (one.at !== other.at) return one.at - other.at
    return keyOf(one) < keyOf(other) ? -1 : 1
  })

/** How an answer that was owed came to its end. */
export type How = 'acted' | 'answered' | 'ended' | 'silent'

/** An answer that one side of a contract owes, or owed: what happened, without any reckoning. */
export type DebtFact = {
  id: string
  contractId: string
  kind: 'turn' | 'message'
  side: Side
  openedAt: Instant
  /** The state that waits; null: a message does. */
  state: string | null
  byReply: boolean
  nudges: number
  dueAt: Instant | null
  overAt: Instant | null
  closedAt: Instant | null
  how: How | null
}
