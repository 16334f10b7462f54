import type { Db } from '#platform'

/**
 * A text that changes when somebody begins or ceases to wait on a contract, or says there that they
 * are here.
 */
export const waitsPrint = async (db: Db, contractId: string): Promise<string> => {
  const [found] = await db.query<{ print: string }>(
    `select concat(
       (select string_agg(id, ' ' order by id) from debts
        where contract_id = $1 and closed_at is null and over_at is null),
       ' ', (select max(id) from absences where contract_id = $1)) as print`,
    [contractId],
    'waiting.print',
  )
  return found?.print ?? ''
}
