import { inspect } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { dayIfAgreed, deliveryBounds, editJob, jobById, searchJobs, worstCaseOf } from '#market'
import type { JobDraft } from '#market'
import type { Person } from '#people'
import { goodDraft, goodHours, post, postHours, refusalOf, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let ben: Person

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ben = await trader(context, '田中勉')
})

test('an hourly job says its rate, its weekly limit, how long it lasts and what is pledged', async () => {
  const job = await postHours(context, ben)
  expect(job).toMatchObject({
    kind: 'hourly',
    price: 1000n,
    deliverWithinDays: null,
    weeklyHours: 10,
    expectedWeeks: 26,
    pledgeWeeks: 2,
  })
  expect(await jobById(context, job.id)).toEqual(job)
})

test('who leaves out length and pledge posts an open-ended job without one', async () => {
  const job = await postHours(context, ben, { expectedWeeks: undefined, pledgeWeeks: undefined })
  expect(job).toMatchObject({ expectedWeeks: null, pledgeWeeks: 0 })
})

const wrong: [Partial<JobDraft>, string, string, Record<string, unknown>?][] = [
  [{ price: 99n }, 'price', 'price.too_small', { min: 100 }],
  [{ price: 100_001n }, 'price', 'price.too_large', { max: 100_000 }],
  [{ weeklyHours: undefined }, 'weeklyHours', 'weekly_hours.required'],
  [{ weeklyHours: 0 }, 'weeklyHours', 'weekly_hours.too_small', { min: 1 }],
  [{ weeklyHours: 61 }, 'weeklyHours', 'weekly_hours.too_large', { max: 60 }],
  [{ weeklyHours: 7.5 }, 'weeklyHours', 'weekly_hours.malformed'],
  [{ expectedWeeks: 0 }, 'expectedWeeks', 'expected_weeks.too_small', { min: 1 }],
  [{ expectedWeeks: 105 }, 'expectedWeeks', 'expected_weeks.too_large', { max: 104 }],
  [{ pledgeWeeks: -1 }, 'pledgeWeeks', 'pledge_weeks.too_small', { min: 0 }],
  [{ pledgeWeeks: 5 }, 'pledgeWeeks', 'pledge_weeks.too_large', { max: 4 }],
  [{ pledgeWeeks: NaN }, 'pledgeWeeks', 'pledge_weeks.malformed'],
  [{ deliverWithinDays: 14 }, 'deliverWithinDays', 'deliver_within_days.unexpected'],
  [{ clocks: { inspection: 5 } }, 'clocks.inspection', 'clock.unknown'],
]
for (const [part, path, code, params] of wrong)
  test(`an hourly draft is refused at ${path} with ${code}: ${inspect(part)}`, async () => {
    const refusal = await refusalOf(() => postHours(context, ben, part))
    expect(refusal).toMatchObject({ code, issues: [{ path, code, ...(params && { params }) }] })
  })

test('a fixed price has no hours, and needs its days', async () => {
  const { issues } = await refusalOf(() =>
    post(context, ben, { weeklyHours: 10, pledgeWeeks: 0, deliverWithinDays: undefined }),
  )
  expect(issues?.map(({ code }) => code)).toEqual([
    'weekly_hours.unexpected',
    'pledge_weeks.unexpected',
    'deliver_within_days.required',
  ])
})

test('a job that nobody has applied for may change its kind, and is found as what it is', async () => {
  const job = await postHours(context, ben, { title: '変身する仕事' })
  const found = async (kind: string) =>
    (await searchJobs(context, { q: '変身する仕事', kind })).items.length
  expect([await found('hourly'), await found('fixed')]).toEqual([1, 0])
  const edited = await editJob(context, ben, job.id, { ...goodDraft, title: '変身する仕事' })
  expect(edited).toMatchObject({ kind: 'fixed', deliverWithinDays: 14, weeklyHours: null })
  expect([await found('hourly'), await found('fixed-price')]).toEqual([0, 1])
  await editJob(context, ben, job.id, { ...goodHours, title: '変身する仕事' })
  expect([await found('recurring'), await found('fixed')]).toEqual([1, 0])
})

test('work begins on a Monday: the next one at the earliest, five weeks are open at most', () => {
  const bounds = () => deliveryBounds(context, 'hourly')
  expect(bounds()).toEqual({ min: '2026-11-23', max: '2026-12-21' })
  context.time.set(someDay + day)
  expect(bounds()).toEqual({ min: '2026-11-30', max: '2026-12-21' })
  context.time.set(someDay + 7 * day)
  expect(bounds()).toEqual({ min: '2026-11-30', max: '2026-12-28' })
  context.time.set(someDay)
})

test('the worst case of hourly work is one funded week: paid by Thursday night in full', async () => {
  const job = await postHours(context, ben)
  const deliverOn = dayIfAgreed(context, job)
  expect(deliverOn).toBe('2026-11-23')
  const worst = worstCaseOf(context, { ...job, deliverOn })
  const thursday = Temporal.ZonedDateTime.from('2026-12-04T00:00[Asia/Tokyo]').epochMilliseconds
  expect(worst).toMatchObject({ paidBy: thursday, amount: 10_000n })
})
