import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { at, until } from '../../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask, Heard } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties, Somebody } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties
let frame: string

const { db } = await testDatabase()

// Aiko works for Ben by the hour: 10 hours a week at 2,000 yen, from Monday 23 November on.
beforeEach(async () => {
  context = testContext(db, someDay)
  ask = askerOf(context)
  who = await parties(context)
  const actor = ({ id }: Somebody) => ({ id, roles: [] })
  const made = await framed(
    context,
    { wallet: 100_000n, pledge: 20_000n },
    { aiko: actor(who.worker), ben: actor(who.client), desk: actor(who.desk) },
  )
  frame = made.id
  await ask(`POST /contracts/${frame}/actions/agreeToOffer`, { token: who.worker.token })
})

const by = (name: keyof Parties) => (call: string, body?: unknown, key?: string) =>
  ask(call, { token: who[name].token, body, ...(key === undefined ? {} : { key }) })

const brief = ({ status, body }: Heard) => [status, body?.code]

/** The first week, running, on its Tuesday. */
const running = async (count = 1): Promise<string> => {
  const { body } = await by('client')(`POST /contracts/${frame}/weeks`, { count })
  await until(context, at('2026-11-24 12:00'))
  return body.items.at(-1).contractId
}

const morning = {
  from: '2026-11-24T09:00:00+09:00',
  to: '2026-11-24T10:30:00+09:00',
  note: '商品登録',
}

test('a frame tells its rate, its limit, the next week and the earliest lawful end', async () => {
  const { body } = await by('worker')(`GET /contracts/${frame}`)
  expect(body).toMatchObject({
    frameId: null,
    process: 'recurring',
    price: 20_000,
    plan: {
      rate: 2_000,
      weeklyLimit: 20_000,
      since: '2026-11-23',
      endsOn: null,
      nextWeek: {
        monday: '2026-11-23',
        sunday: '2026-11-29',
        price: 20_000,
        fundBy: '2026-11-23T00:00:00+09:00',
      },
      notice: {
        client: { days: 7, earliest: '2026-11-29' },
        worker: { days: 7, earliest: '2026-11-29' },
      },
    },
  })
})

test('weeks are funded at once, listed page by page, and not funded when money is short', async () => {
  const [client, worker] = [by('client'), by('worker')]
  const call = `POST /contracts/${frame}/weeks`
  expect(brief(await client(call, { count: 5 }))).toEqual([409, 'pot.insufficient_funds'])
  expect(brief(await client(call, { count: 6 }))).toEqual([422, 'count.too_large'])
  expect(brief(await worker(call, { count: 1 }))).toEqual([409, 'contract.not_your_turn'])
  const funded = await client(call, { count: 2 }, 'once')
  expect((await client(call, { count: 2 }, 'once')).text).toBe(funded.text)
  expect(funded.body.items).toMatchObject([
    { frameId: frame, monday: '2026-11-30', status: 'funded', limit: 20_000, minutes: 0 },
    { frameId: frame, monday: '2026-11-23', sunday: '2026-11-29', amount: 0, fundBy: null },
  ])
  const first = await worker(`GET /contracts/${frame}/weeks?limit=1`)
  const second = await worker(`GET /contracts/${frame}/weeks?limit=1&cursor=${first.body.next}`)
  expect([...first.body.items, ...second.body.items]).toEqual(funded.body.items)
  expect(second.body.next).toBe(null)
  const [week] = second.body.items
  const { body } = await worker(`GET /contracts/${week.contractId}`)
  expect(body).toMatchObject({
    frameId: frame,
    plan: { rate: 2_000, nextWeek: null, notice: null },
  })
  const mine = await worker('GET /me/weeks?until=2026-12-31')
  expect(mine.body.items.map((one: { status: string }) => one.status)).toEqual([
    'funded',
    'funded',
    'unfunded',
  ])
  expect(mine.body.items[2]).toMatchObject({ contractId: null, monday: '2026-12-07' })
  expect((await client('GET /me/weeks')).body.items).toEqual([])
  const wrong = await worker('GET /me/weeks?from=2026-12-01&until=2026-11-01')
  expect([...brief(wrong), wrong.body.issues[0].path]).toEqual([422, 'until.past', 'until'])
})

