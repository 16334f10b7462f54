import { addPerson } from '#people'
import type { Context, Database } from '#platform'
import { toSql } from '#platform'
import { foldFigures, trustCards } from '#trust'
import { atLeast, atMost } from './ground.ts'
import type { Ground, Measured } from './ground.ts'

/** Contracts of the one client, each reviewed by both sides; and five times as many of others. */
const contracts = 10_000
const others = 5 * contracts
const calls = 400

/**
 * The trust card of a client with 10,000 ended contracts and as many reviews, among 60,000, through
 * `trustCards`: alone, with contracts that have ended since the last sum, and 20 cards at once.
 */
export const benchTrust = async ({ context, owner }: Ground): Promise<Measured[]> => {
  const clients = await Promise.all(Array.from({ length: 20 }, (_, n) => person(context, n)))
  const [client = ''] = clients
  await seed(owner, context.time.now(), clients)
  const began = performance.now()
  const folded = await foldFigures(context)
  const perSecond = folded / ((performance.now() - began) / 1000)
  await owner.query('vacuum analyze standings, reviews, trust_figures, agreements, events')
  const alone = await p95(() => trustCards(context, [client], 'client'))
  const page = await p95(() => trustCards(context, clients, 'client'))
  await owner.query(
    `update standings set counted = false where contract_id in (
       select id from agreements where client_id = $1 order by id desc limit 5)`,
    [client],
  )
  const fresh = await p95(() => trustCards(context, [client], 'client'))
  const card = (await trustCards(context, [client], 'client')).get(client)
  if (card?.ever.worked !== contracts + 5 || card.rating.count !== contracts)
    throw new Error(`the card says ${JSON.stringify(card)}`)
  return [
    atLeast('trust: contracts and reviews that enter the figures', perSecond, 500, 'per s'),
    atMost('trust, p95: the card of a client with 10,000 contracts', alone, 5, 'ms'),
    atMost('trust, p95: the same, five contracts ended just now', fresh, 5, 'ms'),
    atMost('trust, p95: 20 cards at once, as a list shows them', page, 20, 'ms'),
  ]
}

const person = async (context: Context, n: number): Promise<string> => {
  const who = { email: `bench-${n}@example.jp`, name: `Bench ${n}`, locale: 'ja' as const }
  return (await addPerson(context, context.db, who)).id
}

/** Milliseconds within which 95 of 100 calls answer, after some to warm up. */
const p95 = async (ask: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let call = 0; call < calls + 40; call += 1) {
    const began = performance.now()
    await ask()
    if (call >= 40) times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}

/** Spread over five years: offered, agreed to, funded, delivered, accepted, each within hours. */
const seeded = `with numbered as (
  select n, 'ctr_' || lpad(n::text, 26, '0') as id, $1::timestamptz
      - make_interval(hours => (n * 4 % 43000)) as at,
    case when n <= ${contracts} then $2::text[] else $3::text[] end as clients,
    'per_' || lpad((n % 2000)::text, 26, '0') as worker
  from generate_series(1, ${contracts + others}) n), who as (
  select *, clients[1 + n % cardinality(clients)] as client from numbered)`

const statements = [
  `${seeded} insert into agreements (id, client_id, worker_id, process, process_version, price,
     terms, clocks, created_at)
   select id, client, worker, 'fixed-price', 2, 50000, '{"category":"data-entry"}', '{}',
     at - interval '30 days' from who`,
  `${seeded} insert into standings (contract_id, version, last_hash, state, turn, entered_at,
     deliver_on, funded)
   select id, 5, '', 'paid', null, at, '2027-01-01', true from who`,
  `${seeded} insert into events (contract_id, seq, action, by, from_state, to_state, at, input,
     moves, hash, previous_hash)
   select id, seq, (array['offer','agreeToOffer','fund','deliver','accept'])[seq],
     (array['client','worker','client','worker','client'])[seq],
     (array[null,'offered','unfunded','working','inspecting'])[seq],
     (array['offered','unfunded','working','inspecting','paid'])[seq],
     at - make_interval(hours => (5 - seq) * (1 + n % 50)), '{}',
     case seq when 5 then '[{"kind":"release","amount":50000}]' else '[]' end::json,
     md5(id || seq), ''
   from who, generate_series(1, 5) seq`,
  `${seeded} insert into reviews (contract_id, side, author_id, written_by, about_id, items,
     comment, category, process, weighs, written_at, opens_at)
   select id, side, author, author, about, array[5, 4, 5, 4, 5 - n % 2], '', 'data-entry',
     'fixed-price', true, at, at
   from who cross join lateral (values ('client', client, worker), ('worker', worker, client))
     as sides(side, author, about) where n <= ${contracts}`,
]

const seed = async (owner: Database, now: number, [first = '', ...rest]: readonly string[]) => {
  for (const sql of statements) await owner.query(sql, [toSql(now), [first], rest])
  await owner.query('analyze')
}
