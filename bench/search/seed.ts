import { createHash } from 'node:crypto'
import type { Database } from '#platform'
import { categories } from '../../src/market/categories.ts'
import { searchable, wordTokens } from '../../src/market/search/words.ts'
import { vocabulary } from './vocabulary.ts'

/**
 * Fills an empty market with jobs: posted evenly over the last 80 days, all open but a tenth,
 * texts put together from pieces whose frequencies fall steeply, prices round, one in fifty by the
 * hour. The same number gives the same words.
 */
export async function seedJobs(owner: Database, rows: number, today: string): Promise<void> {
  await seedPieces(owner)
  await owner.query(sliceFunction)
  const indexes = await dropIndexes(owner)
  const batch = 50_000
  const work = Array.from({ length: Math.ceil(rows / batch) }, (_, index) => index * batch)
  const fill = async () => {
    for (let from = work.shift(); from !== undefined; from = work.shift())
      await owner.query(insertJobs, [from, Math.min(from + batch, rows), rows, today, categories])
  }
  await Promise.all([fill(), fill()])
  for (const index of indexes) await owner.query(index)
  await owner.query('analyze jobs, job_words')
  await owner.query('drop table pieces; drop function seed_slices, seed_slice')
}

async function seedPieces(owner: Database): Promise<void> {
  await owner.query(
    `create unlogged table pieces (kind text, n int, text text, words text, tokens text[],
      primary key (kind, n))`,
  )
  const { titles, sentences, names } = vocabulary()
  for (const [kind, texts] of Object.entries({ titles, sentences, names })) {
    const mixed = kind === 'names' ? shuffled(texts) : texts
    const words = mixed.map((text) => searchable(text).trim())
    const tokens = words.map((text) => wordTokens(` ${text} `).join(' '))
    await owner.query(
      `insert into pieces select $1, n - 1, text, words, string_to_array(tokens, ' ')
       from unnest($2::text[], $3::text[], $4::text[])
         with ordinality as p(text, words, tokens, n)`,
      [kind, mixed, words, tokens],
    )
  }
}

/** In an order that only looks like chance. */
function shuffled(texts: string[]): string[] {
  const place = (text: string) => createHash('md5').update(text).digest('hex')
  return texts.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** Indexes are made after the rows: ten times as fast. Gives the statements that make them. */
async function dropIndexes(owner: Database): Promise<string[]> {
  const indexes = await owner.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where tablename in ('jobs', 'job_words') and indexname not like '%_pkey' order by 1`,
  )
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  return indexes.map(({ made }) => `set maintenance_work_mem = '512MB'; ${made}`)
}

/**
 * The slices of src/market/search/slices.ts, in SQL; the bench compares a sample with the
 * original.
 */
const sliceFunction = `
  create function seed_slice(sign text, slice int) returns text[] language sql immutable as $$
    select array[sign || slice, sign || sign || (slice >> 3), sign || sign || sign || (slice >> 6)]
  $$;
  create function seed_slices(posted timestamptz, closes date, price bigint, category text)
  returns text[] language sql immutable as $$
    select array['/' || category] || seed_slice('@', floor(extract(epoch from posted) / 86400)::int)
      || seed_slice('!', closes - '1970-01-01'::date)
      || seed_slice('¥', length(price::text) * 9 + left(price::text, 1)::int - 1) $$`

const seeds = `select 'job_0' || lpad(g::text, 25, '0') as id, category, posted, r.kind,
    case r.kind when 'hourly' then 800 + price % 4200 else price end as price,
    greatest(posted::date + days, $4::date + days % 30) as closes, closed,
    t.text as title, concat_ws('。', a.text, b.text, c.text, d.text) as description,
    concat(' ', concat_ws(' ', t.words, a.words, b.words, c.words, d.words), ' ') as words,
    t.tokens || a.tokens || b.tokens || c.tokens || d.tokens as tokens
  from (
    select g, case when g % 50 = 0 then 'hourly' else 'fixed' end as kind,
      $4::date - ($3 - g) * interval '80 days' / $3 as posted,
      (random() * 89)::int as days, random() < 0.1 as closed,
      (round(power(10, random() * 2.6))
        * (array[100, 500, 1000])[1 + floor(random() * 3)])::bigint as price,
      ($5::text[])[1 + floor(cardinality($5::text[]) * power(random(), 1.6))::int] as category,
      floor(power(random(), 2.2) * 1152)::int as t, floor(power(random(), 2) * 1344)::int as a,
      floor(random() * 1344)::int as b, floor(random() * 1344)::int as c,
      floor(power(random(), 3) * 13000)::int as d
    from generate_series($1::int, $2::int - 1) g) r
  join pieces t on t.kind = 'titles' and t.n = r.t
  join pieces a on a.kind = 'sentences' and a.n = r.a
  join pieces b on b.kind = 'sentences' and b.n = r.b
  join pieces c on c.kind = 'sentences' and c.n = r.c
  join pieces d on d.kind = 'names' and d.n = r.d
  order by g`

const insertJobs = `with seeds as materialized (${seeds}),
  kept as (insert into jobs (id, client_id, kind, title, description, category, price,
      deliver_within_days, weekly_hours, pledge_weeks, closes_on, posted_at, closed_at)
    select id, 'per_' || right(id, 4), kind, title, description, category, price,
      case kind when 'fixed' then 14 end, case kind when 'hourly' then 10 end,
      case kind when 'hourly' then 1 end, closes, posted, case when closed then posted end
    from seeds)
  insert into job_words (job_id, posted_at, closes_on, price, category, kind, words, tokens)
    select id, posted, closes, price, category, kind, words, tokens
      || seed_slices(posted, closes, price, category)
      || case kind when 'hourly' then array['=hourly'] else '{}' end from seeds`
