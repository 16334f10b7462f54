import { beforeAll, expect, test } from 'vitest'
import { withdraw } from '#ledger'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
})

test('a contract says whose turn it is, what silence does and what one receives', async () => {
  const id = await offeredTo(context, who)
  const { status, body } = await ask(`GET /contracts/${id}`, {
    token: who.worker.token,
    headers: { 'accept-language': 'en' },
  })
  expect(status).toBe(200)
  expect(Object.keys(body).toSorted()).toEqual(
    [
      'id',
      'frameId',
      'jobId',
      'process',
      'version',
      'state',
      'final',
      'turn',
      'dueAt',
      'silence',
      'client',
      'worker',
      'price',
      'seq',
      'pot',
      'deliverOn',
      'clocks',
      'plan',
      'milestones',
      'actions',
      'settlement',
      'forecast',
      'createdAt',
    ].toSorted(),
  )
  expect(body).toMatchObject({
    id,
    frameId: null,
    process: 'fixed-price',
    version: 3,
    state: 'offered',
    final: false,
    turn: 'worker',
    dueAt: '2026-11-29T14:02:00+09:00',
    silence: { does: 'lapse', at: '2026-11-29T14:02:00+09:00' },
    client: { id: who.client.id, name: 'Ben' },
    worker: { id: who.worker.id, name: 'Aiko' },
    price: 50_000,
    pot: 0,
    settlement: { client: null, worker: null, sealed: null },
    deliverOn: '2026-12-10',
    createdAt: '2026-11-22T14:02:00+09:00',
  })
  expect(body.actions.map(({ name }: { name: string }) => name)).toEqual([
    'agreeToOffer',
    'decline',
  ])
  expect(body.actions[1].takes).toEqual([{ input: 'note', need: 'optional' }])
  expect(body.forecast).toMatchObject({ youReceive: 0 })
})

test('after the delivery silence alone pays the worker, as the forecast said', async () => {
  const id = await offeredTo(context, who)
  const act = (name: string, by: 'worker' | 'client', body: object = {}) =>
    ask(`POST /contracts/${id}/actions/${name}`, { token: who[by].token, body })
  await act('agreeToOffer', 'worker')
  expect((await act('fund', 'client')).body).toMatchObject({ state: 'working', pot: 50_000 })
  const delivered = await act('deliver', 'worker', { note: 'できました' })
  expect(delivered.body).toMatchObject({
    state: 'inspecting',
    turn: 'client',
    forecast: {
      ifOtherSilent: [
        { action: 'sendFinalNotice', state: 'finalNotice' },
        { action: 'acceptInStead', state: 'paid' },
      ],
      endsBy: '2026-12-06T14:02:00+09:00',
      youReceive: 44_500,
    },
  })
  const bounds = (await ask(`GET /contracts/${id}`, { token: who.client.token })).body.actions.find(
    ({ name }: { name: string }) => name === 'contest',
  )
  expect(bounds.takes).toContainEqual({ input: 'amount', need: 'required', min: 0, max: 50_000 })
})

test('events are chained, in order and paged', async () => {
  const id = await offeredTo(context, who)
  const { token } = who.worker
  await ask(`POST /contracts/${id}/actions/agreeToOffer`, { token })
  const first = await ask(`GET /contracts/${id}/events?limit=1`, { token })
  expect(first.body.items).toHaveLength(1)
  expect(first.body.items[0]).toMatchObject({ seq: 1, action: 'offer', by: 'client', from: null })
  const rest = await ask(`GET /contracts/${id}/events?limit=1&cursor=${first.body.next}`, { token })
  expect(rest.body.next).toBeNull()
  expect(rest.body.items[0]).toMatchObject({
    seq: 2,
    action: 'agreeToOffer',
    by: 'worker',
    from: 'offered',
    to: 'unfunded',
    previousHash: first.body.items[0].hash,
  })
  expect(rest.body.items[0].id).toMatch(/^evt_[0-9a-f]{26}$/)
  expect(rest.body.items[0].id).not.toBe(first.body.items[0].id)
})

test('a list shows who asks only their own, by turn, state and side, page by page', async () => {
  const people = await parties(context)
  const ids = [await offeredTo(context, people), await offeredTo(context, people)]
  await ask(`POST /contracts/${ids[0]}/actions/decline`, { token: people.worker.token })
  const list = async (query: string, by: keyof Parties) =>
    (await ask(`GET /contracts?${query}`, { token: people[by].token })).body.items.map(
      (one: { id: string }) => one.id,
    )
  expect(await list('', 'worker')).toEqual(ids.toReversed())
  expect(await list('', 'stranger')).toEqual([])
  expect(await list('turn=me', 'worker')).toEqual([ids[1]])
  expect(await list('turn=me', 'client')).toEqual([])
  expect(await list('state=declined', 'client')).toEqual([ids[0]])
  expect(await list('role=client', 'worker')).toEqual([])
  const page = await ask('GET /contracts?limit=1', { token: people.client.token })
  expect(await list(`limit=1&cursor=${page.body.next}`, 'client')).toEqual([ids[0]])
  expect((await ask('GET /contracts?role=desk', { token: people.worker.token })).status).toBe(403)
})

