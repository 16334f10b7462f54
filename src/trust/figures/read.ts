import { addDays, dayOf } from '#engine'
import type { Instant, Side } from '#engine'
import { toSql } from '#platform'
import type { Context } from '#platform'
import { figuresOfReview } from '../reviews/items.ts'
import { otherSide } from '../reviews/window.ts'
import { countsOf, monthOf } from './count.ts'
import type { Ended } from './count.ts'

/** A figure of a person: ever, and since the first day of the period. */
type Sum = { ever: number; lately: number }

export type Known = {
  joinedAt: Instant
  figure: (name: string) => Sum
  /** How many people wrote the newest reviews. */
  raters: number
  /** With how many people the newest contracts were that money was held for. */
  partners: number
  /** In how many contracts a final notice to them runs, unanswered. */
  finalNotices: number
  /** How many have ended by their silence, which they have not answered for. */
  unanswered: number
}

type Row = {
  person_id: string
  joined_at: number
  figures: Record<string, [ever: number, lately: number]>
  notices: number
  unanswered: number
  ended: Ended[]
  reviews: { items: number[]; opens_at: number }[]
  raters: number
  partners: number
}

/** Of so many, the newest, it is counted how many people wrote them. */
const newestReviews = 50
/** Of so many, the newest, with how many people they were. */
const newestContracts = 50

/** The events of a contract, and what of the contract the figures go by. */
export const endedColumns = `a.id, a.frame_id, a.client_id, a.worker_id, a.process,
  a.process_version, s.funded, a.frame_id is not null and s.plan is not null as week,
  (extract(epoch from s.entered_at) * 1000)::bigint as ended_at,
  (select exists (select from json_array_elements(l.moves) m
      where m ->> 'kind' = 'release' and (m ->> 'amount')::bigint > 0)
    from events l where l.contract_id = a.id and l.seq = s.version) as paid,
  (select json_agg(json_build_object('action', e.action, 'by', e.by, 'from', e.from_state,
      'to', e.to_state, 'at', (extract(epoch from e.at) * 1000)::bigint) order by e.seq)
    from events e where e.contract_id = a.id) as events`

/**
 * One statement, so that what is folded while it reads is in it once. What has ended or opened and
 * is not in the sums yet is little, and has an index of its own.
 */
const sqlFor = (side: Side) => `
  with fresh as materialized (
    select contract_id from standings where turn is null and not counted
  ), ended as (
    select a.${side}_id as of_id, ${endedColumns} from fresh f
    join agreements a on a.id = f.contract_id join standings s on s.contract_id = a.id
    where a.${side}_id = any($1)
  ), opened as (
    select about_id, items, (extract(epoch from opens_at) * 1000)::bigint as opens_at
    from reviews where not counted and opens_at <= $3 and weighs and hidden_at is null
      and about_id = any($1) and side <> '${side}'
  )
  select p.id as person_id, p.joined_at,
    coalesce((select json_object_agg(f.figure, json_build_array(f.ever, f.lately)) from (
      select figure, sum(ever) as ever, sum(lately) as lately from (
        select figure, n as ever, 0 as lately from trust_figures
        where person_id = p.id and side = '${side}' and month = '0001-01-01'
        union all
        select figure, 0, n from trust_figures
        where person_id = p.id and side = '${side}' and month >= $2
      ) each group by figure
    ) f), '{}') as figures,
    (select count(*)::int from cases where silent_id = p.id and ${side}_id = p.id
      and cause = 'finalNotice' and closed_at is null and answered_at is null) as notices,
    (select count(*)::int from cases where silent_id = p.id and ${side}_id = p.id
      and cause = 'silentEnd' and answered_at is null) as unanswered,
    coalesce((select json_agg(e) from ended e where e.of_id = p.id), '[]') as ended,
    coalesce((select json_agg(o) from opened o where o.about_id = p.id), '[]') as reviews,
    (select count(distinct author_id)::int from (
      select r.author_id from reviews r where r.about_id = p.id and r.side = '${otherSide(side)}'
        and r.opens_at <= $3 and r.weighs and r.hidden_at is null
      order by r.opens_at desc, r.contract_id desc limit ${newestReviews}
    ) newest) as raters,
    (select count(distinct newest.other)::int from (
      select a.id, a.${otherSide(side)}_id as other from agreements a
      where a.${side}_id = p.id order by a.id desc limit ${newestContracts}
    ) newest join standings s on s.contract_id = newest.id where s.funded) as partners
  from people p where p.id = any($1)`

const queries = { client: sqlFor('client'), worker: sqlFor('worker') }

/** A year back from the day, to the first of its month: what "lately" means. */
export const periodOf = (context: Context): string => {
  const today = dayOf(context.time.now(), context.calendar)
  return `${addDays(today, -365).slice(0, 7)}-01`
}

/** What is known of people as one side, by id, exact at this moment; who is nobody is left out. */
export const knownOf = async (
  context: Context,
  ids: readonly string[],
  side: Side,
): Promise<Map<string, Known>> => {
  if (ids.length === 0) return new Map()
  const since = periodOf(context)
  const rows = await context.db.query<Row>(
    queries[side],
    [ids, since, toSql(context.time.now())],
    `trust.known_${side}`,
  )
  return new Map(rows.map((row) => [row.person_id, knownFrom(context, row, side, since)]))
}

const knownFrom = (context: Context, row: Row, side: Side, since: string): Known => {
  const sums = new Map(
    Object.entries(row.figures).map(([name, [ever, lately]]) => [name, { ever, lately }]),
  )
  const add = (name: string, n: number, month: string) => {
    const { ever, lately } = sums.get(name) ?? none
    sums.set(name, { ever: ever + n, lately: month >= since ? lately + n : lately })
  }
  for (const ended of row.ended)
    for (const { side: of, figure, n, month } of countsOf(ended, context.calendar))
      if (of === side) add(figure, n, month)
  for (const { items, opens_at: at } of row.reviews)
    for (const [name, n] of figuresOfReview(items)) add(name, n, monthOf(at, context.calendar))
  return {
    joinedAt: row.joined_at,
    raters: row.raters,
    partners: row.partners,
    figure: (name) => sums.get(name) ?? none,
    finalNotices: row.notices,
    unanswered: row.unanswered,
  }
}

const none: Sum = { ever: 0, lately: 0 }
