import type { Database } from '#platform'
import { toSql } from '#platform'

export type Seed = {
  /** The first number, so that several seeds do not meet. */
  from: number
  count: number
  /** ISO instant at which they were delivered and their inspection began. */
  deliveredAt: number
  /** Due instants are spread over so many seconds after the inspection's end. */
  spreadSeconds?: number
}

/** Six ids of one size: `ctr_`, 26 characters. */
export const contractId = (number: number): string => `ctr_${String(number).padStart(26, '0')}`
export const personId = (number: number): string => `per_${String(number).padStart(26, '0')}`

/**
 * Contracts in inspection, each with its events, its pot and a client and a worker among 20,000
 * people.
 */
export const seedContracts = async (owner: Database, seed: Seed): Promise<void> => {
  const values = [
    seed.from,
    seed.from + seed.count - 1,
    toSql(seed.deliveredAt),
    seed.spreadSeconds ?? 0,
  ]
  for (const sql of statements)
    await owner.query(sql, sql.includes('$4') ? values : values.slice(0, 3))
}

const ids = `'ctr_' || lpad(n::text, 26, '0') as id,
  'per_' || lpad((n % 20000)::text, 26, '0') as client,
  'per_' || lpad((20000 + n % 19997)::text, 26, '0') as worker`

const statements = [
  `insert into agreements (id, job_id, client_id, worker_id, process, process_version, price, terms,
     clocks, created_at)
   select id, null, client, worker, 'fixed-price', 1, 50000, json_build_object(
     'title', '商品登録 ' || n, 'description', 'ECサイトの商品登録をお願いします。',
     'category', 'data-entry', 'clientName', 'あおば商店', 'workerName', '相川', 'deliverOn', '2027-01-01',
     'fees', json_build_object('workerFeePercent', 10, 'taxPercent', 10)),
     '{"answering":7,"funding":5,"overdue":7,"ending":7,"inspection":7,"finalNotice":7,
       "hold":3,"rework":14,"contest":5,"mediation":10}',
     $3::timestamptz - interval '20 days'
   from (select n, ${ids} from generate_series($1::int, $2::int) n) s`,
  `insert into standings (contract_id, version, last_hash, state, turn, entered_at, due_at,
     rings_at, deliver_on, funded, claim, first_delivered_at, last_delivered_at)
   select id, 4, md5(id) || md5(id), 'inspecting', 'client', at, due, due, '2027-01-01', true,
     50000, at, at
   from (select n, ${ids}, $3::timestamptz as at,
       $3::timestamptz + interval '7 days'
         + make_interval(secs => (n % greatest($4::int, 1))) as due
     from generate_series($1::int, $2::int) n) s`,
  `insert into contract_balances (contract_id, pot)
   select 'ctr_' || lpad(n::text, 26, '0'), case when $3::text is null then 0 else 50000 end
   from generate_series($1::int, $2::int) n`,
  `insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at, input,
     moves, hash, previous_hash)
   select id, seq, (array['offer','agreeToOffer','fund','deliver'])[seq], 'client', client,
     'x', 'y', $3::timestamptz - make_interval(days => 20 - seq * 5), '{}', '[]',
     md5(id) || md5(seq::text), md5(seq::text) || md5(id)
   from (select n, ${ids} from generate_series($1::int, $2::int) n) s, generate_series(1, 4) seq`,
]