test('an act out of turn, unknown, or on what is over is a conflict with its code', async () => {
  const id = await offeredTo(context, who)
  const act = async (name: string, by: keyof Parties, body: object = {}) => {
    const heard = await ask(`POST /contracts/${id}/actions/${name}`, {
      token: who[by].token,
      body,
    })
    return [heard.status, heard.body.code]
  }
  expect(await act('agreeToOffer', 'client')).toEqual([409, 'contract.not_your_turn'])
  expect(await act('deliver', 'worker')).toEqual([409, 'contract.action_unavailable'])
  expect(await act('agreeToOffer', 'stranger')).toEqual([404, 'contract.not_found'])
  for (const name of ['constructor', '__proto__', 'toString', 'lapse', 'x'.repeat(60)])
    expect([name, ...(await act(name, 'worker'))]).toEqual([
      name,
      409,
      expect.stringMatching(/^contract\./),
    ])
  expect(await act('decline', 'worker', { amount: 5 })).toEqual([409, 'input.unexpected'])
  await act('decline', 'worker')
  expect(await act('agreeToOffer', 'worker')).toEqual([409, 'contract.already_final'])
})

test('whoever cannot pay is told so, and nothing has changed', async () => {
  const people = await parties(context)
  const ids = [await offeredTo(context, people), await offeredTo(context, people)]
  const { token } = people.client
  await withdraw(context.db, people.client.id, 'spent', 50_000n, context.time.now())
  for (const id of ids)
    await ask(`POST /contracts/${id}/actions/agreeToOffer`, { token: people.worker.token })
  expect((await ask(`POST /contracts/${ids[0]}/actions/fund`, { token })).status).toBe(200)
  const short = await ask(`POST /contracts/${ids[1]}/actions/fund`, { token })
  expect([short.status, short.body.code]).toEqual([409, 'pot.insufficient_funds'])
  expect((await ask(`GET /contracts/${ids[1]}`, { token })).body.state).toBe('unfunded')
  const wallet = await ask('GET /wallet', { token })
  expect(wallet.body).toEqual({ available: 0, held: 50_000, incoming: 0 })
})

test('the desk sees what waits for it, the first deadline first, page by page', async () => {
  const { worker, client, desk } = who
  const ids: string[] = []
  for (let count = 0; count < 2; count += 1) {
    const id = await offeredTo(context, who)
    ids.push(id)
    const act = (name: string, { token }: { token: string }, body: object = {}) =>
      ask(`POST /contracts/${id}/actions/${name}`, { token, body })
    await act('agreeToOffer', worker)
    await act('fund', client)
    await act('deliver', worker)
    await act('contest', client, { reason: '違います', criterion: '見本', amount: 10_000 })
    await act('answer', worker, { note: '仕様のとおりです' })
    context.time.set(context.time.now() + 60_000)
  }
  const list = (query: string) => ask(`GET /contracts?role=desk&${query}`, { token: desk.token })
  const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id)
  const page = await list('turn=me&limit=1')
  expect(idsOf(page)).toEqual([ids[0]])
  expect(idsOf(await list(`turn=me&limit=1&cursor=${page.body.next}`))).toEqual([ids[1]])
  expect(page.body.items[0].actions.map(({ name }: { name: string }) => name)).toEqual(['rule'])
  expect(idsOf(await list('state=held'))).toEqual([])
})

test('a list without a role shows the desk its own contracts and what waits for it', async () => {
  const people = await parties(context)
  const mediated = await offeredTo(context, people)
  const act = (name: string, { token }: { token: string }, body: object = {}) =>
    ask(`POST /contracts/${mediated}/actions/${name}`, { token, body })
  await act('agreeToOffer', people.worker)
  await act('fund', people.client)
  await act('deliver', people.worker)
  await act('contest', people.client, { reason: '違います', criterion: '見本', amount: 10_000 })
  await act('answer', people.worker, { note: '仕様のとおりです' })
  const own = await offeredTo(context, { ...people, worker: people.desk })
  const { token } = people.desk
  const list = async (query: string) => {
    const { items, next } = (await ask(`GET /contracts?${query}`, { token })).body
    return { next, ids: items.map(({ id }: { id: string }) => id) }
  }
  const first = await list('turn=me&limit=1')
  expect(first.ids).toEqual([own])
  const second = await list(`turn=me&limit=1&cursor=${first.next}`)
  expect(second.ids).toEqual([mediated])
  expect((await list('state=mediating&turn=me')).ids).toContain(mediated)
  expect((await list('role=worker')).ids).toEqual([own])
})
