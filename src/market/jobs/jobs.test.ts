import { inspect } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { goodDraft, goodProposal, post, refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import {
  closeJob,
  editJob,
  jobById,
  jobsById,
  myJobs,
  postJob,
  previewJob,
  propose,
  searchJobs,
  withdrawProposal,
} from '#market'
import type { JobDraft } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'

let context: TestContext
let ben: Person
let aiko: Person

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ben = await trader(context, '田中勉')
  aiko = await trader(context, '佐藤愛子')
})

test('a posted job is open for 30 days and can be read by anyone', async () => {
  const job = await post(context, ben, { title: ' 商品\n登録 ', clocks: { inspection: 3 } })
  expect(job).toMatchObject({
    clientId: ben.id,
    kind: 'fixed',
    title: '商品 登録',
    category: 'data-entry',
    price: 50_000n,
    deliverWithinDays: 14,
    clocks: { inspection: 3 },
    closesOn: '2026-12-22',
    postedAt: someDay,
    editedAt: null,
    closedAt: null,
    status: 'open',
    proposals: 0,
  })
  expect(job.id).toMatch(/^job_[0-9a-z]{26}$/)
  expect(await jobById(context, job.id)).toEqual(job)
})

const wrong: [Partial<JobDraft>, string, string, Record<string, unknown>?][] = [
  [{ title: ' 　' }, 'title', 'title.required'],
  [{ title: 'あ'.repeat(101) }, 'title', 'title.too_long', { max: 100 }],
  [{ title: 'a\u202eb' }, 'title', 'title.malformed'],
  [{ description: '' }, 'description', 'description.required'],
  [{ description: 'a\0b' }, 'description', 'description.malformed'],
  [{ description: 'あ'.repeat(10_001) }, 'description', 'description.too_long', { max: 10_000 }],
  [{ category: 'gardening' }, 'category', 'category.unknown'],
  [{ price: 99n }, 'price', 'price.too_small', { min: 100 }],
  [{ price: -1n }, 'price', 'price.too_small', { min: 100 }],
  [{ price: 50_000_001n }, 'price', 'price.too_large', { max: 50_000_000 }],
  [{ price: 1000.5 as unknown as bigint }, 'price', 'price.malformed'],
  [{ deliverWithinDays: 0 }, 'deliverWithinDays', 'deliver_within_days.too_small', { min: 1 }],
  [{ deliverWithinDays: 61 }, 'deliverWithinDays', 'deliver_within_days.too_large', { max: 60 }],
  [{ deliverWithinDays: 1.5 }, 'deliverWithinDays', 'deliver_within_days.malformed'],
  [{ deliverWithinDays: NaN }, 'deliverWithinDays', 'deliver_within_days.malformed'],
  [{ clocks: { inspection: 8 } }, 'clocks.inspection', 'clock.out_of_bounds', { max: 7 }],
  [{ clocks: { coffee: 1 } }, 'clocks.coffee', 'clock.unknown'],
  [{ closesOn: '2026-11-21' }, 'closesOn', 'closes_on.past', { min: '2026-11-22' }],
  [{ closesOn: '2027-02-21' }, 'closesOn', 'closes_on.too_far', { max: '2027-02-20' }],
  [{ closesOn: '2026-02-30' }, 'closesOn', 'closes_on.malformed'],
]
for (const [part, path, code, params] of wrong)
  test(`a draft is refused at ${path} with ${code}: ${inspect(part).slice(0, 60)}`, async () => {
    const refusal = await refusalOf(() => post(context, ben, part))
    expect(refusal).toMatchObject({ code, issues: [{ path, code, ...(params && { params }) }] })
    expect(await refusalOf(() => previewJob(context, ben, { ...goodDraft, ...part }))).toEqual(
      refusal,
    )
  })

test('every wrong field is named at once', async () => {
  const { issues } = await refusalOf(() =>
    post(context, ben, { title: '', price: 1n, category: 'x', closesOn: 'tomorrow' }),
  )
  expect(issues?.map(({ path }) => path)).toEqual(['title', 'category', 'price', 'closesOn'])
})

test('what is no kind cannot be posted', async () => {
  const refusal = await refusalOf(() => post(context, ben, { kind: 'contest' }))
  expect(refusal).toEqual({ code: 'job.kind_unavailable', params: { kind: 'contest' } })
})

test('a kind may be called by its process, when posting and when searching', async () => {
  const job = await post(context, ben, { kind: 'fixed-price', title: '型の名前' })
  expect(job.kind).toBe('fixed')
  const { items } = await searchJobs(context, { kind: 'fixed-price', q: '型の名前' })
  expect(items.map(({ id }) => id)).toEqual([job.id])
})

