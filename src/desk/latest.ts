import { lookingUp, perDatabase } from '#platform'
import type { Db } from '#platform'

const latestOf = perDatabase((db: Db) =>
  lookingUp<string>(async (ids) => {
    const rows = await db.glance<{ id: string; latest: string }>(
      `select k.about_id as id, string_agg(concat_ws(' ', k.id, k.due_at, k.closed_at,
         k.answered_at,
         (select count(*) from case_entries e where e.case_id = k.id and e.told <> '{}')), ','
         order by k.id) as latest
       from cases k where k.about_id = any($1) group by k.about_id`,
      [ids],
      'desk.latest',
    )
    return rows.map(({ id, latest }) => [id, latest])
  }),
)

/**
 * A text that changes with every case of a contract and with what its sides may read of one; ''
 * where there is none. Tells nothing of who may know of them.
 */
export const latestOfCases = async (db: Db, contractId: string): Promise<string> =>
  (await latestOf(db)(contractId)) ?? ''
