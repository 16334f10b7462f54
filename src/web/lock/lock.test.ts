import { expect, test } from 'vitest'
import { openSession } from '#people'
import type { Person } from '#people'
import { testDatabase } from '../../../test/database.ts'
import { benAndAiko, post } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'
import { apiApp } from '#api'
import { webApp } from '../index.ts'

const { db } = await testDatabase()
const context = testContext(db)
const app = webApp(context)

const as = async (person: Person) =>
  visitorOf(app, (await openSession(context, person.id, { ip: '127.0.0.1' })).token)

/** Ben has an open job with a proposal, and keeps Aiko waiting in a contract of that state. */
const waitedFor = async (...states: string[]) => {
  context.time.set(someDay)
  const { ben, aiko, proposed } = await benAndAiko(context)
  const { job, proposal } = await proposed()
  const desk = { id: 'per_desk', roles: ['support'] }
  for (const state of states) {
    context.time.set(someDay)
    await contractIn(context, state, { ben, aiko, desk })
  }
  const client = await as(ben)
  await client.send('/role', { role: 'client' })
  return { ben, aiko, job, proposal, client }
}

const title = '返事を待っている人がいます'
const waiting = 'このクライアントの返事を待っている人がいます'

test('home and the forms of posting and offering say what is locked, and where to lift it', async () => {
  const { job, proposal, client } = await waitedFor('finalNotice')
  const forms = ['/jobs/new', `/jobs/${job.id}/edit`, `/proposals/${proposal.id}/offer`]
  for (const path of ['/home', forms[0]!, forms[2]!, `${forms[2]}/parts`]) {
    const { text } = await client.get(path)
    expect([path, text.includes(title), text.includes('href="/lock"')]).toEqual([path, true, true])
  }
  const page = await client.get('/lock')
  expect(page.text).toContain('契約のページで返事をする')
  // Every way that there is now, and none that there is not.
  const ways = [...page.text.matchAll(/href="\/contracts\/ctr_\w+\?do=(\w+)"/g)]
  expect(ways.map(([, name]) => name).toSorted()).toEqual(['accept', 'contest'])
})

test('what was typed into a form stays when the lock refuses it', async () => {
  const { proposal, client } = await waitedFor('lapsed')
  const path = `/proposals/${proposal.id}/offer`
  const typed = { ...fieldsIn((await client.get(path)).text), price: '47000' }
  const { status, text } = await client.send(path, typed)
  expect([status, fieldsIn(text)['price']]).toEqual([409, '47000'])
  expect(text).toContain('募集と契約の申し込みはできません')
})

test('each silent end is answered for by itself; with the last one the lock is gone', async () => {
  const { client, aiko } = await waitedFor('lapsed', 'paid')
  const caseIds = async () => [
    ...new Set(
      [...(await client.get('/lock')).text.matchAll(/\/lock\/(cas_\w+)/g)].map(([, id]) => id),
    ),
  ]
  const [first, second, ...none] = await caseIds()
  expect(none).toEqual([])
  const empty = await client.send(`/lock/${first}`, { text: ' ' })
  expect([empty.status, empty.text.includes('id="field-text-error"')]).toEqual([422, true])
  const stranger = await as(aiko)
  expect((await stranger.send(`/lock/${first}`, { text: '私です' })).status).toBe(404)
  expect((await client.send(`/lock/${first}`, { text: '入院しておりました。' })).leadsTo).toBe(
    '/lock',
  )
  expect(await caseIds()).toEqual([second])
  expect((await client.send(`/lock/${second}`, { text: '予算が…' })).leadsTo).toBe('/home')
  expect((await client.get('/lock')).text).toContain('返事を待っている人はいません')
  expect((await client.get('/home')).text).not.toContain(title)
})

test('who looks for work sees which clients owe somebody an answer, on pages and by the API', async () => {
  const { job, client, ben: owner } = await waitedFor('finalNotice')
  const { aiko, ben } = await benAndAiko(context)
  const fine = await post(context, ben)
  const worker = await as(aiko)
  const list = (await worker.get('/jobs')).text
  expect(list.split(waiting).length - 1).toBeGreaterThan(0)
  expect((await worker.get(`/jobs/${job.id}`)).text).toContain(waiting)
  expect((await worker.get(`/jobs/${fine.id}`)).text).not.toContain(waiting)
  // To the client themself it is said on their home, with what to do.
  expect((await client.get(`/jobs/${job.id}`)).text).not.toContain(waiting)
  const api = apiApp(context)
  for (const [id, waits] of [
    [job.id, true],
    [fine.id, false],
  ] as const) {
    const answer = (await (await api.request(`/api/v1/jobs/${id}`)).json()) as object
    expect(answer).toMatchObject({ id, waitingForClient: waits })
  }
  const { token } = await openSession(context, owner.id, { ip: '127.0.0.1' })
  const headers = { authorization: `Bearer ${token}` }
  const locks = (await (await api.request('/api/v1/me/locks', { headers })).json()) as object
  expect(locks).toMatchObject({ items: [{ cause: 'finalNotice', title: '田中商店のロゴ' }] })
})
