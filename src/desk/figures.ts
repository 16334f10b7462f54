import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import type { Cause } from './case.ts'

/** What became of the cases that were opened in a period, as everybody may read it. */
export type Figures = {
  opened: number
  /** Decided by the desk, and of these within its time. */
  decided: number
  inTime: number
  /** The desk let its time run out, and the stated default happened. */
  defaulted: number
  /** Ended without the desk: by the sides, or by a clock that was not the desk's. */
  withoutDesk: number
  open: number
  /** Of the open ones, those whose time is over. */
  overdue: number
  /** Days from the opening to the end, of those decided or defaulted; null where there are none. */
  medianDays: number | null
}

/** All causes together, and each by itself. */
export type DeskFigures = Figures & { causes: (Figures & { cause: Cause })[] }

/** From when (with it) to when (without it) the cases were opened. */
export type Period = { from: Instant; until: Instant }

/** No case is older or younger than that, and the database knows no year beyond 9999. */
const latest = 4_102_444_800_000
const withinReach = (at: Instant): string => toSql(Math.min(Math.max(at, 0), latest))

/**
 * The public figures of the desk, reckoned from its cases. A case that was opened again counts once
 * for each time.
 */
export const deskFigures = async (
  { db, time }: Pick<Context, 'db' | 'time'>,
  period: Period,
): Promise<DeskFigures> => {
  const [from, until] = [period.from, period.until].map(withinReach)
  const rows = await db.query<Figures & { cause: Cause | null }>(
    `with rounds as (
       select cause, opened_at, due_at, closed_at, outcome, closed_by, silent_id from cases
         where opened_at >= $1 and opened_at < $2
       union all
       select cause, opened_at, due_at, closed_at, outcome, closed_by, silent_id from case_rounds
         where opened_at >= $1 and opened_at < $2
     ), told as (
       select *, closed_by = 'desk' as decided, closed_by = 'deskClock' as defaulted
       from rounds
     )
     select cause, count(*)::int as opened,
       count(*) filter (where decided)::int as decided,
       count(*) filter (where decided and closed_at <= due_at)::int as "inTime",
       count(*) filter (where defaulted)::int as defaulted,
       count(*) filter (where not decided and not defaulted)::int
         as "withoutDesk",
       count(*) filter (where closed_at is null)::int as open,
       count(*) filter (where closed_at is null and due_at < $3)::int as overdue,
       percentile_cont(0.5) within group (
         order by extract(epoch from closed_at - opened_at)::float8 / 86400)
         filter (where decided or defaulted) as "medianDays"
     from told group by grouping sets ((), (cause)) order by cause nulls first`,
    [from, until, toSql(time.now())],
    'desk.figures',
  )
  const figures = rows.map(({ cause, ...rest }) => ({ cause, rest }))
  const all = figures.find(({ cause }) => cause === null)?.rest ?? nothing
  const causes = figures.flatMap(({ cause, rest }) => (cause === null ? [] : [{ cause, ...rest }]))
  return { ...all, causes }
}

const nothing: Figures = {
  opened: 0,
  decided: 0,
  inTime: 0,
  defaulted: 0,
  withoutDesk: 0,
  open: 0,
  overdue: 0,
  medianDays: null,
}
