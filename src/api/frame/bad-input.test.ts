import { beforeAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { apiApp } from '../app.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'
import { bodyLimit } from './body.ts'

let context: TestContext
let ask: Ask
let who: Parties

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
})

const json = { 'content-type': 'application/json' }
const send = (raw: BodyInit, headers: Record<string, string> = json) =>
  ask('POST /wallet/deposits', { token: who.client.token, raw, headers })

test('what is no JSON, no UTF-8 or no object is refused with a code', async () => {
  const codeOf = async (raw: BodyInit, headers?: Record<string, string>) => {
    const { status, body } = await send(raw, headers)
    return [status, body.code]
  }
  expect(await codeOf('{"amount": 1')).toEqual([400, 'body.malformed'])
  expect(await codeOf('nonsense')).toEqual([400, 'body.malformed'])
  expect(await codeOf('[]')).toEqual([400, 'body.malformed'])
  expect(await codeOf('null')).toEqual([400, 'body.malformed'])
  expect(await codeOf('"text"')).toEqual([400, 'body.malformed'])
  expect(await codeOf(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).toEqual([400, 'body.not_utf8'])
  expect(await codeOf(Buffer.from('{"amount":1,"x":"\xe3\x81"}', 'latin1'))).toEqual([
    400,
    'body.not_utf8',
  ])
  expect(await codeOf('['.repeat(100_000))).toEqual([400, 'body.malformed'])
  const tower = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(await codeOf(`{"amount":${tower}}`)).toEqual([400, 'body.too_deep'])
  const crowd = JSON.stringify(Array.from({ length: 30_000 }, (_, number) => number))
  expect(await codeOf(`{"amount":${crowd}}`)).toEqual([400, 'body.too_many'])
  expect(await codeOf('amount=1', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual(
    [415, 'body.unsupported_type'],
  )
  expect(await codeOf('{"amount":1}', { 'content-type': 'text/plain' })).toEqual([
    415,
    'body.unsupported_type',
  ])
})

const stream = (body: ReadableStream<Uint8Array>) =>
  apiApp(context).request('/api/v1/wallet/deposits', {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${who.client.token}` },
    body,
    duplex: 'half',
  } as RequestInit)

test('a sender who hangs up is refused, and is no accident', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"amount":'))
      setTimeout(() => controller.error(new Error('aborted')), 5)
    },
  })
  const response = await stream(body)
  expect([response.status, (await response.json()).code]).toEqual([400, 'body.malformed'])
})

test('ten megabytes of text are refused before they are kept', async () => {
  const text = JSON.stringify({ amount: 1, note: 'あ'.repeat(3_400_000) })
  expect(await send(text)).toMatchObject({
    status: 413,
    body: { code: 'body.too_large', params: { limit: bodyLimit } },
  })
  let taken = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1
      controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  const response = await stream(endless)
  expect(response.status).toBe(413)
  expect(taken).toBeLessThan(20)
})

test('yen are whole, not negative and not beyond all bounds', async () => {
  const wrong = async (amount: unknown) => {
    const { status, body } = await send(JSON.stringify({ amount }))
    return [status, body.code, body.issues?.[0]?.path]
  }
  expect(await wrong(-1)).toEqual([422, 'amount.too_small', 'amount'])
  expect(await wrong(0.5)).toEqual([422, 'amount.malformed', 'amount'])
  expect(await wrong(1e15)).toEqual([422, 'amount.too_large', 'amount'])
  expect(await wrong(1e300)).toEqual([422, 'amount.too_large', 'amount'])
  expect((await send('{"amount":1e999}')).status).toBe(422)
  for (const amount of ['1000', '1', true, null, [1], { yen: 1 }, '0x10', 'NaN'])
    expect(await wrong(amount)).toEqual([422, 'amount.malformed', 'amount'])
  expect((await send('{}')).body.code).toBe('amount.required')
  expect(await wrong(0)).toEqual([422, 'amount.too_small', 'amount'])
  expect(await wrong(100_000_001)).toEqual([422, 'amount.too_large', 'amount'])
})

test('fields that are not asked for are refused, those of the prototype too', async () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'isAdmin', 'a.b', '', '\\ud800']) {
    const { status, body } = await send(`{"amount":1,"${key}":{"isAdmin":true}}`)
    expect([key, status, body.code]).toEqual([key, 422, 'field.unexpected'])
  }
  expect(({} as { isAdmin?: true }).isAdmin).toBeUndefined()
})

test('all wrong fields are told at once, in words, and never with what was sent', async () => {
  const { status, body, text } = await ask('POST /people', {
    body: { email: 5, password: ['secret-word'], locale: 'tlh', more: 'secret-word' },
    headers: { 'accept-language': 'en' },
  })
  expect(status).toBe(422)
  expect(
    body.issues.map((issue: { path: string; code: string }) => [issue.path, issue.code]),
  ).toEqual([
    ['email', 'email.malformed'],
    ['password', 'password.malformed'],
    ['name', 'name.required'],
    ['locale', 'locale.unknown'],
    ['more', 'field.unexpected'],
  ])
  expect(body.issues[4].title).toBe('This is not expected here.')
  expect(text).not.toContain('secret-word')
})

test('an id that is none is simply not there', async () => {
  const { token } = who.client
  const strange = [
    'nothing',
    '%00',
    '%ff',
    '..%2f..%2fetc',
    "'%20or%201=1",
    'ctr_0',
    '%F0%9F%98%80',
    'x'.repeat(5000),
  ]
  for (const id of strange) {
    for (const call of [
      'GET /contracts/ID',
      'GET /contracts/ID/events',
      'POST /contracts/ID/actions/accept',
      'GET /people/ID',
      'GET /processes/ID',
      'DELETE /sessions/ID',
    ]) {
      const heard = await ask(call.replace('ID', id), { token })
      expect([call, id, heard.status]).toEqual([call, id, 404])
      expect(heard.body.code).toMatch(/\.(not_found|unknown)$/)
    }
  }
})

test('queries are checked like bodies', async () => {
  const codeOf = async (query: string) => {
    const { status, body } = await ask(`GET /contracts?${query}`, { token: who.client.token })
    return [status, body.code ?? null]
  }
  for (const limit of ['0', '101', '-1', '1.5', 'ten', '%20', '1e1', '99999999999'])
    expect([limit, ...(await codeOf(`limit=${limit}`))]).toEqual([
      limit,
      422,
      expect.stringMatching(/^limit\./),
    ])
  for (const cursor of ['x', 'Y3RyXw', '%00', '..', 'a'.repeat(501), btoa("ctr_'; drop table")])
    expect([cursor, ...(await codeOf(`cursor=${cursor}`))]).toEqual([
      cursor,
      422,
      expect.stringMatching(/^cursor\./),
    ])
  expect(await codeOf('turn=me&state=&limit=&cursor=')).toEqual([200, null])
  expect(await codeOf('limit=5&limit=6')).toEqual([422, 'limit.malformed'])
  expect(await codeOf('turn=you')).toEqual([422, 'turn.unknown'])
  expect(await codeOf('state=%00')).toEqual([422, 'state.malformed'])
  expect(await codeOf('stat=working')).toEqual([422, 'field.unexpected'])
  expect(await codeOf('__proto__=1')).toEqual([422, 'field.unexpected'])
})

test('an act with a strange input is refused and changes nothing', async () => {
  const id = await offeredTo(context, who)
  const act = (name: string, by: 'worker' | 'client', body: object = {}) =>
    ask(`POST /contracts/${id}/actions/${name}`, { token: who[by].token, body })
  await act('agreeToOffer', 'worker')
  await act('fund', 'client')
  const before = (await act('accept', 'client')).body
  expect(before.code).toBe('contract.action_unavailable')
  const codeOf = async (body: object) => {
    const heard = await act('deliver', 'worker', body)
    return [heard.status, heard.body.code]
  }
  expect(await codeOf({ amount: -1 })).toEqual([422, 'amount.too_small'])
  expect(await codeOf({ amount: 1.5 })).toEqual([422, 'amount.malformed'])
  expect(await codeOf({ amount: 50_001, note: 'x' })).toEqual([409, 'amount.above_pot'])
  expect(await codeOf({ amount: 0, note: 'x' })).toEqual([409, 'amount.too_small'])
  expect(await codeOf({ amount: 1 })).toEqual([409, 'evidence.required'])
  expect(await codeOf({ note: 'x'.repeat(10_001) })).toEqual([422, 'note.too_long'])
  expect(await codeOf({ note: 'a\0b' })).toEqual([409, 'input.malformed'])
  expect(await codeOf({ note: '\ud800' })).toEqual([409, 'input.malformed'])
  expect(await codeOf({ files: 'fil_1' })).toEqual([422, 'files.malformed'])
  expect(await codeOf({ date: '2026-02-30' })).toEqual([422, 'date.malformed'])
  expect((await ask(`GET /contracts/${id}`, { token: who.worker.token })).body).toMatchObject({
    state: 'working',
    pot: 50_000,
  })
  expect(await runChecks(context.db)).toEqual([])
})

test('a token that is none is refused, and a cookie is nobody', async () => {
  const codeOf = async (headers: Record<string, string>) => {
    const { status, body, headers: said } = await ask('GET /me', { headers })
    expect(said.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null)
    return [status, body.code]
  }
  const { token } = who.client
  expect(await codeOf({})).toEqual([401, 'session.required'])
  expect(await codeOf({ cookie: `session=${token}; token=${token}` })).toEqual([
    401,
    'session.required',
  ])
  for (const authorization of [
    '',
    'Bearer',
    'Bearer x',
    `Basic ${token}`,
    `Bearer ${token}x`,
    token,
  ])
    expect(await codeOf({ authorization })).toEqual([401, 'session.invalid'])
  expect((await ask('GET /me', { headers: { authorization: `bearer  ${token}` } })).status).toBe(
    200,
  )
})

test('what is not there is said in JSON, in the language that was asked for', async () => {
  const missing = await ask('GET /nothing/here', { headers: { 'accept-language': 'en' } })
  expect(missing.status).toBe(404)
  expect(missing.headers.get('content-type')).toBe('application/problem+json')
  expect(missing.body).toEqual({
    type: '/api#route.unknown',
    title: 'There is nothing at this address.',
    status: 404,
    code: 'route.unknown',
    params: { method: 'GET' },
    issues: [],
  })
  const wrong = await ask('DELETE /contracts', { headers: { 'accept-language': 'ja' } })
  expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).toEqual([
    405,
    'route.wrong_method',
    'GET',
  ])
  expect(wrong.body.title).toBe('この住所では DELETE は使えません。')
})

test('a bug is told by a number and nothing else', async () => {
  const broken = {
    ...context,
    db: { ...context.db, query: () => Promise.reject(new Error('inside')) },
  }
  const { status, body, text, headers } = await askerOf(broken as TestContext)(
    `GET /people/${who.client.id}`,
  )
  expect([status, body.code]).toEqual([500, 'server.bug'])
  expect(body.params.request).toMatch(/^req_/)
  expect(headers.get('x-request-id')).toBe(body.params.request)
  expect(text).not.toMatch(/inside|\.ts|at /)
  const away = {
    ...context.db,
    query: () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })),
  }
  const heard = await askerOf({ ...context, db: away } as TestContext)(
    `GET /people/${who.client.id}`,
  )
  expect([heard.status, heard.body.code]).toEqual([503, 'server.unavailable'])
})
