import type { Instant, Side } from '#engine'
import { lookingUp, perDatabase } from '#platform'
import type { Db } from '#platform'

/** When somebody last read a contract's page; in the market's epoch ms. */
export type Reading = { personId: string; readAt: number }

type Told = { latest: string; reads: readonly Reading[] }

/** Both at once: every look at a contract's page asks for both. */
const toldOn = perDatabase((db: Db) =>
  lookingUp<Told>(async (ids) => {
    const rows = await db.glance<Told & { id: string }>(
      `select c.id, concat_ws(' ',
         (select id from messages where contract_id = c.id order by at desc, id desc limit 1),
         (select id from seen where contract_id = c.id order by id desc limit 1)) as latest,
         coalesce((select jsonb_agg(jsonb_build_object('personId', person_id,
             'readAt', floor(extract(epoch from read_at) * 1000)) order by person_id)
           from readings where contract_id = c.id), '[]') as reads
       from unnest($1::text[]) c (id)`,
      [ids],
      'talk.told',
    )
    return rows.map(({ id, ...told }) => [id, told])
  }),
)

/**
 * A text that changes with every message on a contract and with every "seen"; '' before the first.
 * Tells nothing of who may read them.
 */
export const latestSaid = async (db: Db, contractId: string): Promise<string> =>
  (await toldOn(db)(contractId))?.latest ?? ''

/** Who has read a contract, and when last. Whoever calls has checked who asks. */
export const readsOf = async (db: Db, contractId: string): Promise<readonly Reading[]> =>
  (await toldOn(db)(contractId))?.reads ?? []

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
