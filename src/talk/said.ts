import type { Instant, Side } from '#engine'
import type { Db } from '#platform'

/** A message as far as it matters to who waits for an answer. */
export type Said = {
  contractId: string
  id: string
  /** For which side it was written. */
  side: Side
  text: string
  withFiles: boolean
  at: Instant
}

/** A message is told from others by both. */
export type MessageName = { contractId: string; id: string }

/** Those messages, in no order; for what the server does on its own, whoever may read them. */
export const saidIn = (db: Db, names: readonly MessageName[]): Promise<Said[]> =>
  db.query<Said>(
    `select m.contract_id as "contractId", m.id, m.text, cardinality(m.files) > 0 as "withFiles",
       m.at, coalesce(m.side,
         case when m.person_id = a.client_id then 'client' else 'worker' end) as side
     from unnest($1::text[], $2::text[]) as n(contract_id, id)
     join messages m on m.contract_id = n.contract_id and m.id = n.id
     join agreements a on a.id = m.contract_id`,
    [names.map(({ contractId }) => contractId), names.map(({ id }) => id)],
    'talk.said_in',
  )
