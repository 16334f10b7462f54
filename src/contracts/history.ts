import type { Move } from '#engine'
import type { Db } from '#platform'

/** One thing that happened to a contract, as it is kept for good. */
export type EventRow = {
  seq: number
  action: string
  by: 'client' | 'worker' | 'desk' | 'clock'
  person_id: string | null
  from_state: string | null
  to_state: string
  at: number
  input: Record<string, unknown>
  moves: { kind: Move['kind']; amount: number }[]
  hash: string
  previous_hash: string
}

/**
 * A contract's events in order, from the first or after `afterSeq`. Whoever calls has checked who
 * asks.
 */
export const eventsOf = (
  db: Db,
  contractId: string,
  afterSeq = 0,
  limit = 1000,
): Promise<EventRow[]> =>
  db.query<EventRow>(
    `select seq, action, by, person_id, from_state, to_state, at, input, moves, hash, previous_hash
     from events where contract_id = $1 and seq > $2 order by seq limit $3`,
    [contractId, afterSeq, limit],
    'events_of',
  )

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
