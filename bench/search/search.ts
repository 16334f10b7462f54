import { searchJobs } from '#market'
import type { Kind, Search } from '#market'
import type { Context } from '#platform'
import { today } from '../../src/market/jobs/jobs.ts'
import { sliceTokens } from '../../src/market/search/slices.ts'
import { wordTokens } from '../../src/market/search/words.ts'
import { atMost } from '../ground.ts'
import type { Ground, Measured } from '../ground.ts'
import { seedJobs } from './seed.ts'
import { questions } from './vocabulary.ts'

/**
 * Job search in Japanese, first page, through `searchJobs`: fills the market with that many jobs
 * (BENCH_JOBS; a million), asks every question five times and takes the 95th percentile.
 */
export const benchSearch = async (
  ground: Ground,
  rows = Number(process.env['BENCH_JOBS'] ?? 1_000_000),
): Promise<Measured[]> => {
  const { context, owner } = ground
  const began = performance.now()
  await seedJobs(owner, rows, today(context))
  const seconds = (performance.now() - began) / 1000
  await compareSample(context)
  await owner.query('vacuum job_words')
  await owner.query('checkpoint')
  const measured = [atMost(`search: filling ${rows} jobs`, round(seconds), 180, 's')]
  for (const [what, bar, searches] of plan())
    measured.push(atMost(`search, p95: ${what}`, round(await p95(context, searches)), bar, 'ms'))
  return measured
}

function plan(): [string, number, Search[]][] {
  const ones = questions.map((q): Search => ({ q }))
  const twos = questions.flatMap((one, index) =>
    [7, 16, 29].map((step) => ({ q: `${one} ${questions[(index + step) % questions.length]}` })),
  )
  const narrow = { category: 'audio', minPrice: 20_000n, maxPrice: 60_000n }
  return [
    ['one word', 20, ones],
    ['two words', 60, twos],
    ['one word, by price', 60, ones.map((one) => ({ ...one, sort: 'price' }))],
    ['one word, by closing day', 60, ones.map((one) => ({ ...one, sort: 'closing' }))],
    ['one word, category, prices', 60, ones.map((one) => ({ ...one, ...narrow }))],
    ['one word, hourly', 60, ones.map((one) => ({ ...one, kind: 'hourly' }))],
    ['nothing asked', 20, ones.map(() => ({}))],
    ['nothing asked, hourly by rate', 60, ones.map(() => ({ kind: 'hourly', sort: 'price' }))],
  ]
}

/** Milliseconds within which 95 of 100 searches answer, after one round to warm up. */
async function p95(context: Context, searches: Search[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 6; round++)
    for (const search of searches) {
      const began = performance.now()
      await searchJobs(context, search)
      if (round > 0) times.push(performance.now() - began)
    }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10
}

type Seeded = {
  words: string
  tokens: string[]
  postedAt: number
  closesOn: string
  price: bigint
  category: string
  kind: Kind
}

/**
 * The seeds are made in SQL for speed; this holds them to what posting a job would have written.
 */
async function compareSample(context: Context): Promise<void> {
  const rows = await context.db.query<Seeded>(
    `select words, tokens, posted_at as "postedAt", closes_on as "closesOn", price, category,
       kind
     from job_words tablesample system (1) limit 200`,
  )
  for (const { words, tokens, ...job } of rows) {
    const right = new Set([...wordTokens(words), ...sliceTokens(job)])
    const given = new Set(tokens)
    if (right.size !== given.size || [...right].some((token) => !given.has(token)))
      throw new Error(`a seeded job has other tokens than a posted one: ${words}`)
  }
}
