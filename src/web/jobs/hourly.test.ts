import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { formatsFor, wordsFor } from '#locale'
import { feesOn } from '#ledger'
import { dayIfAgreed, jobById, myJobs, worstCaseOf } from '#market'
import { openSession } from '#people'
import type { Person } from '#people'
import type { Context } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { post, postHours, trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'

let context: Context
let app: Hono
let client: Person
let worker: Person
const as = async (person: Person): Promise<Visitor> =>
  visitorOf(app, (await openSession(context, person.id, { ip: '127.0.0.1' })).token)

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  client = await trader(context, '株式会社あおば')
  worker = await trader(context, '愛子')
})

const written = {
  kind: 'hourly',
  title: '毎週の商品登録',
  category: 'data-entry',
  description: '届いた一覧から登録します。',
  rate: '１，２００円',
  weeklyHours: '10',
  expectedWeeks: '',
  pledgeWeeks: '2',
  closesOn: '2026-12-20',
}

test('both ways of paying are on one form; what is typed of the other is kept, not posted', async () => {
  const visitor = await as(client)
  const form = fieldsIn((await visitor.get('/jobs/new')).text)
  expect(form).toMatchObject({ kind: 'fixed', price: '', rate: '', weeklyHours: '10' })
  expect(fieldsIn((await visitor.get('/jobs/new?kind=hourly')).text)['kind']).toBe('hourly')
  const typed = { ...form, ...written, price: '５万' }
  const preview = await visitor.send('/jobs/new', { ...typed, step: 'preview' })
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('毎週、働く前に12,000円を仮払い')
  expect(preview.text).toContain('2週分（24,000円）')
  expect(await myJobs(context, client)).toEqual([])
  const carried = fieldsIn(preview.text)
  expect(carried).toMatchObject({ ...written, price: '５万' })
  const published = await visitor.send('/jobs/new', { ...carried, step: 'publish' })
  const [job] = await myJobs(context, client)
  expect(published.leadsTo).toBe(`/jobs/${job?.id}`)
  expect(job).toMatchObject({ kind: 'hourly', price: 1200n, weeklyHours: 10, pledgeWeeks: 2 })
  expect(job).toMatchObject({ expectedWeeks: null, deliverWithinDays: null, clocks: {} })
  const edit = fieldsIn((await visitor.get(`/jobs/${job?.id}/edit`)).text)
  expect(edit).toMatchObject({ kind: 'hourly', rate: '1200', price: '', expectedWeeks: '' })
})

test('mistakes of an hourly job are said at the fields of its form', async () => {
  const visitor = await as(client)
  const wrong = { rate: '99', weeklyHours: '61', expectedWeeks: 'x', pledgeWeeks: '9' }
  const seen = await visitor.send('/jobs/new', { ...written, ...wrong, step: 'preview' })
  expect(seen.status).toBe(422)
  expect(fieldsIn(seen.text)).toMatchObject({ ...wrong, pledgeWeeks: '' })
  for (const [field, words] of [
    ['rate', '金額は100円以上'],
    ['weeklyHours', '週の上限は60時間以下'],
    ['expectedWeeks', '期間の目安を数字で'],
    ['pledgeWeeks', '予告保証は4週分まで'],
  ])
    expect(seen.text).toMatch(new RegExp(`href="#field-${field}">${words}`))
})

test('the page of an hourly job promises what the engine does: at risk are 0 yen', async () => {
  const job = await postHours(context, client)
  const worst = worstCaseOf(context, { ...job, deliverOn: dayIfAgreed(context, job) })
  const { net } = feesOn(worst?.amount ?? 0n, context.settings.fees)
  for (const locale of ['ja', 'en'] as const) {
    const seen = await visitorOf(app).get(`/jobs/${job.id}`, { 'accept-language': locale })
    const format = formatsFor(locale, context.settings.zone, context.time.now())
    expect(seen.text).toContain(format.dateTime(worst?.paidBy ?? 0))
    expect(seen.text).toContain(format.yen(net))
    expect(seen.text).toContain(format.yen(0))
    expect(seen.text).toContain(wordsFor(locale).t('jobs.pledgeBadge', { count: 2 }))
    expect(seen.text).toContain(wordsFor(locale).t('jobs.pledgeWhat'))
  }
})

test('the list is seen by kind; a price belongs to one kind', async () => {
  await postHours(context, client, { title: '週の仕事ほしぞら', price: 900n })
  await post(context, client, { title: '一度の仕事ほしぞら', price: 3_000n })
  const titles = async (query: string) => {
    const { text } = await visitorOf(app).get(`/jobs?q=ほしぞら${query}`)
    const kept = fieldsIn(text)['kind'] ?? ''
    return [...text.matchAll(/>(.{1,3}の仕事)ほしぞら/g)].map(([, title]) => title).concat(kept)
  }
  expect(await titles('')).toEqual(['一度の仕事', '週の仕事', ''])
  expect(await titles('&kind=hourly')).toEqual(['週の仕事', 'hourly'])
  expect(await titles('&kind=fixed')).toEqual(['一度の仕事', 'fixed'])
  expect(await titles('&minPrice=500')).toEqual(['一度の仕事', 'fixed'])
  expect(await titles('&kind=hourly&maxPrice=899')).toEqual(['hourly'])
  const page = await visitorOf(app).get('/jobs?q=ほしぞら&sort=price&minPrice=500')
  const links = [...page.text.matchAll(/href="(\/jobs\?[^"]*)"/g)].map(([, href]) =>
    decodeURIComponent(href?.replaceAll('&amp;', '&') ?? ''),
  )
  expect(links).toContain('/jobs?q=ほしぞら')
  expect(links).toContain('/jobs?kind=hourly&q=ほしぞら&sort=price')
  expect((await visitorOf(app).get('/jobs?kind=contest')).status).toBe(422)
})

test('an application for hourly work names a rate and a first week', async () => {
  const job = await postHours(context, client)
  const visitor = await as(worker)
  const page = await visitor.get(`/jobs/${job.id}`)
  expect(fieldsIn(page.text)).toMatchObject({ price: '1000', deliverOn: '2026-11-23' })
  expect(page.text.match(/<option value="2026-1\d-\d\d"/g)).toHaveLength(5)
  const typed = { ...fieldsIn(page.text), price: '1,100', message: 'はじめまして' }
  const path = `/jobs/${job.id}/proposals`
  const refused = await visitor.send(path, { ...typed, deliverOn: '2026-11-24' })
  expect([refused.status, fieldsIn(refused.text)['price']]).toEqual([422, '1,100'])
  expect(refused.text).toContain('始める日は月曜日に')
  const sent = await visitor.send(path, { ...typed, deliverOn: '2026-11-30' })
  const own = await visitor.get(sent.leadsTo)
  expect(own.text).toContain('1,100円／時間、11月30日(月)の週から')
  expect((await jobById(context, job.id)).proposals).toBe(1)
})
