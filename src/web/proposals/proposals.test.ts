import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { contractFor } from '#contracts'
import { closeJob, propose } from '#market'
import type { Job, Proposal } from '#market'
import { openSession } from '#people'
import type { Person } from '#people'
import type { Context } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { goodProposal, post, trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'

let context: Context
let app: Hono
let client: Person
let worker: Person
let stranger: Person
let job: Job
let proposal: Proposal
const as = async (person: Person): Promise<Visitor> =>
  visitorOf(app, (await openSession(context, person.id, { ip: '127.0.0.1' })).token)

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  client = await trader(context, '株式会社あおば')
  worker = await trader(context, '愛子')
  stranger = await trader(context, '他人')
  job = await post(context, client)
  proposal = await propose(context, worker, job.id, goodProposal)
})

test('a proposal is seen by its author and the job’s owner, by nobody else', async () => {
  const path = `/proposals/${proposal.id}`
  expect((await (await as(worker)).get(path)).text).toContain(goodProposal.message)
  expect((await (await as(client)).get(path)).text).toContain(`${path}/offer`)
  expect((await (await as(stranger)).get(path)).status).toBe(404)
  expect((await (await as(stranger)).get(`/jobs/${job.id}/proposals`)).status).toBe(403)
  expect((await (await as(client)).get(`/jobs/${job.id}/proposals`)).text).toContain('愛子')
  expect((await (await as(worker)).get('/proposals')).text).toContain(job.title)
})

test('only the owner of the job can offer a contract', async () => {
  const path = `/proposals/${proposal.id}/offer`
  const terms = { price: '48000', deliverOn: '2026-12-05' }
  expect((await (await as(worker)).get(path)).status).toBe(403)
  expect((await (await as(worker)).send(path, terms)).status).toBe(403)
  expect((await (await as(stranger)).send(path, terms)).status).toBe(404)
})

test('an offer starts from the proposal, keeps what was typed, and is made once', async () => {
  const owner = await as(client)
  const path = `/proposals/${proposal.id}/offer`
  const page = await owner.get(path)
  const form = fieldsIn(page.text)
  expect(form).toMatchObject({ price: '48000', deliverOn: '2026-12-05' })
  expect(page.text).toContain('48,000円の入金が必要です')
  const wrong = await owner.send(path, { ...form, price: '49000', deliverOn: '2027-12-05' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('2027年1月21日(木)まで')
  const typed = fieldsIn(wrong.text)
  expect(typed).toMatchObject({ price: '49000', deliverOn: '2027-12-05' })
  const good = { ...typed, deliverOn: '2026-12-07' }
  const both = [await owner.send(path, good), await owner.send(path, good)]
  expect(both[0]?.leadsTo).toMatch(/^\/contracts\/ctr_/)
  expect(both[1]?.leadsTo).toBe(both[0]?.leadsTo)
  const id = both[0]?.leadsTo.split('/').at(-1) ?? ''
  const { row } = await contractFor(context.db, id, { id: worker.id, roles: [] })
  expect([row.price, row.terms.deliverOn]).toEqual([49_000n, '2026-12-07'])
  expect((await owner.get(path)).leadsTo).toBe(`/contracts/${id}`)
  const list = await (await as(worker)).get('/proposals')
  expect(list.text).toContain('契約の申し込みが届いています')
  expect(list.text).toContain(`/contracts/${id}`)
})

test('a proposal is withdrawn by its author, and can be made again', async () => {
  const other = await post(context, client)
  const mine = await propose(context, worker, other.id, goodProposal)
  expect((await (await as(client)).send(`/proposals/${mine.id}/withdraw`)).status).toBe(404)
  const visitor = await as(worker)
  const gone = await visitor.send(`/proposals/${mine.id}/withdraw`)
  expect(gone.leadsTo).toBe(`/proposals/${mine.id}`)
  expect((await visitor.get(`/proposals/${mine.id}`)).text).toContain('取り下げ')
  expect((await visitor.get(`/jobs/${other.id}`)).text).toContain('name="message"')
})

test('who was not chosen sees it wherever their proposal stands', async () => {
  const other = await post(context, client)
  const mine = await propose(context, worker, other.id, goodProposal)
  await closeJob(context, client, other.id)
  const visitor = await as(worker)
  expect((await visitor.get(`/proposals/${mine.id}`)).text).toContain(
    'クライアントが募集を終えました。',
  )
  for (const path of ['/proposals', `/jobs/${other.id}`])
    expect((await visitor.get(path)).text).toContain('募集終了')
})
