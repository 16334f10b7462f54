import type { Instant, Yen } from '#engine'
import { toSql } from '#platform'
import type { Db } from '#platform'
import type { HoldingClient, MoneyState } from '../holding.ts'
import { standings } from './standings.ts'

/** What stood where at an instant, of one worker's contracts on this marketplace, in net yen. */
export type StoodAt = { at: Instant; state: MoneyState; amount: Yen }

/**
 * The price after fee and tax, each rounded down like the ledger's `feesOn`: percents are stored
 * with two decimals at most.
 */
const net = `a.price - fee.yen
  - fee.yen * round((a.terms -> 'fees' ->> 'taxPercent')::numeric * 100)::bigint / 10000`

const fees = `lateral (select a.price
  * round((a.terms -> 'fees' ->> 'workerFeePercent')::numeric * 100)::bigint / 10000 as yen) fee`

/**
 * Where the money of a worker's contracts stood at each instant, from the events; what stood
 * nowhere is left out. Reads every contract that was open after the first instant.
 */
export const stoodAt = (
  db: Db,
  workerId: string,
  instants: readonly Instant[],
): Promise<StoodAt[]> => {
  const [first] = instants
  if (first === undefined) return Promise.resolve([])
  return db.query<StoodAt>(
    `with given as materialized (
       select * from unnest($3::text[], $4::text[]) as g(place, money)
     ), stretches as (
       select a.id, a.process || ' ' || e.to_state as place, e.at as since,
         lead(e.at, 1, 'infinity') over (partition by e.contract_id order by e.seq) as until,
         ${net} as amount
       from agreements a join standings s on s.contract_id = a.id
       join events e on e.contract_id = a.id,
       ${fees}
       where a.worker_id = $1 and (s.turn is not null or s.entered_at >= $5)
     )
     select t.at, g.money as state, sum(h.amount)::bigint as amount
     from stretches h join given g on g.place = h.place
     join unnest($2::timestamptz[]) as t(at) on h.since < t.at and t.at <= h.until
     group by t.at, g.money`,
    [workerId, instants.map(toSql), [...standings.keys()], [...standings.values()], toSql(first)],
    'portfolio.stood_at',
  )
}

/** A contract whose money stood somewhere at an instant, in net yen. */
export type StoodOne = {
  id: string
  title: string
  client: HoldingClient
  state: MoneyState
  amount: Yen
}

/** More contracts than anybody has open at once. */
const mostListed = 20_000

/** The contracts behind what stood at an instant, the newest first. */
export const stoodOnesAt = (db: Db, workerId: string, at: Instant): Promise<StoodOne[]> =>
  db.query<StoodOne>(
    `select a.id, a.terms ->> 'title' as title, g.money as state, ${net} as amount,
       json_build_object('id', a.client_id, 'name', a.terms ->> 'clientName') as client
     from agreements a
     join lateral (select to_state from events where contract_id = a.id and at < $2
       order by seq desc limit 1) e on true
     join unnest($3::text[], $4::text[]) as g(place, money)
       on g.place = a.process || ' ' || e.to_state,
     ${fees}
     where a.worker_id = $1 order by a.id desc limit ${mostListed}`,
    [workerId, toSql(at), [...standings.keys()], [...standings.values()]],
    'portfolio.stood_ones',
  )
