import type { Side } from '#engine'
import type { Explanation, Instant } from '#silence'

/** How unusual a wait has become: worth a word to who waits, worth asking, worth protection. */
export type Level = 'notice' | 'ask' | 'protect'

/** An answer that is owed, as one of the two sides may see it. All lengths in ms. */
export type Wait = {
  id: string
  contractId: string
  /** It is their turn in the contract, or a message asked them. */
  kind: 'turn' | 'message'
  owedBy: Side
  /** Whoever looks waits, or is waited for. */
  seenAs: 'waits' | 'awaited'
  openedAt: Instant
  /** Null: nothing about it is unusual. */
  level: Level | null
  /** From then on who waits is shown what they can do, should it come to that; null: it cannot. */
  protectAt: Instant | null
  /** Everything that is told of it, from the same call that drives the alarms. */
  told: Explanation
  /** Of all these turns: how long the answers took, to the minute, the newest 40 in order. */
  answerTimes: readonly number[]
  /** When the first of the turns that were counted opened. */
  firstAt: Instant | null
  /** When who is waited for was last active on the marketplace; to the hour. */
  activeAt: Instant | null
  /** They said last that they are here, or back on a day, after it had opened. */
  said: { at: Instant; from: Instant; to: Instant } | null
}
