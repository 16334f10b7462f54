import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let ask: Ask
let who: Parties
let contract: string
let context: TestContext

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
  contract = await offeredTo(context, who)
})

test('a program founds, invites, joins, names a deputy, and the deputy acts', async () => {
  const [client, deputy] = [who.client.token, who.stranger.token]
  const founded = await ask('POST /organisation', { token: client, body: { name: '青葉商店' } })
  expect(founded.status).toBe(201)
  const invited = await ask('POST /organisation/invitations', {
    token: client,
    body: { email: who.stranger.email },
  })
  expect(invited.status).toBe(201)
  const { body: found } = await ask('GET /me/invitations', { token: deputy })
  expect(found.items).toMatchObject([{ organisation: '青葉商店', invitedBy: 'Ben' }])
  const { token } = found.items[0]
  const wrong = await ask('POST /me/invitations/accept', {
    token: who.worker.token,
    body: { token },
  })
  expect([wrong.status, wrong.body.code]).toEqual([404, 'invitation.not_found'])
  const accepted = await ask('POST /me/invitations/accept', { token: deputy, body: { token } })
  expect(accepted.status).toBe(204)
  expect((await ask(`GET /contracts/${contract}`, { token: deputy })).status).toBe(404)

  const path = `/organisation/deputies/${who.stranger.id}`
  const named = await ask(`PUT ${path}`, { token: client, body: {} })
  expect(named.body.members).toMatchObject([
    { id: who.client.id, role: 'owner', deputy: null },
    { id: who.stranger.id, role: 'member', deputy: { mayFund: false } },
  ])
  const seen = await ask(`GET /contracts/${contract}`, { token: deputy })
  expect(seen.body).toMatchObject({ standsFor: who.client.id })
  const own = await ask('GET /contracts', { token: deputy })
  const listed = await ask('GET /contracts?role=deputy', { token: deputy })
  expect([own.body.items.length, listed.body.items.length]).toEqual([0, 1])
  expect(listed.body.items[0]).toMatchObject({ id: contract, standsFor: who.client.id })

  await ask(`POST /contracts/${contract}/actions/agreeToOffer`, {
    token: who.worker.token,
    body: {},
  })
  const fund = await ask(`POST /contracts/${contract}/actions/fund`, { token: deputy, body: {} })
  expect([fund.status, fund.body.code]).toEqual([409, 'contract.deputy_may_not_fund'])
  const done = await ask(`POST /contracts/${contract}/actions/withdraw`, {
    token: deputy,
    body: {},
  })
  expect(done.body).toMatchObject({ state: 'withdrawn', standsFor: who.client.id })
  const { body: events } = await ask(`GET /contracts/${contract}/events`, {
    token: who.worker.token,
  })
  expect(events.items.at(-1)).toMatchObject({ by: 'client', deputy: who.stranger.id })
  expect(events.items.at(0).deputy).toBeUndefined()

  const gone = await ask(`DELETE ${path}`, { token: client })
  expect(gone.status).toBe(204)
  expect((await ask(`GET /contracts/${contract}`, { token: deputy })).status).toBe(404)
})

test('a program of a deputy reads deadlines and what waits, and steps down', async () => {
  const [client, { token }] = [who.client.token, who.stranger]
  const id = await offeredTo(context, who)
  await ask(`PUT /organisation/deputies/${who.stranger.id}`, { token: client, body: {} })
  const { body: calendar } = await ask('GET /calendar', { token })
  const mine = { contractId: id, standsFor: who.client.id }
  expect(calendar.items).toMatchObject([mine, mine])
  expect((await ask('GET /me', { token })).body.waiting).toEqual([])
  await ask(`POST /contracts/${id}/actions/agreeToOffer`, { token: who.worker.token })
  expect((await ask('GET /me', { token })).body.waiting).toMatchObject([
    { id, turn: 'client', standsFor: who.client.id },
  ])
  const down = () => ask(`DELETE /organisation/stands-for/${who.client.id}`, { token })
  expect([(await down()).status, (await down()).body.code]).toEqual([204, 'deputy.not_found'])
  expect((await ask('GET /me', { token })).body.waiting).toEqual([])
})

test('a member manages nobody, and the wallet and bank account stay each person’s own', async () => {
  const { token } = who.stranger
  const body = { role: 'owner' }
  const path = `/organisation/members/${who.stranger.id}`
  expect((await ask(`PATCH ${path}`, { token, body })).body.code).toBe('organisation.owners_only')
  const removed = await ask(`DELETE /organisation/members/${who.client.id}`, { token })
  expect([removed.status, removed.body.code]).toEqual([403, 'organisation.owners_only'])
  await ask(`PUT /organisation/deputies/${who.stranger.id}`, {
    token: who.client.token,
    body: { mayFund: true },
  })
  const wallet = await ask('GET /wallet', { token })
  expect(wallet.body).toEqual({ available: 0, held: 0, incoming: 0 })
  expect((await ask('GET /me/bank', { token })).status).toBe(404)
  const last = await ask(`DELETE /organisation/members/${who.client.id}`, {
    token: who.client.token,
  })
  expect([last.status, last.body.code]).toEqual([409, 'organisation.last_owner'])
})
