import { toSql } from '#platform'
import type { Context } from '#platform'

/**
 * Notes that a party has read a contract's messages and events until now. Whoever calls has
 * checked who reads.
 */
export async function markRead(
  context: Context,
  contractId: string,
  person: { id: string },
): Promise<void> {
  await context.db.query(
    `insert into readings as r (contract_id, person_id, read_at) values ($1, $2, $3)
     on conflict (contract_id, person_id) do update
       set read_at = excluded.read_at where r.read_at < excluded.read_at`,
    [contractId, person.id, toSql(context.time.now())],
    'talk.mark_read',
  )
}

/** How many messages of others a person has not read, for each contract that has any. */
export async function unreadOf(
  context: Context,
  person: { id: string },
): Promise<Map<string, number>> {
  const rows = await context.db.query<{ id: string; count: number }>(
    `select m.contract_id as id, count(*)::int as count
     from (select id from contracts where client_id = $1
       union all select id from contracts where worker_id = $1) c
     left join readings r on r.contract_id = c.id and r.person_id = $1
     join messages m on m.contract_id = c.id and m.person_id <> $1
       and m.at > coalesce(r.read_at, '-infinity')
     group by 1`,
    [person.id],
    'talk.unread',
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
