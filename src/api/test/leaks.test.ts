import { beforeAll, expect, test } from 'vitest'
import { z } from '@hono/zod-openapi'
import { postJob, propose } from '#market'
import { personOf, setBankDetails } from '#people'
import { sendMessage } from '#talk'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { route } from '../frame/route.ts'
import { serve } from '../frame/serve.ts'
import { openMetrics } from '../server/metrics.ts'
import { Hono } from 'hono'
import { routes } from '../routes.ts'
import { askerOf } from './caller.ts'
import type { Ask } from './caller.ts'
import { offeredTo, parties } from './parties.ts'
import type { Parties } from './parties.ts'

const password = 'correct horse battery staple'

let database: TestDatabase
let context: TestContext
let ask: Ask
let who: Parties
let paths: string[]
let secrets: string[]

beforeAll(async () => {
  database = await testDatabase()
  context = testContext(database.db)
  ask = askerOf(context)
  who = await parties(context)
  const { id, job } = await worldOf()
  const names: Record<string, string> = { jobs: job, contracts: id, people: who.worker.id }
  paths = routes
    .filter(({ method, path }) => method === 'get' && !path.includes('{file}'))
    .map(({ path }) =>
      path
        .replace('{id}', names[path.split('/')[1] ?? ''] ?? 'unknown')
        .replace('{name}', 'fixed-price'),
    )
  const hashes = await database.owner.query<{ secret: string }>(
    `select password as secret from people where password is not null
     union all select token_hash from sessions union all select number from bank_details`,
  )
  secrets = [password, ...hashes.map(({ secret }) => secret), '7654321']
})

/** A job, a proposal, a contract, a message, a bank account and somebody with a password. */
async function worldOf() {
  await ask('POST /people', { body: { email: 'x@example.com', password, name: 'Xaver' } })
  const client = (await personOf(context, who.client.id))!
  const worker = (await personOf(context, who.worker.id))!
  const job = await postJob(context, client, {
    kind: 'fixed',
    title: 'ロゴ',
    description: 'ロゴを1点',
    category: 'design',
    price: 50_000n,
    deliverWithinDays: 10,
  })
  await propose(context, worker, job.id, {
    price: 50_000n,
    message: 'お任せください',
    deliverOn: '2026-12-01',
  })
  const id = await offeredTo(context, who)
  await sendMessage(context, { ...worker }, id, { text: 'こんにちは' })
  for (const person of [client, worker])
    await setBankDetails(context, person.id, {
      bankCode: '0001',
      branchCode: '123',
      kind: 'ordinary',
      number: '7654321',
      holder: 'ヤクソク',
    })
  return { id, job: job.id }
}

test('no answer to anybody holds a password, a token, their hashes or a bank account', async () => {
  for (const token of [undefined, ...Object.values(who).map((one) => one.token)])
    for (const path of paths) {
      const { text } = await ask(`GET ${path}`, { token })
      for (const secret of secrets) expect([path, text.includes(secret)]).toEqual([path, false])
      expect([path, text.includes('$argon2')]).toEqual([path, false])
    }
})

test('nobody is told the address of anybody else', async () => {
  for (const [role, { token, email }] of Object.entries(who))
    for (const path of paths) {
      const { text } = await ask(`GET ${path}`, { token })
      const others = [...text.matchAll(/[\w.+-]+@example\.com/g)].filter(([one]) => one !== email)
      // The examples of the API's own description are nobody's.
      expect([role, path, others.map(String)]).toEqual([role, path, []])
    }
})

test('what an answer’s schema does not name does not leave', async () => {
  const careless = route({
    method: 'get',
    path: '/careless',
    name: 'health',
    who: 'anyone',
    answer: z.object({ person: z.object({ id: z.string() }) }),
    handle: async () => ({ person: { id: 'per_1', password: 'oh' }, token: 'oh' }),
  })
  const server = { context, deps: {}, metrics: openMetrics(context, {}) }
  const app = new Hono().get('/careless', (asking) => serve(server, careless, asking))
  const response = await app.request('/careless')
  expect(await response.json()).toEqual({ person: { id: 'per_1' } })
})

test('every answer of JSON has a schema, and no schema lets through what it does not know', () => {
  for (const { path, answer, answers, status } of routes)
    expect([path, answer !== null || answers !== undefined || status === 204]).toEqual([path, true])
  const loose = (schema: unknown): boolean =>
    JSON.stringify(
      z.toJSONSchema(schema as z.ZodType, { io: 'output', unrepresentable: 'any' }),
    ).match(/"additionalProperties":(?:true|\{\})/) !== null
  for (const { path, answer } of routes)
    if (answer) expect([path, loose(answer)]).toEqual([path, false])
})

test('answers are kept by nobody and framed by nobody', async () => {
  const { headers } = await ask('GET /wallet', { token: who.client.token })
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('x-request-id')).toMatch(/^req_/)
})

test('an administrator reads how long calls take, the clock’s lag and what was never sent', async () => {
  const { text, headers } = await askerOf(context, { clockLag: () => 1500 })('GET /metrics', {
    token: who.administrator.token,
  })
  expect(headers.get('content-type')).toMatch(/^text\/plain/)
  expect(text).toMatch(/^yakusoku_clock_lag_seconds 1.5$/m)
  expect(text).toMatch(/^yakusoku_outbox_dead_letters 0$/m)
  await ask('GET /jobs/job_none')
  const told = await ask('GET /metrics', { token: who.administrator.token })
  expect(told.text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/jobs/{id}",status="404"}',
  )
})

test('the server is healthy; it is ready only while it reaches its database', async () => {
  expect((await ask('GET /health')).body).toEqual({ status: 'ok' })
  expect((await ask('GET /ready')).body).toEqual({ status: 'ok' })
  const away = { ...context.db, query: () => Promise.reject(new Error('away')) }
  const cut = askerOf({ ...context, db: away } as TestContext)
  expect((await cut('GET /health')).status).toBe(200)
  expect(await cut('GET /ready')).toMatchObject({
    status: 503,
    body: { code: 'server.unavailable' },
  })
})
