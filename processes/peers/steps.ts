/** The letters that help where a client is silent; their words are the marketplace's. */
export const letterNames = ['nudge', 'endRequest', 'desk', 'payRequest', 'payReminder'] as const
export type LetterName = (typeof letterNames)[number]

/**
 * What a worker can do under somebody else's rules when the other is silent: in which states, and
 * after how many days of what. `silence`: since the client was last heard of. `delivery`: since the
 * last delivery. `payday`: since the day of payment is over.
 */
export type PeerStep = {
  /** `steps.NAME` in the texts, and `steps.NAME.cost`. */
  name: string
  in: readonly string[]
  after: { days: number; since: 'silence' | 'delivery' | 'payday' } | null
  /** The act of the process that it is, where it is one. */
  action?: string
  letter?: LetterName
  source: string
  /** Known from blogs, forums or mirrors only. */
  weak?: true
}
