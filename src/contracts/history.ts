import type { Move, Party } from '#engine'
import type { Db } from '#platform'
import { partyTo } from './party.ts'
import type { Actor } from './party.ts'
import { rowOf } from './read.ts'

/** One thing that happened to a contract, as it is kept for good. */
export type EventRow = {
  seq: number
  action: string
  by: 'client' | 'worker' | 'desk' | 'clock'
  person_id: string | null
  from_state: string | null
  to_state: string
  at: number
  /** What was said; empty for who may not know yet what is under seal. */
  input: Record<string, unknown>
  /** It is under seal: only who said it, and the desk, read what. The hash is of what was said. */
  sealed: boolean
  moves: { kind: Move['kind']; amount: number }[]
  hash: string
  previous_hash: string
}

/** Of an event `e` of a standing `s`: whether it is under seal. */
export const sealedColumn = 'e.seq is not distinct from s.sealed_seq as sealed'

/**
 * Whether a reader may know what an event says: the one rule that keeps a seal. Who said it may,
 * and the desk, which mediates.
 */
export const mayKnow = (
  { by, sealed }: { by: string; sealed: boolean },
  reader: Party | null,
): boolean => !sealed || reader === 'desk' || reader === by

/**
 * A contract's events in order, from the first or after `afterSeq`, as one of those concerned may
 * read them. Whoever calls has checked who asks.
 */
export const eventsOf = async (
  db: Db,
  contractId: string,
  reader: Party | Actor,
  afterSeq = 0,
  limit = 1000,
): Promise<EventRow[]> => {
  const events = await db.query<EventRow>(
    `select e.seq, e.action, e.by, e.person_id, e.from_state, e.to_state, e.at, e.input, e.moves,
       e.hash, e.previous_hash, ${sealedColumn}
     from standings s join events e on e.contract_id = s.contract_id
     where s.contract_id = $1 and e.seq > $2 order by e.seq limit $3`,
    [contractId, afterSeq, limit],
    'events_of',
  )
  const party = events.some(({ sealed }) => sealed) ? await partyOn(db, contractId, reader) : null
  for (const event of events) {
    delete event.input['salt']
    if (!mayKnow(event, party)) event.input = {}
  }
  return events
}

const partyOn = async (
  db: Db,
  contractId: string,
  reader: Party | Actor,
): Promise<Party | null> => {
  if (typeof reader === 'string') return reader
  const found = await rowOf(db, contractId)
  return found ? partyTo(found.row, reader) : null
}

/** The money that each contract's last event moved, by contract: how the final ones ended. */
export const lastMovesOf = async (
  db: Db,
  rows: readonly { id: string; version: number }[],
): Promise<Map<string, EventRow['moves']>> => {
  if (rows.length === 0) return new Map()
  const found = await db.query<{ id: string; moves: EventRow['moves'] }>(
    `select e.contract_id as id, e.moves
     from unnest($1::text[], $2::int[]) as last(id, seq)
     join events e on e.contract_id = last.id and e.seq = last.seq`,
    [rows.map(({ id }) => id), rows.map(({ version }) => version)],
  )
  return new Map(found.map(({ id, moves }) => [id, moves]))
}
