import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { worstCase } from '#engine'
import { wordsFor, formatsFor } from '#locale'
import { feesOn } from '#ledger'
import { jobById, myJobs } from '#market'
import { openSession } from '#people'
import type { Person } from '#people'
import type { Context } from '#platform'
import { offeringOf } from '#processes'
import { testDatabase } from '../../../test/database.ts'
import { goodDraft, post, trader } from '../../../test/market.ts'
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
  kind: 'fixed',
  title: 'ロゴの「制作」<b>',
  category: 'design',
  description: '一行目\r\n二行目',
  price: '５０，０００円',
  deliverWithinDays: '10',
  closesOn: '2026-12-20',
  'clocks.inspection': '5',
  'clocks.rework': '14',
}

test('a job is written, looked at, corrected and published; nothing typed is lost on the way', async () => {
  const visitor = await as(client)
  const form = fieldsIn((await visitor.get('/jobs/new')).text)
  const preview = await visitor.send('/jobs/new', { ...form, ...written, step: 'preview' })
  expect(preview.status).toBe(200)
  expect(preview.text).toContain('まだ公開されていません')
  expect(preview.text).toContain('44,500円')
  expect(await myJobs(context, client)).toEqual([])
  const carried = fieldsIn(preview.text)
  expect(carried).toMatchObject(written)
  const back = await visitor.send('/jobs/new', { ...carried, step: 'edit' })
  const again = fieldsIn(back.text)
  expect(again).toMatchObject({ ...written, description: '一行目\r\n二行目' })
  const publish = { ...again, title: 'ロゴの制作', step: 'publish' }
  const [first, second] = [
    await visitor.send('/jobs/new', publish),
    await visitor.send('/jobs/new', publish),
  ]
  expect(first.status).toBe(303)
  expect(second.leadsTo).toBe(first.leadsTo)
  const [job, ...others] = await myJobs(context, client)
  expect(others).toEqual([])
  expect(first.leadsTo).toBe(`/jobs/${job?.id}`)
  expect(job).toMatchObject({ title: 'ロゴの制作', price: 50_000n, closesOn: '2026-12-20' })
  expect(job?.clocks).toEqual({ inspection: 5, rework: 14 })
})

test('a job with mistakes comes back as it was typed, each mistake in words at its field', async () => {
  const visitor = await as(client)
  const wrong = { ...written, title: '', price: 'たくさん', closesOn: '2020-01-01', category: 'x' }
  const seen = await visitor.send('/jobs/new', { ...wrong, 'clocks.inspection': '99', step: 'x' })
  expect(seen.status).toBe(422)
  const { title, price, closesOn, deliverWithinDays } = fieldsIn(seen.text)
  expect({ title, price, closesOn, deliverWithinDays }).toEqual({
    title: '',
    price: 'たくさん',
    closesOn: '2020-01-01',
    deliverWithinDays: '10',
  })
  for (const words of [
    '題名を入力してください',
    '金額を数字で入力してください',
    '締切は11月22日(日)以降',
    '種類を選んでください',
    '期限は3日から7日の間',
  ])
    expect(seen.text).toContain(words)
  expect(seen.text).toContain('href="#field-clocks.inspection"')
})

test('the page of a job promises exactly what the engine promises', async () => {
  const job = await post(context, client, { clocks: { inspection: 4 } })
  const { text } = await visitorOf(app).get(`/jobs/${job.id}`)
  const process = offeringOf('fixed-price')?.process
  const terms = { price: job.price, deliverOn: '2026-12-06', clocks: job.clocks }
  const worst = process && worstCase(process, terms, context.time.now(), context.calendar)
  const format = formatsFor('ja', context.settings.zone, context.time.now())
  expect(text).toContain(format.dateTime((worst?.paidBy ?? 0) + 1))
  expect(text).toContain(format.yen(feesOn(worst?.amount ?? 0n, context.settings.fees).net))
  expect(text).toContain('仮払い')
  expect(text).toContain(`/sign-in?next=%2Fjobs%2F${job.id}%23apply`)
})

