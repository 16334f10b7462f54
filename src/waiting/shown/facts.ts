import type { Facts, Instant } from '#silence'
import { toSql } from '#platform'
import type { Db } from '#platform'

/** What is counted of somebody's answers, and of those to one other side. */
export type Counted = {
  facts: Facts
  /** How long the answers took, in order of time, the newest 40. */
  times: readonly number[]
  firstAt: Instant | null
}

/** Somebody who owes, and to whom. */
export type Pair = { owedBy: string; owedTo: string }

type Row = {
  owedBy: string
  turns: number
  times: number[]
  firstAt: Instant | null
  pairs: Record<string, [turns: number, answered: number]>
}

/** The newest turns are enough. */
const most = 400
const shownTimes = 40

const sql = `
  select p.id as "owedBy", coalesce(sum(n), 0)::int as turns, min(first_at) as "firstAt",
    coalesce((select json_agg(ms order by closed_at) from (
      select closed_at, floor(extract(epoch from closed_at - opened_at) * 1000)::bigint as ms
      from debts d where d.owed_by = p.id and d.closed_at > $3 and d.closed_at <= $2
        and d.how in ('acted', 'answered') and d.opened_at < d.closed_at
      order by d.closed_at desc limit ${most}) newest), '[]') as times,
    coalesce(json_object_agg(owed_to, json_build_array(n, answered))
      filter (where owed_to is not null), '{}') as pairs
  from unnest($1::text[]) as p(id) left join lateral (
    select owed_to, count(*) as n, count(*) filter (where how <> 'silent') as answered,
      min(opened_at) as first_at
    from debts d where d.owed_by = p.id and d.closed_at > $3 and d.closed_at <= $2
      and d.how <> 'ended' and d.opened_at < d.closed_at
    group by owed_to) towards on true
  group by p.id`

/** What lies further back is counted no more. */
const windowMs = 2 * 365 * 86_400_000

/** The length within which 95 % of the answers came. */
export const quantile = (times: readonly number[], share: number): number | null =>
  times.length === 0
    ? null
    : times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1]!

/** Reads what is counted of several people at once; of whom nothing is known, noughts. */
export const countedOf = async (
  db: Db,
  people: readonly string[],
  now: Instant,
): Promise<(pair: Pair) => Counted> => {
  const ids = [...new Set(people)]
  const values = [ids, toSql(now), toSql(now - windowMs)]
  const rows = await db.query<Row>(sql, values, 'waiting.counted')
  const known = new Map(rows.map((row) => [row.owedBy, row]))
  return ({ owedBy, owedTo }) => {
    const row = known.get(owedBy)
    const pairs = Object.values(row?.pairs ?? {})
    const [pairTurns, pairAnswered] = row?.pairs[owedTo] ?? [0, 0]
    const facts: Facts = {
      turns: row?.turns ?? 0,
      answered: pairs.reduce((sum, [, answered]) => sum + answered, 0),
      q95Ms: quantile(row?.times ?? [], 0.95),
      pairTurns,
      pairAnswered,
    }
    return { facts, times: row?.times.slice(-shownTimes) ?? [], firstAt: row?.firstAt ?? null }
  }
}
