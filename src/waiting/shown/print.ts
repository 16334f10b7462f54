import { lookingUp, perDatabase } from '#platform'
import type { Db } from '#platform'

/** Every look at a contract's page asks: those of one moment share the way. */
const printsOn = perDatabase((db: Db) =>
  lookingUp<string>(async (ids) => {
    const rows = await db.glance<{ id: string; print: string }>(
      `select c.id, concat(
         (select string_agg(id, ' ' order by id) from debts
          where contract_id = c.id and closed_at is null and over_at is null),
         ' ', (select max(id) from absences where contract_id = c.id)) as print
       from unnest($1::text[]) c (id)`,
      [ids],
      'waiting.prints',
    )
    return rows.map(({ id, print }) => [id, print])
  }),
)

/**
 * A text that changes when somebody begins or ceases to wait on a contract, or says there that they
 * are here.
 */
export const waitsPrint = async (db: Db, contractId: string): Promise<string> =>
  (await printsOn(db)(contractId)) ?? ''
