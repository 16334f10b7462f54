import type { Instant, Yen } from '#engine'
import { toSql } from '#platform'
import type { Db } from '#platform'

/** What a client has paid a worker in a month of the market's zone, after fees. */
export type MonthOfClient = {
  client_id: string
  client_name: string
  /** The first day of the month, and when it began. */
  month: string
  from: Instant
  amount: Yen
  /** Payments, not contracts. */
  count: number
}

/** What came into a worker's wallet from contracts on this marketplace. */
const payments = `select t.about as contract_id, t.amount, t.at, t.key from transfers t
  where t.owner_id = $1 and t.key >= 'payout:' and t.key < 'payout;'
    and t.key like '%:payable'`

/**
 * What clients have paid a worker here, by client and month, the first month first; `since`: only
 * what was paid from then on.
 */
export const paidByMonth = (
  db: Db,
  workerId: string,
  zone: string,
  since: Instant | null,
): Promise<MonthOfClient[]> =>
  db.query<MonthOfClient>(
    `with paid as materialized (
       select a.client_id, date_trunc('month', p.at at time zone $2) as began,
         sum(p.amount)::bigint as amount, count(*)::int as count, max(a.id) as newest
       from (${payments} and ($3::timestamptz is null or t.at >= $3)) p
       join agreements a on a.id = p.contract_id and a.worker_id = $1
       group by 1, 2
     ), named as materialized (
       select c.client_id, n.terms ->> 'clientName' as name
       from (select client_id, max(newest) as newest from paid group by client_id) c
       join agreements n on n.id = c.newest
     )
     select p.client_id, p.began::date as month, p.began at time zone $2 as "from", p.amount,
       p.count, n.name as client_name
     from paid p join named n using (client_id) order by p.began, p.client_id`,
    [workerId, zone, since === null ? null : toSql(since)],
    since === null ? 'portfolio.paid_ever' : 'portfolio.paid_since',
  )

/** One payment for a contract; all that the ledger says of it, in yen. */
export type Payment = {
  id: string
  contract_id: string
  client_id: string
  client_name: string
  title: string
  at: Instant
  /** What left the pot, what the marketplace took of it, and what arrived. */
  gross: Yen
  fee: Yen
  tax: Yen
  net: Yen
}

export type PaymentFilter = {
  from: Instant
  to: Instant
  clientId?: string | undefined
  limit: number
}

/** A worker's payments of a stretch of time, the newest first. */
export const paymentsOf = (
  db: Db,
  workerId: string,
  { from, to, clientId, limit }: PaymentFilter,
): Promise<Payment[]> =>
  db.query<Payment>(
    `with shown as materialized (
       select p.*, a.client_id, a.terms ->> 'clientName' as client_name,
         a.terms ->> 'title' as title
       from (${payments} and t.at >= $2 and t.at < $3) p
       join agreements a on a.id = p.contract_id and a.worker_id = $1
       where ($4::text is null or a.client_id = $4)
       order by p.at desc, p.key desc limit $5
     )
     select s.key as id, s.contract_id, s.client_id, s.client_name, s.title, s.at,
       s.amount + took.fee + took.tax as gross, took.fee, took.tax, s.amount as net
     from shown s, lateral (
       select coalesce(sum(amount) filter (where to_account = 'fee'), 0)::bigint as fee,
         coalesce(sum(amount) filter (where to_account = 'tax'), 0)::bigint as tax
       from transfers f where f.owner_id = s.contract_id
         and f.key like split_part(s.key, ':', 3) || ':%' and f.to_account in ('fee', 'tax')
     ) took order by s.at desc, s.key desc`,
    [workerId, toSql(from), toSql(to), clientId ?? null, limit],
    'portfolio.payments',
  )
