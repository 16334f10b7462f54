/** Twins of a process, broken in one line, for the tests of what proves the rules. */
import type { Process, Way } from '#engine'

/** A process that a test may change in place. */
export type Draft = { -readonly [Key in keyof Process]: Process[Key] }

export const twinOf = (process: Process, change: (draft: Draft) => void): Process => {
  const draft: Draft = structuredClone(process)
  change(draft)
  return draft
}

export const changeWays = (draft: Draft, action: string, change: (way: Way) => Way): void => {
  const found = draft.actions[action]!
  draft.actions[action] = { ...found, ways: found.ways.map(change) }
}
