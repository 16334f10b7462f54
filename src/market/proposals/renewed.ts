import { endOfDay } from '#engine'
import type { Day } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { processNames } from '../jobs/kinds.ts'

type Pair = { clientId: string; workerId: string; category: string }

/**
 * The first day of hourly work that begins with that day, its renewals included: that of an earlier
 * contract of the same people for the same kind of work, where less than a month lies between. The
 * notice of Freelance Act, Art. 16 (1) is counted from it; a new contract does not begin anew.
 */
export async function workedSince(
  { db, calendar }: Context,
  { clientId, workerId, category }: Pair,
  begins: Day,
): Promise<Day> {
  const monthBefore = Temporal.PlainDate.from(begins).subtract({ months: 1 }).toString()
  const [found] = await db.query<{ since: Day | null }>(
    `select min(plan ->> 'since') as since from contracts
     where client_id = $1 and worker_id = $2 and terms ->> 'category' = $3 and process = $4
       and frame_id is null and funded and (turn is not null or entered_at >= $5)`,
    [clientId, workerId, category, processNames.hourly, toSql(endOfDay(monthBefore, calendar))],
    'market.worked_since',
  )
  const since = found?.since ?? begins
  return since < begins ? since : begins
}
