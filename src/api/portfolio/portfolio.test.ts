import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { offered, someDay, testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties, Somebody } from '../test/parties.ts'

const { db } = await testDatabase()

let ask: Ask
let who: Parties
let contract: string

// Aiko has agreed to a fixed price of 50,000 yen with Ben, who has not paid it in.
beforeEach(async () => {
  const context = testContext(db, someDay)
  ask = askerOf(context)
  who = await parties(context)
  const actor = ({ id }: Somebody) => ({ id, roles: [] })
  const sides = { aiko: actor(who.worker), ben: actor(who.client), desk: actor(who.desk) }
  contract = (await offered(context, sides)).id
  await ask(`POST /contracts/${contract}/actions/agreeToOffer`, { token: who.worker.token })
})

const get = (path: string, name: keyof Parties = 'worker') =>
  ask(`GET /me/portfolio${path}`, { token: who[name].token })

test('a program reads what is coming, from whom, and what silence would take', async () => {
  const { status, body } = await get('')
  expect(status).toBe(200)
  expect(body.money).toEqual({ atRisk: 44_500, held: 0, delivered: 0, payable: 0 })
  expect(body.months).toHaveLength(12)
  expect(body.clients).toMatchObject([
    { client: { id: who.client.id }, place: 'here', contracts: 1, certain: 0, lost: 44_500 },
  ])
  const [{ silence }] = body.clients
  expect(body.loss.expected).toBeCloseTo(44_500 * silence, 6)
  expect(body.loss).toMatchObject({ most: 44_500, steps: [{ loss: 0 }] })
})

test('the contracts behind a figure are listed page by page', async () => {
  const { body } = await get('/contracts?state=atRisk&limit=1')
  expect(body).toMatchObject({
    items: [{ id: contract, state: 'unfunded', lost: 44_500 }],
    next: null,
  })
  expect((await get('/contracts?state=held')).body.items).toEqual([])
  expect((await get('/contracts?state=gone')).body.code).toBe('state.unknown')
  expect((await get('/contracts?cursor=x')).body.code).toBe('cursor.malformed')
})

test('a year is a statement; nobody sees anything of another', async () => {
  expect((await get('/years/2026')).body).toMatchObject({ from: '2026-01-01', payments: [] })
  expect((await get('/years/26')).body.code).toBe('year.malformed')
  for (const name of ['client', 'desk'] as const) {
    expect((await get('', name)).body.clients).toEqual([])
    expect((await get('/contracts', name)).body.items).toEqual([])
  }
  expect((await get('/suggestions')).body).toEqual({ items: [], next: null })
})
