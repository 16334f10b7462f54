import { beforeAll, expect, test } from 'vitest'
import { deposit } from '#ledger'
import { newId } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let ask: Ask
let who: Parties
let pay: (yen: bigint) => Promise<unknown>

beforeAll(async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  pay = (yen) => deposit(db, who.client.id, newId('dep'), yen, context.time.now())
})

const job = {
  kind: 'fixed',
  title: '通販サイトの制作',
  description: '設計から公開まで。',
  category: 'development',
  price: 90_000,
  deliverWithinDays: 30,
  clocks: { inspection: 3 },
}
const milestones = [
  { title: '設計', price: 20_000, deliverOn: '2026-12-10' },
  { title: '実装', price: 70_000, deliverOn: '2027-01-31' },
]

const offerPath = async () => {
  const { body: posted } = await ask('POST /jobs', { token: who.client.token, body: job })
  const body = { price: 90_000, message: 'お任せください', deliverOn: '2026-12-10' }
  const path = `POST /jobs/${posted.id}/proposals`
  const { body: proposal } = await ask(path, { token: who.worker.token, body })
  return `POST /proposals/${proposal.id}/offer`
}

test('an offer in parts is agreed, and funded part by part, over the API alone', async () => {
  const client = who.client.token
  const offered = await ask(await offerPath(), { token: client, body: { milestones } })
  expect(offered.status).toBe(201)
  expect(offered.body).toMatchObject({
    process: 'milestones',
    price: 90_000,
    plan: null,
    milestones: [
      { ...milestones[0], fundBy: null },
      { ...milestones[1], fundBy: '2026-12-24' },
    ],
  })
  const act = (name: string) => `POST /contracts/${offered.body.id}/actions/${name}`
  await ask(act('agreeToOffer'), { token: who.worker.token, body: {} })
  await pay(20_000n)
  const funded = await ask(act('fundNext'), { token: client, body: {} })
  expect(funded.body).toMatchObject({ state: 'running', milestones: [{ title: '実装' }] })
  const { body: list } = await ask('GET /contracts', { token: who.worker.token })
  const child = list.items.find(
    ({ frameId }: { frameId: string | null }) => frameId === offered.body.id,
  )
  expect(child).toMatchObject({
    process: 'fixed-price',
    state: 'working',
    pot: 20_000,
    deliverOn: '2026-12-10',
    clocks: { inspection: 3 },
    milestones: null,
  })
})

test('what is wrong with a part is named by its place', async () => {
  const [first, second] = milestones
  const wrong = [
    { ...first, title: '' },
    { ...second, deliverOn: '2026-12-10' },
  ]
  const path = await offerPath()
  const refused = await ask(path, { token: who.client.token, body: { milestones: wrong } })
  expect(refused.status).toBe(422)
  const named = refused.body.issues.map(({ code, path: at }: { code: string; path: string }) => [
    at,
    code,
  ])
  expect(named).toEqual([
    ['milestones.0.title', 'title.required'],
    ['milestones.1.deliverOn', 'deliver_on.past'],
  ])
  const both = { milestones, price: 90_000 }
  const mixed = await ask(path, { token: who.client.token, body: both })
  expect([mixed.status, mixed.body.code]).toEqual([422, 'price.unexpected'])
})
