import { dayMs } from '#silence'
import type { Activity, Debt, Instant } from '#silence'
import { toSql } from '#platform'
import type { Db } from '#platform'

/** Somebody's debt at an instant. */
export type About = {
  owedBy: string
  openedAt: Instant
  byReply: boolean
  /** Further messages of who waits; unknown of the past, where it is 0. */
  nudges: number
  now: Instant
}

type Row = { nth: number; since: number; before: number; last: Instant | null }

const hour = 3_600_000
/** So far back their own habit is counted. */
const habitMs = 60 * dayMs

/** What somebody did on the marketplace since they owe; nothing of where. */
export type Doing = { seenAt: Instant | null; activityOf(debt: Debt): Activity }

const doing = ({ openedAt, nudges, byReply, now }: About, row: Row | undefined): Doing => {
  const { since = 0, before = 0, last = null } = row ?? {}
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

/** For each debt what its debtor did meanwhile. */
export const doingsOf = async (db: Db, abouts: readonly About[]): Promise<Doing[]> => {
  const rows = await db.query<Row>(
    `select d.nth::int as nth, count(*) filter (where s.at > d.opened_at)::int as since,
       count(*) filter (where s.at <= d.opened_at)::int as before, max(s.at) as last
     from unnest($1::text[], $2::timestamptz[], $3::timestamptz[])
       with ordinality as d(owed_by, opened_at, now, nth)
     left join sittings s on s.person_id = d.owed_by and s.at <= d.now
       and s.half_hour >= floor((extract(epoch from d.opened_at) - ${habitMs / 1000}) / 1800)::int
     group by d.nth`,
    [
      abouts.map(({ owedBy }) => owedBy),
      abouts.map(({ openedAt }) => toSql(openedAt)),
      abouts.map(({ now }) => toSql(now)),
    ],
    'waiting.doings',
  )
  const known = new Map(rows.map((row) => [row.nth - 1, row]))
  return abouts.map((about, index) => doing(about, known.get(index)))
}
