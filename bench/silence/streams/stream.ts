/** Something said: one sender, everybody whom it went to. Instants in ms. */
export type Message = {
  at: number
  from: number
  to: readonly number[]
  /** False where it is known that nobody owes an answer to it. */
  asks?: boolean
}

export type Absence = { from: number; to: number; announcedAt: number }

/** What the marketplace's simulator knows beyond the messages. */
export type Known = {
  /** Instants at which each person was active anywhere here, ascending. */
  sessions: readonly Float64Array[]
  /** Announced absences of each person. */
  absences: readonly (readonly Absence[])[]
  /** When each person was truly gone for good from a pair, or for ever; undefined: never. */
  goneAt: (person: number, from: number) => number | undefined
  holidays: readonly { from: number; to: number }[]
}

/** One record of who wrote to whom, messages by (at, from); people are numbers from 0. */
export type Stream = {
  name: string
  messages: readonly Message[]
  people: number
  /** The end of what was watched, ms. */
  until: number
  /** What is fitted, is fitted on what was before. */
  split: number
  known?: Known
}

export const hour = 3_600_000
export const day = 24 * hour
/** Who has not answered within that time counts as silent. */
export const horizon = 30 * day
