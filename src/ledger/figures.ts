import type { Db } from '#platform'
import type { Yen } from './entries.ts'

/** What came and went in a stretch of time. */
export type Flows = { paidIn: Yen; paidOut: Yen; fees: Yen; tax: Yen }

/** All the money there is, in whole yen, at one instant. */
export type MoneyFigures = {
  /** Who holds it; `incoming` is on its way into contracts, `outgoing` from them to wallets. */
  held: { wallets: Yen; pots: Yen; incoming: Yen; outgoing: Yen }
  flows: Flows
  /** The last twelve months in which money moved, newest first; a month as 'YYYY-MM'. */
  months: (Flows & { month: string })[]
  /** What contracts owe to wallets and has not been carried there yet; `oldest` in epoch ms. */
  payouts: { count: number; oldest: number | null }
}

type Row = MoneyFigures['held'] & {
  count: number
  oldest: number | null
  /** Amounts as text, since JSON rounds what is large. */
  months: (Record<keyof Flows, string> & { month: string })[]
}

/**
 * Sums of everything, in one statement and so as it is at one instant; months are those of the
 * zone. Reads every transfer: for a page that few look at.
 */
export const moneyFigures = async (db: Db, zone: string): Promise<MoneyFigures> => {
  const [row] = await db.query<Row>(
    `with monthly as (
       select to_char(at at time zone $1, 'YYYY-MM') as month,
         coalesce(sum(amount) filter (where from_account = 'sandbox'), 0)::text as "paidIn",
         coalesce(sum(amount) filter (where to_account = 'bank'), 0)::text as "paidOut",
         coalesce(sum(amount) filter (where to_account = 'fee'), 0)::text as fees,
         coalesce(sum(amount) filter (where to_account = 'tax'), 0)::text as tax
       from transfers
       where from_account = 'sandbox' or to_account in ('bank', 'fee', 'tax')
       group by 1
     ), transit as (
       select coalesce(sum(case when to_account = 'transit' then amount else -amount end), 0)
         as amount
       from transfers where 'transit' in (from_account, to_account)
     )
     select (select coalesce(sum(balance), 0)::bigint from wallets) as wallets,
       coalesce(sum(pot), 0)::bigint as pots,
       (coalesce(sum(incoming), 0) + (select amount from transit))::bigint as incoming,
       coalesce(sum(payable + refundable), 0)::bigint as outgoing,
       (select count(*)::int from payouts) as count,
       (select min(at) from payouts) as oldest,
       (select coalesce(jsonb_agg(monthly order by month desc), '[]') from monthly) as months
     from contract_balances`,
    [zone],
  )
  const { wallets, pots, incoming, outgoing, count, oldest, months } = row!
  const flows = months.map(({ month, paidIn, paidOut, fees, tax }) => ({
    month,
    paidIn: BigInt(paidIn),
    paidOut: BigInt(paidOut),
    fees: BigInt(fees),
    tax: BigInt(tax),
  }))
  const sum = (of: keyof Flows) => flows.reduce((all, month) => all + month[of], 0n)
  return {
    held: { wallets, pots, incoming, outgoing },
    flows: { paidIn: sum('paidIn'), paidOut: sum('paidOut'), fees: sum('fees'), tax: sum('tax') },
    months: flows.slice(0, 12),
    payouts: { count, oldest },
  }
}
