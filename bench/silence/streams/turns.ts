import type { Turn } from '#silence'
import { horizon } from './stream.ts'
import type { Message } from './stream.ts'

/** `by` owes `to` an answer since `openedAt`; for the model they are called by their numbers. */
export type Owed = Turn & {
  by: number
  to: number
  /** When whoever waits wrote again while the turn was open, ascending. */
  nudges: number[]
  /** Whether what opened it was an answer itself. */
  byReply: boolean
}

/** A message to more people than that answers nobody. */
const widest = 5

/**
 * Turns of answering: a message to exactly one person opens a debt of that person if none is open;
 * their next message back, to at most five, closes it; after 30 days it is silent, and a further
 * message opens another. By opening.
 */
export const turnsOf = (messages: readonly Message[], people: number): Owed[] => {
  const open = new Map<number, Owed>()
  const turns: Owed[] = []
  const openOf = (by: number, to: number, at: number): Owed | undefined => {
    const turn = open.get(by * people + to)
    return turn && at - turn.openedAt <= horizon ? turn : undefined
  }
  const answer = (from: number, to: readonly number[], at: number): boolean => {
    const owed = to.length > widest ? [] : to.flatMap((other) => openOf(from, other, at) ?? [])
    for (const turn of owed) {
      turn.answeredAt = at
      open.delete(turn.by * people + turn.to)
    }
    return owed.length > 0
  }
  for (const { at, from, to, asks = true } of messages) {
    const byReply = answer(from, to, at)
    for (const other of to) openOf(other, from, at)?.nudges.push(at)
    const [by] = to
    if (!asks || to.length !== 1 || by === undefined || openOf(by, from, at)) continue
    const names = { owedBy: String(by), owedTo: String(from), by, to: from }
    const turn: Owed = { ...names, openedAt: at, answeredAt: null, nudges: [], byReply }
    open.set(by * people + from, turn)
    turns.push(turn)
  }
  return turns
}
