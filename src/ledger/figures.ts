import type { Database, Db } from '#platform'
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

/**
 * Sums of everything, as it is at one instant; months are those of the zone. Reads every transfer:
 * for a page that few look at.
 */
export const moneyFigures = (db: Database, zone: string): Promise<MoneyFigures> =>
  db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const months = await monthsOf(tx, zone)
    const sum = (of: keyof Flows) => months.reduce((all, month) => all + month[of], 0n)
    return {
      held: await heldNow(tx),
      flows: { paidIn: sum('paidIn'), paidOut: sum('paidOut'), fees: sum('fees'), tax: sum('tax') },
      months: months.slice(0, 12),
      payouts: await payoutsNow(tx),
    }
  })

const monthsOf = (tx: Db, zone: string) =>
  tx.query<Flows & { month: string }>(
    `select to_char(at at time zone $1, 'YYYY-MM') as month,
       coalesce(sum(amount) filter (where from_account = 'sandbox'), 0)::bigint as "paidIn",
       coalesce(sum(amount) filter (where to_account = 'bank'), 0)::bigint as "paidOut",
       coalesce(sum(amount) filter (where to_account = 'fee'), 0)::bigint as fees,
       coalesce(sum(amount) filter (where to_account = 'tax'), 0)::bigint as tax
     from transfers
     where from_account = 'sandbox' or to_account in ('bank', 'fee', 'tax')
     group by 1 order by 1 desc`,
    [zone],
  )

async function heldNow(tx: Db): Promise<MoneyFigures['held']> {
  const [held] = await tx.query<MoneyFigures['held']>(
    `select (select coalesce(sum(balance), 0)::bigint from wallets) as wallets,
       coalesce(sum(pot), 0)::bigint as pots,
       (coalesce(sum(incoming), 0)
         + (select coalesce(sum(case when to_account = 'transit' then amount else -amount end), 0)
            from transfers where 'transit' in (from_account, to_account)))::bigint as incoming,
       coalesce(sum(payable + refundable), 0)::bigint as outgoing
     from contract_balances`,
  )
  return held ?? { wallets: 0n, pots: 0n, incoming: 0n, outgoing: 0n }
}

async function payoutsNow(tx: Db): Promise<MoneyFigures['payouts']> {
  const [open] = await tx.query<MoneyFigures['payouts']>(
    'select count(*)::int as count, min(at) as oldest from payouts',
  )
  return open ?? { count: 0, oldest: null }
}
