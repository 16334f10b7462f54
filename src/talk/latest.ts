import { lookingUp, perDatabase } from '#platform'
import type { Db } from '#platform'

const latestOf = perDatabase((db: Db) =>
  lookingUp<string>(async (ids) => {
    const rows = await db.glance<{ id: string; latest: string }>(
      `select c.id, concat_ws(' ',
         (select id from messages where contract_id = c.id order by at desc, id desc limit 1),
         (select id from seen where contract_id = c.id order by id desc limit 1)) as latest
       from unnest($1::text[]) c (id)`,
      [ids],
      'talk.latest',
    )
    return rows.map(({ id, latest }) => [id, latest])
  }),
)

/**
 * A text that changes with every message on a contract and with every "seen"; '' before the first.
 * Tells nothing of who may read them.
 */
export const latestSaid = async (db: Db, contractId: string): Promise<string> =>
  (await latestOf(db)(contractId)) ?? ''
