import type { Database } from '#platform'
import { json, toSql } from '#platform'

/** The state in which contracts are seeded, and what its clock says. */
export type Standing = {
  process: string
  state: string
  turn: 'client' | 'worker'
  /** From the delivery to the deadline, in ms. */
  dueAfter: number
  clocks: Record<string, number>
  plan: object | null
}

export type Seed = {
  /** The first number, so that several seeds do not meet. */
  from: number
  count: number
  /** The instant at which they were delivered and their state was entered. */
  deliveredAt: number
  /** Due instants are spread over so many seconds after the deadline. */
  spreadSeconds?: number
  standing?: Standing
}

/** Six ids of one size: `ctr_`, 26 characters. */
export const contractId = (number: number): string => `ctr_${String(number).padStart(26, '0')}`
export const personId = (number: number): string => `per_${String(number).padStart(26, '0')}`

const week = 7 * 86_400_000

/** A fixed price, delivered and in inspection. */
const inspecting: Standing = {
  process: 'fixed-price',
  state: 'inspecting',
  turn: 'client',
  dueAfter: week,
  clocks: {
    answering: 7,
    funding: 5,
    overdue: 7,
    ending: 7,
    inspection: 7,
    finalNotice: 7,
    hold: 3,
    rework: 14,
    contest: 5,
    mediation: 10,
  },
  plan: null,
}

/**
 * Contracts in one state (in inspection, unless told otherwise), each with its events, its pot of
 * ¥50,000, all of it claimed, and a client and a worker among 20,000 people.
 */
export const seedContracts = async (owner: Database, seed: Seed): Promise<void> => {
  const { from, count, deliveredAt, spreadSeconds = 0, standing = inspecting } = seed
  const values = [from, from + count - 1, toSql(deliveredAt), spreadSeconds, json(standing)]
  for (const sql of statements) await owner.query(sql, values)
}

/** Every statement reads its numbers and the seed from here. */
const seeded = `with given as (select $3::timestamptz as at, $4::int as spread, $5::jsonb as s),
  numbered as (
    select n, given.*, 'ctr_' || lpad(n::text, 26, '0') as id,
      'per_' || lpad((n % 20000)::text, 26, '0') as client,
      'per_' || lpad((20000 + n % 19997)::text, 26, '0') as worker
    from generate_series($1::int, $2::int) n, given)`

const statements = [
  `${seeded} insert into agreements (id, job_id, client_id, worker_id, process, process_version,
     price, terms, clocks, created_at)
   select id, null, client, worker, s ->> 'process', 1, 50000, json_build_object(
     'title', '商品登録 ' || n, 'description', 'ECサイトの商品登録をお願いします。',
     'category', 'data-entry', 'clientName', 'あおば商店', 'workerName', '相川', 'deliverOn', '2027-01-01',
     'fees', json_build_object('workerFeePercent', 10, 'taxPercent', 10)),
     s -> 'clocks', at - interval '20 days' from numbered`,
  `${seeded} insert into standings (contract_id, version, last_hash, state, turn, entered_at,
     due_at, rings_at, deliver_on, funded, claim, first_delivered_at, last_delivered_at, plan)
   select id, 4, md5(id) || md5(id), s ->> 'state', s ->> 'turn', at, due, due, '2027-01-01', true,
     50000, at, at, nullif(s -> 'plan', 'null')
   from (select *, at + make_interval(secs => (s ->> 'dueAfter')::numeric::float8 / 1000
     + n % greatest(spread, 1)) as due from numbered) d`,
  `${seeded} insert into contract_balances (contract_id, pot) select id, 50000 from numbered`,
  `${seeded} insert into events (contract_id, seq, action, by, person_id, from_state, to_state, at,
     input, moves, hash, previous_hash)
   select id, seq, (array['offer','agreeToOffer','fund','deliver'])[seq], 'client', client,
     'x', 'y', at - make_interval(days => 20 - seq * 5), '{}', '[]',
     md5(id) || md5(seq::text), md5(seq::text) || md5(id)
   from numbered, generate_series(1, 4) seq`,
]
