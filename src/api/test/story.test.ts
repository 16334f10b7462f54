import { beforeAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { openMarketTime } from '#clock'
import { serveHttp } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { apiApp } from '../app.ts'
import { askWith, askerOf } from './caller.ts'
import type { Ask } from './caller.ts'

let ask: Ask
let context: ReturnType<typeof testContext>

beforeAll(async () => {
  const { db } = await testDatabase()
  const market = await openMarketTime(db)
  context = testContext(db, { demo: true, time: market.time })
  ask = askerOf(context)
  return () => market.close()
})

type Person = { id: string; token: string }

const password = 'correct horse battery'

async function signUp(name: string): Promise<Person> {
  const email = `${name}@example.com`
  const { status, body } = await ask('POST /people', { body: { email, password, name } })
  expect(status).toBe(201)
  const session = await ask('POST /sessions', { body: { email, password } })
  expect(session.status).toBe(201)
  expect(session.body.person).toMatchObject({ id: body.id, email, name, verified: true })
  return { id: body.id, token: session.body.token }
}

/** What is the day, so many days from now, in Tokyo. */
async function dayAhead(days: number): Promise<string> {
  const { body } = await ask('POST /demo/clock', { body: { advance: 'PT0S' } })
  return Temporal.PlainDate.from(body.now.slice(0, 10)).add({ days }).toString()
}

const logo = {
  kind: 'fixed',
  title: '田中商店のロゴ',
  description: 'ロゴを1点お願いします。',
  category: 'design',
  price: 50_000,
  deliverWithinDays: 20,
}

/** From the job to the money in the pot. */
async function hire(client: Person, worker: Person): Promise<string> {
  const posted = await ask('POST /jobs', {
    token: client.token,
    body: logo,
    key: `job ${client.id}`,
  })
  expect(posted.status).toBe(201)
  const proposed = await ask(`POST /jobs/${posted.body.id}/proposals`, {
    token: worker.token,
    body: { price: 50_000, message: 'お任せください。', deliverOn: await dayAhead(18) },
  })
  expect(proposed.status).toBe(201)
  const listed = await ask(`GET /jobs/${posted.body.id}/proposals`, { token: client.token })
  expect(listed.body.items).toEqual([proposed.body])
  const offered = await ask(`POST /proposals/${proposed.body.id}/offer`, {
    token: client.token,
    body: {},
  })
  expect(offered.status).toBe(201)
  expect(offered.body).toMatchObject({ jobId: posted.body.id, state: 'offered', price: 50_000 })
  return offered.body.id
}

const walletOf = async ({ token }: Person) => (await ask('GET /wallet', { token })).body
const contractOf = async (id: string, { token }: Person) =>
  (await ask(`GET /contracts/${id}`, { token })).body

/** From the offer to the delivery; the money comes late. Gives the worker's contract. */
async function deliverTo(client: Person, worker: Person) {
  const id = await hire(client, worker)
  const act = (name: string, by: Person, key?: string) =>
    ask(`POST /contracts/${id}/actions/${name}`, {
      token: by.token,
      ...(key === undefined ? {} : { key }),
    })
  expect((await act('agreeToOffer', worker, 'agree')).body.state).toBe('unfunded')
  const poor = await act('fund', client)
  expect([poor.status, poor.body.code]).toEqual([409, 'pot.insufficient_funds'])
  const deposit = { token: client.token, body: { amount: 60_000 } }
  const paidIn = await ask('POST /wallet/deposits', deposit)
  expect(paidIn.body).toEqual({ available: 60_000, held: 0, incoming: 0 })
  const funded = await act('fund', client, 'fund')
  expect(funded.body).toMatchObject({ state: 'working', pot: 50_000, turn: 'worker' })
  expect(await walletOf(client)).toEqual({ available: 10_000, held: 50_000, incoming: 0 })
  return (await act('deliver', worker, 'deliver')).body
}

test('from a job to a payout: the client never comes back, and the worker is paid', async () => {
  const client = await signUp('ben')
  const worker = await signUp('aiko')
  const delivered = await deliverTo(client, worker)
  const { id } = delivered
  expect(delivered).toMatchObject({ state: 'inspecting', forecast: { youReceive: 44_500 } })
  const waiting = await ask('GET /me', { token: client.token })
  expect(waiting.body.waiting.map((one: { id: string }) => one.id)).toEqual([id])

  const week = await ask('POST /demo/clock', { body: { advance: 'P7D' } })
  expect([week.status, week.body.now]).toEqual([200, expect.stringMatching(/\+09:00$/)])
  expect((await contractOf(id, worker)).state).toBe('finalNotice')
  await ask('POST /demo/clock', { body: { advance: 'P7D' } })

  const over = { state: 'paid', final: true, turn: null, dueAt: null, silence: null, pot: 0 }
  expect(await contractOf(id, worker)).toMatchObject({ ...over, actions: [] })
  expect(await walletOf(worker)).toEqual({ available: 44_500, held: 0, incoming: 0 })
  expect(await walletOf(client)).toEqual({ available: 10_000, held: 0, incoming: 0 })
  const { body: events } = await ask(`GET /contracts/${id}/events`, { token: worker.token })
  expect(events.items.map((one: { action: string }) => one.action).join(' ')).toBe(
    'offer agreeToOffer fund deliver sendFinalNotice acceptInStead',
  )
  const { at } = events.items.at(-1)
  expect(at).toBe(delivered.forecast.endsBy)
  const { body: transfers } = await ask('GET /wallet/transfers?limit=1', { token: worker.token })
  const transfer = { from: 'transit', to: 'wallet', amount: 44_500, at, about: id }
  expect(transfers.items).toEqual([{ id: expect.stringMatching(/^trf_/), ...transfer }])
  expect(await runChecks(context.db)).toEqual([])
})

test('in one jump of fourteen days the same happens, in the same order', async () => {
  const client = await signUp('carl')
  const worker = await signUp('daiki')
  const { id, forecast } = await deliverTo(client, worker)
  await ask('POST /demo/clock', { body: { advance: 'P14D' } })
  expect((await contractOf(id, client)).state).toBe('paid')
  const { body: events } = await ask(`GET /contracts/${id}/events`, { token: client.token })
  const ends = forecast.ifOtherSilent.map(({ at, action }: { at: string; action: string }) => ({
    at,
    action,
  }))
  expect(events.items.slice(-2)).toMatchObject(ends)
  expect((await walletOf(worker)).available).toBe(44_500)
})

test('money goes to the bank once its place is known, which is shown in part', async () => {
  const person = await signUp('chie')
  const { token } = person
  await ask('POST /wallet/deposits', { token, body: { amount: 5000 } })
  const missing = await ask('POST /wallet/withdrawals', { token, body: { amount: 1000 } })
  expect([missing.status, missing.body.code]).toEqual([409, 'bank.missing'])
  expect((await ask('GET /me/bank', { token })).status).toBe(404)
  const bank = {
    bankCode: '0001',
    branchCode: '123',
    kind: 'ordinary',
    number: '7654321',
    holder: 'チエ',
  }
  const set = await ask('PUT /me/bank', { token, body: bank })
  expect(set.body).toEqual({ ...bank, number: '****321' })
  const out = await ask('POST /wallet/withdrawals', { token, body: { amount: 1000 } })
  expect([out.status, out.body.available]).toEqual([201, 4000])
  const short = await ask('POST /wallet/withdrawals', { token, body: { amount: 4001 } })
  expect([short.status, short.body.code]).toEqual([409, 'wallet.insufficient_funds'])
})

test('the clock goes forward by a duration or to an instant, and never back', async () => {
  const codeOf = async (body: object) => {
    const heard = await ask('POST /demo/clock', { body })
    return [heard.status, heard.body.code ?? 'moved']
  }
  expect(await codeOf({})).toEqual([422, 'demo.one_destination'])
  expect(await codeOf({ advance: 'P1D', to: '2030-01-01T00:00:00Z' })).toEqual([
    422,
    'demo.one_destination',
  ])
  for (const advance of ['P', '1D', 'P1DX', '', 'yesterday', '-P1D'])
    expect([advance, (await codeOf({ advance }))[0]]).toEqual([advance, 422])
  expect(await codeOf({ to: '2001-01-01T00:00:00+09:00' })).toEqual([422, 'demo.past'])
  expect(await codeOf({ to: '2001-01-01' })).toEqual([422, 'to.malformed'])
  expect(await codeOf({ advance: 'P99Y' })).toEqual([422, 'demo.too_far'])
  for (let year = 2027; year < 2099; year += 5) await codeOf({ advance: 'P5Y' })
  expect(await codeOf({ advance: 'P5Y' })).toEqual([422, 'demo.too_far'])
  expect(await codeOf({ advance: 'PT1M' })).toEqual([200, 'moved'])
})

test('over a real connection: a bad beginning, a long body, and a person', async () => {
  const app = apiApp(context)
  const { port, close } = await serveHttp((request) => app.fetch(request), {
    host: '127.0.0.1',
    port: 0,
  })
  const outside = askWith((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init))
  try {
    expect((await outside('GET /ready')).body).toEqual({ status: 'ok' })
    const { token } = await signUp('dai')
    expect((await outside('GET /me', { token })).body.name).toBe('dai')
    const raw = JSON.stringify({ ...logo, description: 'あ'.repeat(3_400_000) })
    const headers = { 'content-type': 'application/json' }
    expect((await outside('POST /jobs', { token, raw, headers })).status).toBe(413)
    const broken = Buffer.concat([
      Buffer.from('{"amount":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ])
    expect(
      (await outside('POST /wallet/deposits', { token, raw: broken, headers })).body.code,
    ).toBe('body.not_utf8')
    expect((await outside('GET /wallet', { token })).status).toBe(200)
  } finally {
    await close()
  }
})