test('the list finds, sorts and goes on where a page ended; a strange condition is said in words', async () => {
  for (let price = 1n; price <= 23n; price += 1n)
    await post(context, client, {
      title: '翻訳の仕事',
      category: 'translation',
      price: price * 1000n,
    })
  const visitor = visitorOf(app)
  const first = await visitor.get('/jobs?q=翻訳&category=translation&sort=price&minPrice=２０００')
  const prices = (html: string) => [...html.matchAll(/<strong>([\d,]+)円/g)].map(([, yen]) => yen)
  expect(prices(first.text).slice(0, 2)).toEqual(['23,000', '22,000'])
  const next = /rel="next" href="([^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toContain('sort=price')
  expect(prices((await visitor.get(next)).text)).toEqual(['3,000', '2,000'])
  const kept = fieldsIn(first.text)
  expect(kept).toMatchObject({ q: '翻訳', category: 'translation', sort: 'price' })
  for (const query of ['sort=up', 'category=x', 'cursor=x', `q=${'あ'.repeat(300)}`]) {
    const seen = await visitor.get(`/jobs?${query}`)
    expect([query, seen.status]).toEqual([query, 422])
    expect(seen.text).toContain('class="notice')
  }
  const none = await visitor.get('/jobs?q=存在しないことば')
  expect(none.text).toContain('条件に合う仕事がありません')
  expect((await visitor.get('/jobs?q=%00%ED%A0%80')).status).toBe(200)
})

test('an application keeps what was typed when it is refused, and is made once', async () => {
  const job = await post(context, client)
  const visitor = await as(worker)
  const form = fieldsIn((await visitor.get(`/jobs/${job.id}`)).text)
  expect(form).toMatchObject({ price: '50000', deliverOn: '2026-12-06' })
  const typed = { ...form, price: '1', message: '', deliverOn: '2026-12-06' }
  const refused = await visitor.send(`/jobs/${job.id}/proposals`, typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('金額は100円以上')
  expect(refused.text).toContain('メッセージを入力してください')
  expect(fieldsIn(refused.text)['price']).toBe('1')
  const good = { ...fieldsIn(refused.text), price: '48,000', message: 'はじめまして' }
  const both = [
    await visitor.send(`/jobs/${job.id}/proposals`, good),
    await visitor.send(`/jobs/${job.id}/proposals`, good),
  ]
  expect(both[0]?.leadsTo).toMatch(/^\/proposals\/prp_/)
  expect(both[1]?.leadsTo).toBe(both[0]?.leadsTo)
  expect((await jobById(context, job.id)).proposals).toBe(1)
  expect((await visitor.get(both[0]?.leadsTo ?? '')).text).toContain('はじめまして')
  const own = await (await as(client)).send(`/jobs/${job.id}/proposals`, { ...good, key: '' })
  expect(own.status).toBe(409)
})

test('a job is edited while nobody has applied, by its owner alone, and closed', async () => {
  const job = await post(context, client)
  const owner = await as(client)
  const other = await as(worker)
  expect((await other.get(`/jobs/${job.id}/edit`)).status).toBe(403)
  expect((await other.send(`/jobs/${job.id}/close`)).status).toBe(403)
  const form = fieldsIn((await owner.get(`/jobs/${job.id}/edit`)).text)
  expect(form).toMatchObject({ title: goodDraft.title, price: '50000' })
  const wrong = await owner.send(`/jobs/${job.id}/edit`, { ...form, price: '1' })
  expect([wrong.status, fieldsIn(wrong.text)['price']]).toEqual([422, '1'])
  const saved = await owner.send(`/jobs/${job.id}/edit`, { ...form, price: '70000' })
  expect(saved.leadsTo).toBe(`/jobs/${job.id}`)
  expect((await jobById(context, job.id)).price).toBe(70_000n)
  expect((await owner.send(`/jobs/${job.id}/close`)).leadsTo).toBe(`/jobs/${job.id}`)
  expect((await jobById(context, job.id)).status).toBe('closed')
  const late = await other.get(`/jobs/${job.id}`)
  expect(late.text).toContain(wordsFor('ja').t('jobs.applyGone'))
})
