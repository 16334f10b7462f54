import type { TimeEntry } from '#engine'
import type { Db } from '#platform'

/** The last record of each contract, by contract; none has no place in the map. */
export const entriesIn = async (
  db: Db,
  contractIds: readonly string[],
): Promise<Map<string, TimeEntry[]>> => {
  if (contractIds.length === 0) return new Map()
  const found = await db.query<{ id: string; entries: TimeEntry[] }>(
    `select id, e.input -> 'entries' as entries from unnest($1::text[]) id, lateral (
       select input from events where contract_id = id and input -> 'entries' is not null
       order by seq desc limit 1) e`,
    [contractIds],
    'weeks.entries',
  )
  return new Map(found.map(({ id, entries }) => [id, entries]))
}

/**
 * The time entries of a week as they were last recorded, by time; every earlier list is in its
 * events. Whoever calls has checked who asks.
 */
export const entriesOf = async (db: Db, contractId: string): Promise<TimeEntry[]> =>
  (await entriesIn(db, [contractId])).get(contractId) ?? []
