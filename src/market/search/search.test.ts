import { beforeAll, describe, expect, test } from 'vitest'
import { open } from '#contracts'
import { act } from '#contracts'
import { deposit } from '#ledger'
import { closeJob, editJob, searchJobs } from '#market'
import type { Job, JobDraft, Search } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'
import { goodDraft, goodHours, post, refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let ben: Person

/** A search that goes on after a place that somebody has made up. */
const forged = (sort: string, key: string, id = newId('job')): Search => ({
  sort,
  cursor: Buffer.from(JSON.stringify([sort, key, id])).toString('base64url'),
})

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ben = await trader(context, '田中勉')
})

/** Jobs of one test, told apart from those of the others by a word that nobody else uses. */
function corner(word: string) {
  const add = (title: string, draft: Partial<JobDraft> = {}) =>
    post(context, ben, { ...draft, title, description: `${draft.description ?? ''} ${word}` })
  const ask = async (q: string, search: Search = {}) => {
    const { items } = await searchJobs(context, { ...search, q: `${word} ${q}` })
    return items.map(({ title }) => title)
  }
  return { add, ask }
}

describe('words', () => {
  const { add, ask } = corner('wordscorner')
  beforeAll(async () => {
    await add('データ入力のお仕事')
    await add('ＥＸＣＥＬでの集計')
    await add('ﾛｺﾞ作成と名刺')
    await add('Node.jsとReactの開発')
    await add('鮨屋の写真', { description: '書類をデータで納品' })
  })

  test.each([
    ['データ', ['鮨屋の写真', 'データ入力のお仕事']],
    ['でーた', ['鮨屋の写真', 'データ入力のお仕事']],
    ['データ入力', ['データ入力のお仕事']],
    ['excel', ['ＥＸＣＥＬでの集計']],
    ['ロゴ 名刺', ['ﾛｺﾞ作成と名刺']],
    ['ろご　作成', ['ﾛｺﾞ作成と名刺']],
    ['鮨', ['鮨屋の写真']],
    ['react', ['Node.jsとReactの開発']],
    ['node.js', ['Node.jsとReactの開発']],
    ['reac', []],
    ['データ ロゴ', []],
    ['100%', []],
  ])('%s finds %j', async (q, titles) => {
    expect(await ask(q)).toEqual(titles)
  })

  test('an edited job is found by its new words and not by the old', async () => {
    const job = await add('古い題')
    await editJob(context, ben, job.id, {
      ...goodDraft,
      title: '新しい題',
      description: 'wordscorner',
    })
    expect(await ask('古い')).toEqual([])
    expect(await ask('新しい')).toEqual(['新しい題'])
  })
})

describe('filters and orders', () => {
  const { add, ask } = corner('filterscorner')
  beforeAll(async () => {
    await add('a', { price: 1000n, category: 'audio', closesOn: '2026-12-20' })
    await add('b', { price: 9999n, category: 'video', closesOn: '2026-12-01' })
    await add('c', { price: 5000n, category: 'audio', closesOn: '2026-12-10' })
    await add('d', { price: 5000n, category: 'audio', closesOn: '2026-12-10' })
  })

  test.each<[Search, string]>([
    [{}, 'dcba'],
    [{ sort: 'newest' }, 'dcba'],
    [{ sort: 'price' }, 'bdca'],
    [{ sort: 'closing' }, 'bcda'],
    [{ category: 'audio' }, 'dca'],
    [{ minPrice: 5000n }, 'dcb'],
    [{ maxPrice: 5000n }, 'dca'],
    [{ minPrice: 1001n, maxPrice: 5000n, sort: 'price' }, 'dc'],
    [{ minPrice: 6000n, maxPrice: 5000n }, ''],
    [{ category: 'video', maxPrice: 5000n }, ''],
    [{ kind: 'fixed', limit: 2 }, 'dc'],
  ])('%o gives %s', async (search, titles) => {
    expect((await ask('', search)).join('')).toBe(titles)
  })

  test.each<[Search, string]>([
    [{ q: 'あ'.repeat(201) }, 'q.too_long'],
    [{ category: 'x' }, 'category.unknown'],
    [{ kind: 'x' }, 'kind.unknown'],
    [{ sort: 'x' }, 'sort.unknown'],
    [{ limit: 0 }, 'limit.malformed'],
    [{ limit: 101 }, 'limit.malformed'],
    [{ cursor: 'x' }, 'cursor.malformed'],
    [forged('newest', 'now', 'job_x'), 'cursor.malformed'],
    [forged('newest', '2026-12-01T99:00:00.000Z'), 'cursor.malformed'],
    [forged('newest', '0000-01-01T00:00:00.000Z'), 'cursor.malformed'],
    [forged('closing', '0000-01-01'), 'cursor.malformed'],
    [forged('price', '-1'), 'cursor.malformed'],
  ])('%o is refused with %s', async (search, code) => {
    expect((await refusalOf(() => searchJobs(context, search))).code).toBe(code)
  })

  test('a word of any length can be stored and is found', async () => {
    const word = Array.from({ length: 300 }, () => newId('x').replace('_', '')).join('')
    await post(context, ben, { title: '長い語', description: word })
    expect(await corner('').ask(word.slice(0, 190))).toEqual([])
    expect(await corner('').ask('長い語')).toEqual(['長い語'])
  })

  test('a cursor of another order is refused', async () => {
    const { next } = await searchJobs(context, { q: 'filterscorner', limit: 1 })
    const work = () => searchJobs(context, { sort: 'price', cursor: next ?? '' })
    expect((await refusalOf(work)).code).toBe('cursor.malformed')
  })
})

