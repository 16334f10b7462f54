import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { contractFor } from '#contracts'
import { deposit } from '#ledger'
import { propose } from '#market'
import { openSession } from '#people'
import type { Person } from '#people'
import { testDatabase } from '../../../test/database.ts'
import { goodWeeks, postHours, trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'

let context: TestContext
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

const proposed = async () => {
  const job = await postHours(context, client)
  const { id } = await propose(context, worker, job.id, goodWeeks)
  return { job, path: `/proposals/${id}/offer`, own: `/proposals/${id}` }
}

test('an offer of hourly work shows the sums before anything is offered, and is made once', async () => {
  const { path } = await proposed()
  const owner = await as(client)
  const form = fieldsIn((await owner.get(path)).text)
  const first = { price: '1100', weeklyHours: '10', deliverOn: '2026-11-30', pledgeWeeks: '2' }
  expect(form).toMatchObject(first)
  const looked = await owner.send(path, { ...form, weeklyHours: '８', step: 'look' })
  expect(looked.status).toBe(200)
  for (const words of ['8,800円', '17,600円', '26,400円', '11月30日(月)〜12月6日(日)'])
    expect(looked.text).toContain(words)
  expect(looked.text).toContain('まだお金は動きません')
  expect(looked.text).toContain('あと26,400円の入金が必要です')
  const carried = fieldsIn(looked.text)
  const back = await owner.send(path, { ...carried, step: 'edit' })
  expect(fieldsIn(back.text)).toMatchObject({ ...first, weeklyHours: '８' })
  const both = [
    await owner.send(path, { ...carried, step: 'offer' }),
    await owner.send(path, { ...carried, step: 'offer' }),
  ]
  expect(both[0]?.leadsTo).toMatch(/^\/contracts\/ctr_/)
  expect(both[1]?.leadsTo).toBe(both[0]?.leadsTo)
  const id = both[0]?.leadsTo.split('/').at(-1) ?? ''
  const { row } = await contractFor(context.db, id, { id: worker.id, roles: [] })
  expect([row.process, row.price, row.deliver_on]).toEqual(['recurring', 17_600n, '2026-12-06'])
})

test('mistakes come back as typed; the pledge of the job can be raised, not lowered', async () => {
  const { path } = await proposed()
  const owner = await as(client)
  const page = await owner.get(path)
  expect(page.text).not.toContain('1週分</option>')
  const wrong = { price: '1', weeklyHours: '61', deliverOn: '2026-11-30', pledgeWeeks: '1' }
  for (const step of ['look', 'offer']) {
    const seen = await owner.send(path, { ...fieldsIn(page.text), ...wrong, step })
    expect([seen.status, fieldsIn(seen.text)['weeklyHours']]).toEqual([422, '61'])
    for (const words of ['金額は100円以上', '週の上限は60時間以下', '予告保証は2週分以上'])
      expect(seen.text).toContain(words)
  }
})

test('a week that has begun since the proposal is not offered; the next one is', async () => {
  const { path } = await proposed()
  context.time.set(someDay + 9 * day)
  const page = await (await as(client)).get(path)
  expect(page.text).toContain('応募は11月30日(月)の週からです')
  expect(page.text).not.toContain('value="2026-11-30"')
  expect(page.text).toContain('value="2026-12-07"')
  context.time.set(someDay)
})

test('who applied sees the rate and what an hour brings', async () => {
  const { own } = await proposed()
  const { text } = await (await as(worker)).get(own)
  expect(text).toContain('1,100円／時間、11月30日(月)の週から')
  expect(text).toContain('1時間で受け取る額')
  expect(text).toContain('979円')
})

test('who has enough in the wallet is not asked to pay in', async () => {
  const { path } = await proposed()
  await deposit(context.db, client.id, 'enough', 40_000n, context.time.now())
  const owner = await as(client)
  const form = fieldsIn((await owner.get(path)).text)
  const looked = await owner.send(path, { ...form, step: 'look' })
  expect(looked.text).toContain('33,000円')
  expect(looked.text).not.toContain('入金が必要です')
})
