import { dayMs } from '#silence'
import type { Activity, Debt, Instant } from '#silence'
import { toSql } from '#platform'
import type { Db } from '#platform'

/** A debt of which it is asked what else its debtor did. */
type About = { id: string; owedBy: string; openedAt: Instant; nudges: number; byReply: boolean }

type Row = { id: string; since: number; before: number; last: Instant | null }

const hour = 3_600_000
/** So far back their own habit is counted. */
const habitMs = 60 * dayMs

/** What somebody did on the marketplace since they owe; nothing of where. */
export type Doing = { seenAt: Instant | null; activityOf(debt: Debt): Activity }

/** The same for several debts at once. */
export const doingOf = async (
  db: Db,
  debts: readonly About[],
  now: Instant,
): Promise<(id: string) => Doing> => {
  const rows = await db.query<Row>(
    `select d.id, count(*) filter (where s.at > d.opened_at)::int as since,
       count(*) filter (where s.at <= d.opened_at)::int as before, max(s.at) as last
     from unnest($1::text[], $2::text[], $3::timestamptz[]) as d(id, owed_by, opened_at)
     left join sittings s on s.person_id = d.owed_by and s.at <= $4
       and s.half_hour >= floor((extract(epoch from d.opened_at) - ${habitMs / 1000}) / 1800)::int
     group by d.id`,
    [
      debts.map(({ id }) => id),
      debts.map(({ owedBy }) => owedBy),
      debts.map(({ openedAt }) => toSql(openedAt)),
      toSql(now),
    ],
    'waiting.doing',
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const abouts = new Map(debts.map((debt) => [debt.id, debt]))
  return (id) => {
    const { since = 0, before = 0, last = null } = known.get(id) ?? {}
    const { openedAt = now, nudges = 0, byReply = false } = abouts.get(id) ?? {}
    const seenAt = last ?? openedAt - habitMs
    return {
      seenAt: last,
      activityOf: ({ pace }) => ({
        sessionsSince: since,
        expectedSessions: (before * (pace.timeAt(now) - pace.timeAt(openedAt))) / habitMs,
        hoursSinceSeen: Math.max(0, now - seenAt) / hour,
        unseenSince: since === 0,
        nudges,
        openedByReply: byReply,
      }),
    }
  }
}