test('time is recorded, changed and removed, and every list is in the events', async () => {
  const id = await running()
  const worker = by('worker')
  const added = await worker(`POST /contracts/${id}/entries`, morning, 'k')
  expect([added.status, added.body]).toEqual([
    201,
    { id: expect.stringMatching(/^ent_/), ...morning },
  ])
  expect((await worker(`POST /contracts/${id}/entries`, morning, 'k')).text).toBe(added.text)
  const entry = `/contracts/${id}/entries/${added.body.id}`
  const longer = { ...morning, to: '2026-11-24T02:00:00Z' }
  expect((await worker(`PUT ${entry}`, longer)).body.to).toBe('2026-11-24T11:00:00+09:00')
  expect((await by('client')(`GET /contracts/${id}/entries`)).body).toEqual({
    items: [{ ...added.body, to: '2026-11-24T11:00:00+09:00' }],
    minutes: 120,
    amount: 4_000,
    limit: 20_000,
    rate: 2_000,
  })
  expect((await worker(`DELETE ${entry}`)).status).toBe(204)
  expect(brief(await worker(`DELETE ${entry}`))).toEqual([404, 'entry.not_found'])
  const { body } = await worker(`GET /contracts/${id}/events`)
  const lists = body.items.flatMap((one: { input: { entries?: unknown[] } }) =>
    one.input.entries === undefined ? [] : [one.input.entries],
  )
  expect(lists.map((list: unknown[]) => list.length)).toEqual([1, 1, 0])
  expect(lists[0]).toEqual([added.body])
})

test('the whole list can be recorded by the act itself, in the instants of the API', async () => {
  const id = await running()
  const worker = by('worker')
  const { body: before } = await worker(`GET /contracts/${id}`)
  const record = before.actions.find(({ name }: { name: string }) => name === 'record')
  expect(record.takes).toEqual([
    {
      input: 'entries',
      need: 'required',
      min: '2026-11-23T00:00:00+09:00',
      max: '2026-11-24T12:00:00+09:00',
    },
  ])
  const entries = [{ id: 'a', ...morning }]
  const done = await worker(`POST /contracts/${id}/actions/record`, { entries })
  expect([done.status, done.body.state]).toEqual([200, 'recording'])
  expect((await worker(`GET /contracts/${id}/entries`)).body.items).toEqual(entries)
  const twice = await worker(`POST /contracts/${id}/actions/record`, {
    entries: [...entries, ...entries],
  })
  expect(brief(twice)).toEqual([409, 'entry.twice'])
})

test('time that cannot be recorded is refused with a code of its own', async () => {
  const id = await running()
  const tried = async (draft: object) =>
    brief(await by('worker')(`POST /contracts/${id}/entries`, { ...morning, ...draft }))
  expect(await tried({ to: '2026-11-24T12:01:00+09:00' })).toEqual([409, 'entry.in_future'])
  expect(await tried({ from: '2026-11-22T23:00:00+09:00' })).toEqual([409, 'entry.outside_week'])
  expect(await tried({ to: '2026-11-24T08:00:00+09:00' })).toEqual([409, 'entry.backwards'])
  expect(await tried({ from: '2026-11-23T00:00:00+09:00' })).toEqual([409, 'entry.above_limit'])
  expect(await tried({ note: ' ' })).toEqual([409, 'input.required'])
  expect(await tried({ from: '2026-11-24T09:00:30+09:00' })).toEqual([422, 'from.malformed'])
  expect(await tried({ from: '2026-11-24T09:00:00' })).toEqual([422, 'from.malformed'])
  expect(await tried({ from: 1_795_000_000_000 })).toEqual([422, 'from.malformed'])
  expect(await tried({ to: undefined })).toEqual([422, 'to.required'])
})

test('a timer runs, stops, and tells what it could not record', async () => {
  const id = await running()
  const worker = by('worker')
  expect(brief(await worker('GET /me/timer'))).toEqual([404, 'timer.not_found'])
  const started = await worker('PUT /me/timer', { contractId: id, note: '登録' })
  expect(started.body).toEqual({
    contractId: id,
    note: '登録',
    startedAt: '2026-11-24T12:00:00+09:00',
  })
  expect((await worker('GET /me/timer')).body).toEqual(started.body)
  const other = await worker('PUT /me/timer', { contractId: id, note: '別' })
  expect(brief(other)).toEqual([409, 'timer.running'])
  await until(context, at('2026-11-24 23:00'))
  expect((await worker('DELETE /me/timer')).body).toEqual({
    recorded: [
      {
        id: expect.stringMatching(/^ent_/),
        contractId: id,
        from: '2026-11-24T12:00:00+09:00',
        to: '2026-11-24T22:00:00+09:00',
        note: '登録',
      },
    ],
    left: [{ from: '2026-11-24T22:00:00+09:00', to: '2026-11-24T23:00:00+09:00', why: 'limit' }],
  })
  expect(brief(await worker('DELETE /me/timer'))).toEqual([404, 'timer.not_found'])
})

