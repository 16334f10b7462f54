import { toSql } from '#platform'
import type { Database } from '#platform'

export type PortfolioSeed = {
  workerId: string
  /** All contracts, and how many of them are still open: the newest. */
  contracts: number
  open: number
  clients: number
  /** The first number, so that several seeds do not meet. */
  from: number
  /** The last of them was agreed at this instant, the first four years before. */
  now: number
}

/** A contract's id: by its number, so that later ones sort behind earlier ones. */
const id = `'ctr_' || lpad(($5::bigint + n)::text, 26, '0')`

/**
 * A worker's whole life on the marketplace: fixed prices from ¥3,000 to ¥99,000 with many clients,
 * each agreed, funded, delivered and paid with its events and transfers; of the open ones a third
 * is unfunded, a third is worked on, a third inspected.
 */
export const seedPortfolio = async (owner: Database, seed: PortfolioSeed): Promise<void> => {
  const { workerId, contracts, open, clients, now, from } = seed
  await owner.query(
    `create temp table life as select n, ${id} as id,
       'per_' || lpad((1000 + floor($3::int * (n * 7919 % 1000 / 1000.0) ^ 12))::text, 26, '0')
         as client,
       (3 + n * 7919 % 97) * 1000::bigint as price, n > $1::int - $2::int as open,
       case when n <= $1::int - $2::int then 'paid'
         else (array['unfunded', 'working', 'inspecting'])[1 + n % 3] end as state,
       case when n > $1::int - $2::int
         then $4::timestamptz - make_interval(mins => ($1::int - n) * 10 % 8000)
         else $4::timestamptz
           - make_interval(days => 21, mins => ($1::int - $2::int - n) * 420) end as at
     from generate_series(1, $1::int) n`,
    [contracts, open, clients, toSql(now), from],
  )
  for (const sql of statements) await owner.query(sql.replaceAll('$worker', `'${workerId}'`))
  await owner.query('drop table life')
  await owner.query('vacuum analyze')
}

const statements = [
  `insert into people (id, email, email_key, name, locale, joined_at, verified_at)
   select distinct client, client || '@example.jp', client || '@example.jp',
     'クライアント' || right(client, 3), 'ja', now(), now() from life on conflict do nothing`,
  `insert into agreements (id, client_id, worker_id, process, process_version, price, terms, clocks,
     created_at)
   select id, client, $worker, 'fixed-price', 3, price, json_build_object(
     'title', '商品登録 ' || n, 'description', repeat('ECサイトの商品登録をお願いします。', 10),
     'category', 'data-entry', 'clientName', 'クライアント' || right(client, 3),
     'workerName', '相川', 'deliverOn', (at + interval '20 days')::date,
     'fees', json_build_object('workerFeePercent', 10, 'taxPercent', 10)),
     '{"answering":7,"funding":5,"overdue":7,"ending":7,"inspection":7,"finalNotice":7,"hold":3,
       "rework":14,"contest":5,"mediation":10}', at from life`,
  `insert into standings (contract_id, version, last_hash, state, turn, entered_at, due_at,
     rings_at, deliver_on, funded, claim, first_delivered_at, last_delivered_at)
   select id, 4, md5(id) || md5(id), state,
     case state when 'paid' then null when 'working' then 'worker' else 'client' end,
     case when open then at else at + interval '20 days' end,
     case when open then at + interval '12 days' end,
     case when open then at + interval '12 days' end,
     (at + interval '12 days')::date, state <> 'unfunded',
     case when state in ('paid', 'inspecting') then price end,
     case when state in ('paid', 'inspecting') then at end,
     case when state in ('paid', 'inspecting') then at end from life`,
  `insert into contract_balances (contract_id, pot)
   select id, case when state in ('working', 'inspecting') then price else 0 end from life`,
  `insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at, input,
     moves, hash, previous_hash)
   select id, seq, (array['offer', 'agreeToOffer', 'fund', 'deliver', 'accept'])[seq],
     case when seq in (2, 4) then 'worker' else 'client' end, client,
     (array[null, 'offered', 'unfunded', 'working', 'inspecting'])[seq],
     (array['offered', 'unfunded', 'working', 'inspecting', 'paid'])[seq],
     at + case when open then make_interval(mins => seq) else make_interval(days => 4 * seq) end,
     '{}', '[]', md5(id) || md5(seq::text), md5(seq::text) || md5(id)
   from life, generate_series(1, 5) seq
   where seq <= case state when 'paid' then 5 when 'inspecting' then 4 when 'working' then 3
     else 2 end`,
  `insert into transfers (owner_id, key, from_account, to_account, amount, at)
   select id, '5:' || part, (array['pot', 'payable', 'payable'])[1 + part],
     (array['payable', 'fee', 'tax'])[1 + part],
     (array[price, price / 10, price / 100])[1 + part], at + interval '20 days'
   from life, generate_series(0, 2) part where state = 'paid'`,
  `insert into transfers (owner_id, key, from_account, to_account, amount, at, about)
   select $worker, 'payout:' || id || ':5:payable', 'transit', 'wallet',
     price - price / 10 - price / 100, at + interval '20 days', id from life where state = 'paid'`,
  `insert into wallets (person_id, balance)
   select $worker, coalesce(sum(price - price / 10 - price / 100), 0) from life
   where state = 'paid'
   on conflict (person_id) do update set balance = excluded.balance`,
]
