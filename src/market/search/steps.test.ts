import { beforeAll, expect, test } from 'vitest'
import { searchJobs } from '#market'
import type { Search } from '#market'
import { today } from '../jobs/jobs.ts'
import { seedJobs } from '../../../bench/search/seed.ts'
import { questions } from '../../../bench/search/vocabulary.ts'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { asked } from './words.ts'

type Seeded = {
  id: string
  words: string
  postedAt: number
  closesOn: string
  price: bigint
  category: string
  kind: string
}

let context: TestContext
/** Every job that is open. */
let all: Seeded[]

/** Enough jobs that a search needs all of its steps: a walk ends after 1,500. */
beforeAll(async () => {
  const { db, owner } = await testDatabase()
  context = testContext(db)
  await seedJobs(owner, 8000, today(context))
  all = await owner.query<Seeded>(
    `select w.job_id as id, w.words, w.posted_at as "postedAt", w.closes_on as "closesOn", w.price,
       w.category, w.kind
     from job_words w join jobs j on j.id = w.job_id
     where j.closed_at is null and w.closes_on >= $1`,
    [today(context)],
  )
}, 120_000)

/** What reading every job would find, in order. */
function byReading({ q = '', category, kind, minPrice, maxPrice, sort }: Search) {
  const priced = minPrice !== undefined || maxPrice !== undefined || sort === 'price'
  const wanted = kind ?? (priced ? 'fixed' : undefined)
  const patterns = asked(q).patterns.map((pattern) => pattern.slice(1, -1))
  const greater = (one: Seeded, other: Seeded) => {
    if (sort === 'closing' && one.closesOn !== other.closesOn) return one.closesOn > other.closesOn
    if (sort === 'closing') return one.id > other.id
    if (sort === 'price' && one.price !== other.price) return one.price < other.price
    if (sort === 'newest' && one.postedAt !== other.postedAt) return one.postedAt < other.postedAt
    return one.id < other.id
  }
  return all
    .filter((job) => patterns.every((pattern) => job.words.includes(pattern)))
    .filter((job) => category === undefined || job.category === category)
    .filter((job) => wanted === undefined || job.kind === wanted)
    .filter((job) => job.price >= (minPrice ?? 0n) && job.price <= (maxPrice ?? 1n << 40n))
    .toSorted((one, other) => (greater(one, other) ? 1 : -1))
    .map(({ id }) => id)
}

/** All that is found, page by page. */
async function byPages(search: Search): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await searchJobs(context, { ...search, cursor })
    found.push(...items.map(({ id }) => id))
    cursor = next ?? undefined
  } while (cursor && found.length < 400)
  return found
}

const narrow: Search[] = [
  {},
  { category: 'audio' },
  { minPrice: 20_000n, maxPrice: 60_000n },
  { category: 'writing', minPrice: 3_000n },
  { kind: 'hourly' },
  { kind: 'hourly', minPrice: 1_000n, maxPrice: 2_000n },
  { kind: 'fixed' },
]

for (const sort of ['newest', 'price', 'closing'])
  test(`by ${sort}, every step and page finds what reading everything would find`, async () => {
    const pairs = questions.map(
      (one, index) => `${one} ${questions[(index + 7) % questions.length]}`,
    )
    for (const [index, q] of [...questions, ...pairs, ''].entries()) {
      const search = { q, sort, limit: 30, ...narrow[index % narrow.length] }
      const found = await byPages(search)
      expect({ q, found }).toEqual({ q, found: byReading(search).slice(0, found.length) })
      if (found.length < 400)
        expect({ search, n: found.length }).toEqual({ search, n: byReading(search).length })
    }
  }, 120_000)
