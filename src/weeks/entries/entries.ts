import { act, contractFor, processOf } from '#contracts'
import type { ActOptions, Actor, ContractRow } from '#contracts'
import type { Instant, TimeEntry } from '#engine'
import { Refused, refuse, sha256 } from '#platform'
import type { Context } from '#platform'
import { recordAction } from '../means.ts'
import { withEntry, withoutEntry } from './list.ts'
import { entriesOf } from './read.ts'

/** Without an id, it is a new one. Instants at whole minutes of the week, not ahead of now. */
export type EntryDraft = {
  id?: string | undefined
  from: Instant
  to: Instant
  note: string
  /** The worker was warned of the note, and records it all the same. */
  despiteWarning?: boolean | undefined
}

/** A week after its list of entries has changed. */
export type Recorded = { row: ContractRow; entries: TimeEntry[] }

/** How often an edit is made anew because the week has moved meanwhile. */
const attempts = 5

/** The pot is the week's limit: what is above it is not held and would not be paid. */
const inWords = (error: unknown): never => {
  if (error instanceof Refused && error.refusal.code === 'amount.above_pot')
    refuse('entry.above_limit', error.refusal.params)
  throw error
}

/** The list as it is to be; null: there is nothing to record. */
type Edit = (entries: readonly TimeEntry[]) => TimeEntry[] | null

/** The list of then, where this key has recorded before. */
const knownList = (input: string): TimeEntry[] =>
  (JSON.parse(input) as { entries?: TimeEntry[] }).entries ?? []

/**
 * Edits the list of a week as the act of its worker: read, edited and recorded as a whole; of two
 * who edit at the same moment, the second edits what the first has left.
 */
export const editEntries = async (
  context: Context,
  person: Actor,
  contractId: string,
  edit: Edit,
  asked: Pick<ActOptions, 'key' | 'despiteWarning' | 'heeded'> = {},
): Promise<Recorded & { again: boolean }> => {
  for (let attempt = 1; ; attempt += 1) {
    const actKey = asked.key === undefined ? null : `${person.id}:${asked.key}`
    const { row, party, known } = await contractFor(context.db, contractId, person, actKey)
    if (known) return { row, entries: knownList(known.input), again: true }
    if (party !== 'worker') refuse('contract.not_your_turn')
    const action = recordAction(processOf(row)) ?? refuse('contract.action_unavailable')
    const before = await entriesOf(context.db, contractId)
    const entries = edit(before)
    if (entries === null) return { row, entries: before, again: false }
    const options = { ...asked, seen: row.version }
    try {
      const after = await act(context, contractId, action, person, { entries }, options)
      return { row: after, entries, again: false }
    } catch (error) {
      const moved = error instanceof Refused && error.refusal.code === 'contract.moved_on'
      if (!moved || attempt === attempts) inWords(error)
    }
  }
}

/** The same key makes the same entry, however often it is asked for. */
const newEntryId = (contractId: string, personId: string, key: string): string =>
  `ent_${sha256(`${contractId} ${personId} ${key}`).slice(0, 26)}`

/**
 * Adds an entry to a week, or changes the one with the id, until Monday 24:00 after it. Every list
 * that was is kept in the events. Refuses `contract.not_found`, `contract.not_your_turn`,
 * `contract.action_unavailable` (the week has not begun, or is closed), `entry.not_found`,
 * `entry.backwards|outside_week|in_future|overlapping`, `entry.above_limit {max}`, `input.*`,
 * `idempotency.conflict`, `guard.warned`.
 */
export const saveEntry = async (
  context: Context,
  person: Actor,
  contractId: string,
  { id, from, to, note, despiteWarning }: EntryDraft,
  key: string,
): Promise<Recorded & { entry: TimeEntry }> => {
  const entry = { id: id ?? newEntryId(contractId, person.id, key), from, to, note: note.trim() }
  const edit: Edit = (entries) => {
    if (id !== undefined && !entries.some((one) => one.id === id)) refuse('entry.not_found')
    return withEntry(entries, entry)
  }
  const { again, ...done } = await editEntries(context, person, contractId, edit, {
    key,
    despiteWarning,
  })
  if (again && !done.entries.some((one) => sameEntry(one, entry))) refuse('idempotency.conflict')
  return { ...done, entry }
}

const sameEntry = (a: TimeEntry, b: TimeEntry): boolean =>
  a.id === b.id && a.from === b.from && a.to === b.to && a.note === b.note

/** Takes an entry out of a week; what was recorded stays in the events. Refuses as `saveEntry`. */
export const removeEntry = async (
  context: Context,
  person: Actor,
  contractId: string,
  entryId: string,
  key?: string,
): Promise<Recorded> => {
  const edit: Edit = (entries) =>
    entries.some(({ id }) => id === entryId)
      ? withoutEntry(entries, entryId)
      : refuse('entry.not_found')
  const asked = key === undefined ? {} : { key }
  const { row, entries } = await editEntries(context, person, contractId, edit, asked)
  return { row, entries }
}