test('who has not proven the address cannot post', async () => {
  const work = () => postJob(context, { ...ben, verified: false }, goodDraft)
  expect((await refusalOf(work)).code).toBe('person.unverified')
})

test('a preview says what would be posted and posts nothing', async () => {
  const before = await myJobs(context, ben)
  expect(await previewJob(context, ben, { ...goodDraft, title: ' x ' })).toMatchObject({
    title: 'x',
    closesOn: '2026-12-22',
  })
  expect(await myJobs(context, ben)).toEqual(before)
})

test('the same key of the same person gives the same job, ten times at once', async () => {
  const again = () => postJob(context, ben, goodDraft, 'key-1')
  const jobs = await Promise.all(Array.from({ length: 10 }, again))
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(1)
  const other = await postJob(context, aiko, goodDraft, 'key-1')
  expect(other.id).not.toBe(jobs[0]?.id)
})

test('an unknown job is refused, and left out of a list', async () => {
  const job = await post(context, ben)
  const unknown = newId('job')
  expect((await refusalOf(() => jobById(context, unknown))).code).toBe('job.not_found')
  expect(await jobsById(context, [unknown, job.id])).toEqual([job])
})

test('my jobs come newest first, page by page', async () => {
  const client = await trader(context, 'Pages')
  const posted = []
  for (const title of ['一', '二', '三']) posted.unshift(await post(context, client, { title }))
  const first = await myJobs(context, client, { limit: 2 })
  const second = await myJobs(context, client, { limit: 2, after: first[1]?.id })
  expect([...first, ...second]).toEqual(posted)
})

describe('editing', () => {
  test('a job can be rewritten while nobody has applied', async () => {
    const job = await post(context, ben)
    const changed = { ...goodDraft, title: '新しい題', price: 60_000n, closesOn: '2027-02-20' }
    const edited = await editJob(context, ben, job.id, changed)
    expect(edited).toMatchObject({ title: '新しい題', price: 60_000n, editedAt: someDay })
    expect(edited.postedAt).toBe(job.postedAt)
  })

  test('not after somebody has applied, but again when they have taken it back', async () => {
    const job = await post(context, ben)
    const { id } = await propose(context, aiko, job.id, goodProposal)
    const work = () => editJob(context, ben, job.id, goodDraft)
    expect((await refusalOf(work)).code).toBe('job.has_proposals')
    await withdrawProposal(context, aiko, id)
    expect((await work()).status).toBe('open')
  })

  test('not by others, not when closed, not with a wrong field', async () => {
    const job = await post(context, ben)
    const byAiko = () => editJob(context, aiko, job.id, goodDraft)
    expect((await refusalOf(byAiko)).code).toBe('job.not_yours')
    const wrongly = () => editJob(context, ben, job.id, { ...goodDraft, title: '' })
    expect((await refusalOf(wrongly)).code).toBe('title.required')
    await closeJob(context, ben, job.id)
    const byBen = () => editJob(context, ben, job.id, goodDraft)
    expect(await refusalOf(byBen)).toMatchObject({
      code: 'job.closed',
      params: { status: 'closed' },
    })
  })

  test('an application and a rewriting of one instant come one after the other', async () => {
    for (let round = 0; round < 20; round++) {
      const job = await post(context, ben)
      const [made, edited] = await Promise.allSettled([
        propose(context, aiko, job.id, goodProposal),
        editJob(context, ben, job.id, { ...goodDraft, price: 100n }),
      ])
      const now = await jobById(context, job.id)
      if (edited.status === 'rejected') expect(now).toMatchObject({ price: 50_000n, proposals: 1 })
      else expect(now.price).toBe(100n)
      expect(made.status).toBe('fulfilled')
    }
  })
})

describe('the end of a job', () => {
  test('its owner closes it, once', async () => {
    const job = await post(context, ben)
    expect((await refusalOf(() => closeJob(context, aiko, job.id))).code).toBe('job.not_yours')
    const closed = await closeJob(context, ben, job.id)
    expect(closed).toMatchObject({ status: 'closed', closedAt: someDay })
    expect(await closeJob(context, ben, job.id)).toEqual(closed)
  })

  test('it expires by itself when its last day is over in Tokyo', async () => {
    const job = await post(context, ben, { closesOn: '2026-11-23' })
    const midnight = Temporal.ZonedDateTime.from('2026-11-24T00:00[Asia/Tokyo]').epochMilliseconds
    context.time.set(midnight - 1)
    expect((await jobById(context, job.id)).status).toBe('open')
    context.time.set(midnight)
    expect((await jobById(context, job.id)).status).toBe('expired')
    context.time.set(someDay + 2 * day)
    const work = () => editJob(context, ben, job.id, goodDraft)
    expect((await refusalOf(work)).code).toBe('job.closed')
    context.time.set(someDay)
  })
})
