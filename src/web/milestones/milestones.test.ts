import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { act, childrenOf, fireDue } from '#contracts'
import { deposit } from '#ledger'
import { propose } from '#market'
import { newestMails } from '#outbox'
import { openSession } from '#people'
import type { Person } from '#people'
import { newId } from '#platform'
import { weeksOf } from '#weeks'
import { testDatabase } from '../../../test/database.ts'
import { goodProposal, goodWeeks, post, postHours, trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { day, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'
import { writeMail } from '../mails/write.ts'

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
  const job = await post(context, client)
  const { id } = await propose(context, worker, job.id, goodProposal)
  return { job, path: `/proposals/${id}/offer/parts`, whole: `/proposals/${id}/offer` }
}

const rows = {
  'milestones.0.title': '設計',
  'milestones.0.price': '２０,０００',
  'milestones.0.deliverOn': '2026-12-10',
  'milestones.1.title': '実装',
  'milestones.1.price': '60000',
  'milestones.1.deliverOn': '2027-01-31',
}

const offered = async () => {
  const { path, job } = await proposed()
  const owner = await as(client)
  const form = fieldsIn((await owner.get(path)).text)
  const looked = await owner.send(path, { ...form, ...rows, step: 'look' })
  const { leadsTo } = await owner.send(path, { ...fieldsIn(looked.text), step: 'offer' })
  return { job, owner, at: leadsTo, id: leadsTo.split('/').at(-1) ?? '', looked }
}

test('work at a fixed price can be offered in parts: rows are added, the sum is shown', async () => {
  const { path, whole } = await proposed()
  const owner = await as(client)
  expect((await owner.get(whole)).text).toContain(`href="${path}"`)
  const form = fieldsIn((await owner.get(path)).text)
  expect(form).toMatchObject({ parts: '2', 'milestones.1.title': '' })
  const more = await owner.send(path, { ...form, ...rows, step: 'more' })
  expect(fieldsIn(more.text)).toMatchObject({ ...rows, parts: '3', 'milestones.2.title': '' })
  const fewer = await owner.send(path, { ...fieldsIn(more.text), step: 'fewer' })
  expect(fieldsIn(fewer.text)).not.toHaveProperty('milestones.2.title')
  const looked = await owner.send(path, { ...fieldsIn(fewer.text), step: 'look' })
  expect(looked.status).toBe(200)
  for (const words of ['設計', '実装', '80,000円', '12月24日', 'まだお金は動きません'])
    expect(looked.text).toContain(words)
  const back = await owner.send(path, { ...fieldsIn(looked.text), step: 'edit' })
  expect(fieldsIn(back.text)).toMatchObject(rows)
})

test('what is wrong with a part is said at its field, and what was typed is kept', async () => {
  const { path } = await proposed()
  const owner = await as(client)
  const form = fieldsIn((await owner.get(path)).text)
  const typed = { ...rows, 'milestones.1.deliverOn': '2026-12-10', 'milestones.0.title': '' }
  const { status, text } = await owner.send(path, { ...form, ...typed, step: 'look' })
  expect(status).toBe(422)
  expect(text).toContain('題名を入力してください。')
  expect(text).toContain('12月11日')
  expect(fieldsIn(text)).toMatchObject(typed)
})

test('sent twice, it is offered once; work by the hour has no parts', async () => {
  const { path } = await proposed()
  const owner = await as(client)
  const form = fieldsIn((await owner.get(path)).text)
  const sent = { ...form, ...rows, step: 'offer' }
  const both = [await owner.send(path, sent), await owner.send(path, sent)]
  expect(both[0]?.leadsTo).toMatch(/^\/contracts\/ctr_/)
  expect(both[1]?.leadsTo).toBe(both[0]?.leadsTo)
  expect((await owner.get(path)).leadsTo).toMatch(/\/offer$/)
  const job = await postHours(context, client)
  const { id } = await propose(context, worker, job.id, goodWeeks)
  expect((await owner.get(`/proposals/${id}/offer/parts`)).leadsTo).toBe(`/proposals/${id}/offer`)
})

test('the contract shows its parts, and which are funded; the worker is told not to work', async () => {
  const { at, id, owner } = await offered()
  const other = await as(worker)
  const before = (await other.get(at)).text
  for (const words of ['設計', '実装', '80,000円', '12月24日(木)', '仮払いのない段階は作業しない'])
    expect(before).toContain(words)
  await act(context, id, 'agreeToOffer', worker, {})
  await deposit(context.db, client.id, newId('dep'), 20_000n, context.time.now())
  const asked = (await owner.get(at)).text
  expect(asked).toContain('次の段階を仮払いする')
  expect(asked).toContain('お預かりする額（ウォレットから）')
  await act(context, id, 'fundNext', client, {})
  const [child] = await childrenOf(context.db, id, { limit: 1 })
  const running = (await other.get(at)).text
  expect(running).toContain(`href="/contracts/${child!.id}"`)
  expect(running).toContain('仮払い前（作業しないでください）')
  expect(running).toContain('次の段階は、仮払いが済むまで作業しないでください')
  expect((await other.get(`/contracts/${child!.id}`)).text).toContain('– 設計')
  const theirs = (await owner.get(at)).text
  expect(theirs).toContain('まだ仮払いしていない段階')
  expect(theirs).toContain('60日前の12月2日(水)から仮払いできます')
  expect(theirs).not.toContain('仮払い前（作業しないでください）')
})

test('the written terms name every part with its price and its day', async () => {
  const { at, id } = await offered()
  await act(context, id, 'agreeToOffer', worker, {})
  const { status, text } = await (await as(worker)).get(`${at}/terms`)
  expect(status).toBe(200)
  for (const words of ['第1段階「設計」', '第2段階「実装」', '60,000円', '80,000円'])
    expect(text).toContain(words)
  expect(text).not.toMatch(/milestones\.[a-z]/)
  const english = (await (await as(worker)).get(`${at}/terms?lang=en`)).text
  expect(english).toContain('Part 2, “実装”')
})

test('a client who vanishes ends the rest in silence, and the page says what stays safe', async () => {
  const { at, id } = await offered()
  await act(context, id, 'agreeToOffer', worker, {})
  await deposit(context.db, client.id, newId('dep'), 20_000n, context.time.now())
  await act(context, id, 'fundNext', client, {})
  context.time.set(context.time.now() + 40 * day)
  await fireDue(context, context.time.now())
  const { text } = await (await as(worker)).get(at)
  expect(text).toContain('沈黙による終了')
  expect(text).toContain('始まらずに終了')
  expect(text).toContain('それぞれの契約で守られています')
  const about = (await newestMails(context.db, worker.id, 20)).find(
    ({ owner_id: owner, kind }) => owner === id && kind === 'act',
  )
  const to = { id: worker.id, name: worker.name, email: 'aiko@example.jp', locale: 'ja' as const }
  const letter = await writeMail(context, about!, to)
  expect(letter?.text).toContain('残りは「沈黙による終了」になりました')
  expect(letter?.text).not.toContain('週')
  expect(await weeksOf(context, { id: worker.id, roles: [] }, id)).toEqual([])
})