test('a price is compared within one kind: fixed prices where none is named', async () => {
  const { add, ask } = corner('kindscorner')
  const hourly = { ...goodHours, deliverWithinDays: undefined }
  await add('fixed', { price: 3000n })
  await add('low', { ...hourly, price: 1000n })
  await add('high', { ...hourly, price: 3000n })
  const cases: [Search, string][] = [
    [{}, 'high low fixed'],
    [{ kind: 'fixed' }, 'fixed'],
    [{ kind: 'hourly' }, 'high low'],
    [{ kind: 'hourly', sort: 'price' }, 'high low'],
    [{ kind: 'hourly', maxPrice: 2000n }, 'low'],
    [{ minPrice: 1000n }, 'fixed'],
    [{ sort: 'price' }, 'fixed'],
    [{ sort: 'closing' }, 'fixed low high'],
  ]
  for (const [search, titles] of cases)
    expect([search, (await ask('', search)).join(' ')]).toEqual([search, titles])
})

describe('only open jobs are found', () => {
  const { add, ask } = corner('opencorner')

  test('neither closed nor expired ones', async () => {
    const closed = await add('closed')
    await add('expires', { closesOn: '2026-11-23' })
    await add('stays')
    await closeJob(context, ben, closed.id)
    expect(await ask('')).toEqual(['stays', 'expires'])
    context.time.set(someDay + 2 * day)
    expect(await ask('')).toEqual(['stays'])
    expect(await ask('', { sort: 'closing' })).toEqual(['stays'])
    context.time.set(someDay)
  })

  test('nor those of which a contract was funded', async () => {
    const job = await add('to be hired')
    const aiko = await trader(context, '佐藤愛子')
    const id = await openContract(job, aiko)
    await act(context, id, 'agreeToOffer', aiko, {})
    expect(await ask('hired')).toEqual(['to be hired'])
    await deposit(context.db, ben.id, newId('dep'), 50_000n, context.time.now())
    await act(context, id, 'fund', ben, {})
    expect(await ask('hired')).toEqual([])
  })

  const openContract = (job: Job, worker: Person) =>
    open(context, {
      clientId: ben.id,
      clientName: ben.name,
      workerId: worker.id,
      workerName: worker.name,
      jobId: job.id,
      process: 'fixed-price',
      title: job.title,
      description: job.description,
      category: job.category,
      price: 50_000n,
      deliverOn: '2026-12-05',
    })
})

test('pages lose and repeat nothing while jobs are posted', async () => {
  const { add } = corner('pagescorner')
  for (const sort of ['newest', 'price', 'closing']) {
    const before: string[] = []
    for (let n = 0; n < 7; n++) {
      const price = 1000n + BigInt(n % 3)
      const closesOn = `2026-12-0${(n % 4) + 1}`
      before.push((await add(`${sort}corner ${n}`, { price, closesOn })).id)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const search = { q: `pagescorner ${sort}corner`, sort, limit: 2, cursor }
      const { items, next } = await searchJobs(context, search)
      seen.push(...items.map(({ id }) => id))
      await add(`${sort}corner late`, { price: 900n + BigInt(seen.length), closesOn: '2026-11-30' })
      cursor = next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.filter((id) => !seen.includes(id))).toEqual([])
  }
})
