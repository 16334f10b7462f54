import { beforeAll, expect, test } from 'vitest'
import { act } from '#contracts'
import { itemsAbout } from '#trust'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: ReturnType<typeof testContext>
let ask: Ask
let who: Parties
let id: string

const stars = (about: 'client' | 'worker', many: number) =>
  Object.fromEntries(itemsAbout[about].map((item) => [item, many]))

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  id = await offeredTo(context, who)
  const [worker, client] = [who.worker, who.client].map((one) => ({ id: one.id, roles: [] }))
  for (const action of ['agreeToOffer', 'fund', 'deliver', 'accept'])
    await act(context, id, action, ['fund', 'accept'].includes(action) ? client! : worker!, {})
})

const reviewsFor = (token: string) => ask(`GET /contracts/${id}/reviews`, { token })
const review = (token: string, body: object) => ask(`PUT /contracts/${id}/review`, { token, body })

test('a program reviews as a person does: blind, changed until it is open, and then not', async () => {
  const { worker, client, stranger } = who
  const body = { stars: stars('client', 4), comment: '丁寧' }
  const written = await review(worker.token, body)
  expect([written.status, written.body.stars.clarity]).toEqual([200, 4])
  expect(JSON.stringify(written.body)).not.toContain(id)
  const blind = await reviewsFor(client.token)
  expect(blind.body).toMatchObject({ reviews: [], written: ['worker'], mayWrite: { weighs: true } })
  expect((await reviewsFor(stranger.token)).status).toBe(404)
  const missing = await review(client.token, { stars: {}, comment: '' })
  expect([missing.status, missing.body.issues.length]).toEqual([422, 5])
  await review(client.token, { stars: stars('worker', 5) })
  expect((await reviewsFor(client.token)).body.reviews).toHaveLength(2)
  const late = await review(worker.token, { ...body, comment: '別' })
  expect([late.status, late.body.code]).toEqual([409, 'review.open'])
})

test('cards and reviews are everybody’s, with the verdict and its reasons', async () => {
  const { client, stranger, desk } = who
  const card = await ask(`GET /people/${client.id}/trust/client`)
  expect(card.body).toMatchObject({
    id: client.id,
    side: 'client',
    verdict: 'new',
    rating: { count: 1, mean: 4, spread: [0, 0, 0, 1, 0], items: { fairness: 4 } },
    lately: { paid: 1, inspections: 1, inspectedInTime: 1 },
    identity: null,
  })
  const list = await ask(`GET /people/${client.id}/reviews/client`)
  expect(list.body).toMatchObject({ items: [{ comment: '丁寧', side: 'worker' }], next: null })
  expect((await ask('GET /people/per_0/trust/client')).status).toBe(404)
  expect((await ask(`GET /people/${client.id}/trust/desk`)).status).toBe(422)
  const bad = await ask(`GET /people/${client.id}/reviews/client?cursor=x`)
  expect([bad.status, bad.body.code]).toEqual([422, 'cursor.malformed'])
  const of = (form: string) => `POST /contracts/${id}/reviews/worker/${form}`
  const reply = await ask(of('reply'), { token: client.token, body: { reply: 'どうも' } })
  expect(reply.body.reply).toBe('どうも')
  const report = await ask(of('report'), { token: client.token, body: { reason: '嘘' } })
  expect(report.body.caseId).toMatch(/^cas_/)
  const others = await ask(of('report'), { token: stranger.token, body: { reason: '嘘' } })
  expect(others.status).toBe(404)
  const hide = { body: { reason: '事実と違うため' } }
  expect((await ask(of('hide'), { token: client.token, ...hide })).status).toBe(403)
  expect((await ask(of('hide'), { token: desk.token, ...hide })).status).toBe(204)
  expect((await ask(`GET /people/${client.id}/trust/client`)).body.rating.count).toBe(0)
})
