import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let ask: Ask
let who: Parties

beforeAll(async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
})

const hours = {
  kind: 'hourly',
  title: '毎週の商品登録',
  description: '届いた一覧から登録します。',
  category: 'data-entry',
  price: 1000,
  weeklyHours: 10,
  expectedWeeks: 26,
  pledgeWeeks: 2,
}

const posted = async () => {
  const { status, body } = await ask('POST /jobs', { token: who.client.token, body: hours })
  expect(status).toBe(201)
  return body
}

const proposed = async (jobId: string) => {
  const body = { price: 1100, message: 'お任せください', deliverOn: '2026-11-30' }
  return ask(`POST /jobs/${jobId}/proposals`, { token: who.worker.token, body })
}

test('an hourly job is posted and found with its limit, length and pledge, and its worst case', async () => {
  const job = await posted()
  expect(job).toMatchObject({ ...hours, deliverWithinDays: null })
  expect(job.forecast).toMatchObject({
    deliveredAt: '2026-11-29T23:59:59.999+09:00',
    endsBy: '2026-12-04T00:00:00+09:00',
    youReceive: 8900,
  })
  const idsOf = async (query: string) =>
    (await ask(`GET /jobs?${query}`)).body.items.map(({ id }: { id: string }) => id)
  expect(await idsOf('kind=hourly')).toContain(job.id)
  expect(await idsOf('kind=recurring&minPrice=1000')).toContain(job.id)
  expect(await idsOf('')).toContain(job.id)
  expect(await idsOf('kind=fixed')).not.toContain(job.id)
  expect(await idsOf('minPrice=1000')).not.toContain(job.id)
})

test('what an hourly job lacks or has too much of is named', async () => {
  const { weeklyHours: _, ...rest } = hours
  const wrong = { ...rest, deliverWithinDays: 3, pledgeWeeks: 5 }
  const { status, body } = await ask('POST /jobs', { token: who.client.token, body: wrong })
  expect(status).toBe(422)
  expect(
    body.issues.map(({ code, title }: { code: string; title: string }) => [code, title]),
  ).toEqual([
    ['deliver_within_days.unexpected', '納品までの日数は、固定報酬の仕事だけで決めます。'],
    ['weekly_hours.required', '週の上限を入力してください。'],
    ['pledge_weeks.too_large', '予告保証は4週分までです。'],
  ])
})

test('a proposal names the rate and a Monday; its offer opens a frame that holds the pledge', async () => {
  const { id } = await posted()
  const body = { price: 1100, message: 'お任せください', deliverOn: '2026-12-01' }
  const tuesday = await ask(`POST /jobs/${id}/proposals`, { token: who.worker.token, body })
  expect([tuesday.status, tuesday.body.code]).toEqual([422, 'begins_on.not_monday'])
  const { status, body: proposal } = await proposed(id)
  expect([status, proposal.kind, proposal.deliverOn]).toEqual([201, 'hourly', '2026-11-30'])
  const path = `POST /proposals/${proposal.id}/offer`
  const less = await ask(path, { token: who.client.token, body: { pledgeWeeks: 1 } })
  expect([less.status, less.body.code]).toEqual([422, 'pledge_weeks.too_small'])
  const offered = await ask(path, { token: who.client.token, body: { weeklyHours: 8 } })
  expect(offered.body).toMatchObject({ process: 'recurring', state: 'offered', price: 17_600 })
  expect([offered.status, offered.body.deliverOn]).toEqual([201, '2026-12-06'])
})
