import type { Side } from '#engine'
import { json, newId, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import type { Case, Receiver, Relation } from './case.ts'

/** What happens in a case. */
export type EntryKind =
  | 'opened'
  /** Written to the desk by a side, or by whom it is about. */
  | 'said'
  /** Written by the desk to one side. */
  | 'message'
  | 'note'
  | 'contact'
  | 'assigned'
  | 'handedOver'
  | 'proposed'
  | 'confirmed'
  | 'declined'
  | 'answered'
  | 'closed'
  | 'defaulted'

/** One line of a case's timeline. */
export type Entry = {
  id: string
  kind: EntryKind
  by: Side | 'person' | 'desk' | 'clock' | 'rules'
  /** Who did it; of the desk's staff the sides do not learn who. */
  personId: string | null
  /** Who of those concerned may read it; nobody: only the desk. */
  told: Receiver[]
  text: string | null
  facts: Record<string, unknown>
  at: number
}

type Draft = Pick<Entry, 'kind' | 'by' | 'personId'> &
  Partial<Pick<Entry, 'told' | 'text' | 'facts'>> & {
    /** Of the same person under the same key one is written. */
    key?: string | undefined
    /** When it counts from; now unless said. */
    at?: number
  }

/**
 * Adds to the timeline, within the transaction of what it tells of. False: known by its key.
 * Refuses `idempotency.conflict` where something else was written under it.
 */
export const addEntry = async (
  { time }: Pick<Context, 'time'>,
  tx: Db,
  caseId: string,
  draft: Draft,
): Promise<boolean> => {
  const { kind, by, personId, told = [], text = null, facts = {}, key } = draft
  const written = await tx.query(
    `insert into case_entries (case_id, id, kind, by, person_id, told, text, facts, at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (case_id, key) where key is not null do nothing returning id`,
    [
      caseId,
      newId('cen'),
      kind,
      by,
      personId,
      told,
      text,
      json(facts),
      toSql(draft.at ?? time.now()),
      key === undefined ? null : `${personId}:${key}`,
    ],
    'desk.add_entry',
  )
  if (written.length > 0) return true
  return refuseOther(tx, caseId, { ...draft, told, text, facts })
}

/** What was sent twice is done once; what was sent back and changed must not be lost. */
const refuseOther = async (
  tx: Db,
  caseId: string,
  { kind, personId, key, told, text, facts }: Draft,
): Promise<false> => {
  const [known] = await tx.query<Pick<Entry, 'kind' | 'told' | 'text' | 'facts'>>(
    'select kind, told, text, facts from case_entries where case_id = $1 and key = $2',
    [caseId, `${personId}:${key}`],
  )
  const same =
    known?.kind === kind &&
    known.text === text &&
    known.facts['to'] === facts?.['to'] &&
    known.facts['result'] === facts?.['result'] &&
    known.told.join() === told?.join()
  return same ? false : refuse('idempotency.conflict')
}

/**
 * Whether an entry of that kind was written under that key before. Refuses `idempotency.conflict`
 * where one of another kind, or with other words, was.
 */
export const isKnown = async (
  tx: Db,
  caseId: string,
  { kind, personId, text, key }: Pick<Draft, 'kind' | 'personId' | 'text'> & { key: string },
): Promise<boolean> => {
  const [known] = await tx.query<Pick<Entry, 'kind' | 'text'>>(
    'select kind, text from case_entries where case_id = $1 and key = $2',
    [caseId, `${personId}:${key}`],
  )
  if (!known) return false
  return known.kind === kind && known.text === (text ?? null)
    ? true
    : refuse('idempotency.conflict')
}

/** So many of the newest entries a page shows. */
const mostEntries = 500

/** The timeline as somebody may read it, the oldest first. */
export const entriesOf = async (
  db: Db,
  found: Pick<Case, 'id'>,
  relation: Relation,
): Promise<Entry[]> => {
  const rows = await db.query<Entry>(
    `select * from (
       select id, kind, by, person_id as "personId", told, text, facts, at from case_entries
       where case_id = $1 and ($2 = 'desk' or $2 = any(told))
       order by id desc limit ${mostEntries}) e
     order by id`,
    [found.id, relation],
    'desk.entries',
  )
  return relation === 'desk' ? rows : rows.map(withoutStaff)
}

/** Who of the staff it was, and what they noted about it, stays with the desk. */
const withoutStaff = (entry: Entry): Entry =>
  entry.by === 'desk'
    ? {
        ...entry,
        personId: null,
        facts: saidFacts(entry),
        text: entry.kind === 'contact' ? null : entry.text,
      }
    : entry

const saidFacts = ({ facts }: Entry): Entry['facts'] =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) =>
      ['channel', 'to', 'result', 'outcome', 'dueAt'].includes(name),
    ),
  )