test('single entries are contested; what is not contested is what the client would pay', async () => {
  const id = await running()
  const added = await by('worker')(`POST /contracts/${id}/entries`, morning)
  const earlier = { from: '2026-11-24T07:00:00+09:00', to: '2026-11-24T08:00:00+09:00', note: '別' }
  await by('worker')(`POST /contracts/${id}/entries`, earlier)
  await until(context, at('2026-12-01 00:00'))
  const call = `POST /contracts/${id}/contested-entries`
  const reason = '打ち合わせではありませんでした'
  const client = by('client')
  expect(brief(await client(call, { contested: ['x'], reason }))).toEqual([409, 'entry.unknown'])
  expect(brief(await client(call, { contested: [], reason }))).toEqual([422, 'contested.too_short'])
  const contest = { contested: [added.body.id], reason }
  expect(brief(await by('worker')(call, contest))).toEqual([409, 'contract.not_your_turn'])
  expect((await client(call, contest)).body).toMatchObject({ state: 'contested', turn: 'worker' })
  const { body } = await client(`GET /contracts/${id}/events`)
  expect(body.items.at(-1).input).toEqual({ ...contest, amount: 2_000 })
})

test('a standing order is the client’s; both sides can read it', async () => {
  const call = `/contracts/${frame}/standing-order`
  const order = { on: true, rest: 'rolls' }
  expect((await by('worker')(`GET ${call}`)).body).toEqual({ on: false, rest: 'back' })
  expect(brief(await by('worker')(`PUT ${call}`, order))).toEqual([409, 'contract.not_your_turn'])
  expect(brief(await by('desk')(`PUT ${call}`, order))).toEqual([409, 'contract.not_your_turn'])
  expect((await by('client')(`PUT ${call}`, order)).body).toEqual(order)
  expect((await by('worker')(`GET ${call}`)).body).toEqual(order)
})

test('when the demo’s clock is moved, standing orders are carried out on the way', async () => {
  await by('client')(`POST /contracts/${frame}/weeks`, { count: 1 })
  const order = { on: true, rest: 'back' }
  await by('client')(`PUT /contracts/${frame}/standing-order`, order)
  expect((await ask('POST /demo/clock', { body: { advance: 'P10D' } })).status).toBe(200)
  const { body } = await by('worker')(`GET /contracts/${frame}/weeks`)
  expect(body.items.map(({ monday }: { monday: string }) => monday)).toEqual([
    '2026-12-07',
    '2026-11-30',
    '2026-11-23',
  ])
  expect((await by('worker')(`GET /contracts/${frame}`)).body.state).toBe('running')
})

/** Every call that changes something, as somebody who may not. */
const trespass = async (ask: (call: string, body?: unknown) => Promise<Heard>, id: string) => {
  const entry = `/contracts/${id}/entries/ent_x`
  const calls: [string, unknown?][] = [
    [`POST /contracts/${frame}/weeks`, { count: 1 }],
    [`PUT /contracts/${frame}/standing-order`, { on: true, rest: 'back' }],
    [`POST /contracts/${id}/entries`, morning],
    [`PUT ${entry}`, morning],
    [`DELETE ${entry}`],
    [`POST /contracts/${id}/contested-entries`, { contested: ['ent_x'], reason: 'r' }],
    ['PUT /me/timer', { contractId: id, note: '登録' }],
    [`GET /contracts/${frame}/weeks`],
    [`GET /contracts/${frame}/standing-order`],
    [`GET /contracts/${id}/entries`],
  ]
  const heard: unknown[] = []
  for (const [call, body] of calls) heard.push(brief(await ask(call, body)))
  return heard
}

test('another worker, another client and a stranger are not told that there is a week', async () => {
  const id = await running()
  const strangers = await parties(context)
  for (const { token } of [strangers.worker, strangers.client, strangers.desk, who.stranger]) {
    if (token === strangers.desk.token) continue
    const told = await trespass((call, body) => ask(call, { token, body }), id)
    expect(new Set(told.map(String))).toEqual(new Set(['404,contract.not_found']))
  }
})

test('a deputy without money funds nothing, and no deputy starts the timer of another', async () => {
  const id = await running()
  const [client, stranger] = [by('client'), by('stranger')]
  await client('POST /organisation', { name: '青葉商店' })
  await client('POST /organisation/invitations', { email: who.stranger.email })
  const { body: found } = await stranger('GET /me/invitations')
  await stranger('POST /me/invitations/accept', { token: found.items[0].token })
  await client(`PUT /organisation/deputies/${who.stranger.id}`, {})
  const told = await trespass(stranger, id)
  expect(told).toEqual([
    [409, 'contract.deputy_may_not_fund'],
    [409, 'contract.deputy_may_not_fund'],
    [409, 'contract.not_your_turn'],
    [409, 'contract.not_your_turn'],
    [409, 'contract.not_your_turn'],
    [409, 'entry.unknown'],
    [409, 'contract.not_your_turn'],
    [200, undefined],
    [200, undefined],
    [200, undefined],
  ])
})
