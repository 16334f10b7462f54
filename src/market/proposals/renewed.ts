import { addDays, dayOf, endOfDay } from '#engine'
import type { Day } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { processNames } from '../jobs/kinds.ts'

type Pair = { clientId: string; workerId: string; category: string }

/**
 * The first day of hourly work that begins with that day, its renewals included: that of an earlier
 * contract of the same people for the same kind of work, where less than a month lies between its
 * end, or that of its last funded week, and the new agreement, which may come today. The notice of
 * Freelance Act, Art. 16 (1) is counted from it; a new contract does not begin anew.
 */
export async function workedSince(
  { db, time, calendar }: Context,
  { clientId, workerId, category }: Pair,
  begins: Day,
): Promise<Day> {
  const today = Temporal.PlainDate.from(dayOf(time.now(), calendar))
  const lastDay = today.subtract({ months: 1 }).toString()
  const [found] = await db.query<{ since: Day | null }>(
    `select min(c.plan ->> 'since') as since from contracts c
     where c.client_id = $1 and c.worker_id = $2 and c.terms ->> 'category' = $3
       and c.process = $4 and c.frame_id is null and c.funded
       and (c.turn is not null or c.entered_at > $5
         or exists (select from contracts w where w.frame_id = c.id and w.deliver_on >= $6))`,
    [
      clientId,
      workerId,
      category,
      processNames.hourly,
      toSql(endOfDay(addDays(lastDay, -1), calendar)),
      lastDay,
    ],
    'market.worked_since',
  )
  const since = found?.since ?? begins
  return since < begins ? since : begins
}
