import { beforeAll, expect, test } from 'vitest'
import { sha256, toSql } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { day, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'
import { forgetAnswers } from './once.ts'

let database: TestDatabase
let context: TestContext
let ask: Ask
let who: Parties

beforeAll(async () => {
  database = await testDatabase()
  context = testContext(database.db)
  ask = askerOf(context)
  who = await parties(context)
})

const pay = (amount: number, key: string, by: keyof Parties = 'stranger') =>
  ask('POST /wallet/deposits', { token: who[by].token, body: { amount }, key })

test('the same key and body give the same answer and happen once', async () => {
  const first = await pay(1000, 'twice')
  await pay(5, 'between')
  const again = await pay(1000, 'twice')
  expect([again.status, again.text]).toEqual([first.status, first.text])
  const wallet = await ask('GET /wallet', { token: who.stranger.token })
  expect(wallet.body.available).toBe(1005)
})

test('the same key with another body, or on another call, is a conflict', async () => {
  await pay(10, 'other')
  const changed = await pay(11, 'other')
  expect([changed.status, changed.body.code]).toEqual([409, 'idempotency.conflict'])
  const elsewhere = await ask('POST /wallet/withdrawals', {
    token: who.stranger.token,
    body: { amount: 10 },
    key: 'other',
  })
  expect(elsewhere.body.code).toBe('idempotency.conflict')
})

test('a key belongs to its caller', async () => {
  expect((await pay(20, 'mine', 'worker')).status).toBe(201)
  expect((await pay(21, 'mine', 'client')).status).toBe(201)
})

test('twenty at the same instant under one key happen once and are answered alike', async () => {
  const before = (await ask('GET /wallet', { token: who.desk.token })).body.available
  const heard = await Promise.all(Array.from({ length: 20 }, () => pay(300, 'at once', 'desk')))
  expect(new Set(heard.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  const wallet = await ask('GET /wallet', { token: who.desk.token })
  expect(wallet.body.available).toBe(before + 300)
})

test('an act under one key happens once, however many send it', async () => {
  const id = await offeredTo(context, who)
  const { token } = who.worker
  const heard = await Promise.all(
    Array.from({ length: 10 }, () =>
      ask(`POST /contracts/${id}/actions/agreeToOffer`, { token, key: 'agree' }),
    ),
  )
  expect(new Set(heard.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(heard[0]?.body.state).toBe('unfunded')
  const events = await ask(`GET /contracts/${id}/events`, { token })
  expect(events.body.items).toHaveLength(2)
})

test('a server lost between the work and the answer: the retry finds the work done', async () => {
  const id = await offeredTo(context, who)
  const { token } = who.client
  await ask(`POST /contracts/${id}/actions/agreeToOffer`, { token: who.worker.token })
  const fund = () => ask(`POST /contracts/${id}/actions/fund`, { token, key: 'lost' })
  await fund()
  await database.owner.query('update answers set status = null, body = null')
  const retried = await fund()
  expect([retried.status, retried.body.state, retried.body.pot]).toEqual([200, 'working', 50_000])
  expect((await ask('GET /wallet', { token })).body.held).toBe(50_000)
})

test('a refusal is the same next time; a sign-in that failed may be tried again', async () => {
  const id = await offeredTo(context, who)
  const refused = () =>
    ask(`POST /contracts/${id}/actions/agreeToOffer`, { token: who.client.token, key: 'refused' })
  const first = await refused()
  expect(first.status).toBe(409)
  await ask(`POST /contracts/${id}/actions/decline`, { token: who.worker.token })
  expect((await refused()).text).toBe(first.text)
  const body = { email: 'new@example.com', password: 'correct horse battery' }
  const enter = () => ask('POST /sessions', { body, key: 'enter' })
  expect((await enter()).status).toBe(401)
  await ask('POST /people', { body: { ...body, name: 'New' } })
  const entered = await enter()
  expect(entered.status).toBe(201)
  expect((await enter()).body.token).toBe(entered.body.token)
})

test('neither a token nor a key nor what was sent can be read from what is stored', async () => {
  const body = { email: 'seal@example.com', password: 'correct horse battery' }
  await ask('POST /people', { body: { ...body, name: 'Seal' }, key: 'signing up' })
  const { body: entered } = await ask('POST /sessions', { body, key: 'a key of mine' })
  const rows = await database.owner.query('select * from answers')
  const stored = JSON.stringify(rows)
  for (const secret of [entered.token, body.password, 'a key of mine', sha256(entered.token)])
    expect(stored).not.toContain(secret)
})

test('a call refused at the door leaves nothing behind under its key', async () => {
  const count = () => database.owner.query('select from answers')
  const before = (await count()).length
  const body = { email: 'nobody@example.com', password: 'not the password' }
  for (let number = 0; number < 5; number += 1)
    expect((await ask('POST /sessions', { body, key: `guess ${number}` })).status).toBe(401)
  expect(await count()).toHaveLength(before)
})

test('a key is printable ASCII of at most 255 characters', async () => {
  expect((await pay(1, 'k'.repeat(255))).status).toBe(201)
  for (const key of ['k'.repeat(256), 'k\tk', '\u00e9'])
    expect(await pay(1, key)).toMatchObject({
      status: 422,
      body: { code: 'key.malformed', issues: [{ path: 'Idempotency-Key' }] },
    })
})

test('answers are forgotten after thirty days', async () => {
  await pay(7, 'old')
  const longAgo = toSql(context.time.real() - 31 * day)
  await database.owner.query('update answers set at = $1', [longAgo])
  await pay(7, 'young')
  await forgetAnswers(context)
  expect(await database.owner.query('select key from answers')).toHaveLength(1)
})
