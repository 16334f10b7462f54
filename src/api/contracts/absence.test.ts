import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { offeredTo, parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let ask: Ask
let who: Parties
let id: string

beforeAll(async () => {
  const context = testContext((await testDatabase()).db)
  ask = askerOf(context)
  who = await parties(context)
  id = await offeredTo(context, who)
  for (const [name, by] of [
    ['agreeToOffer', who.worker],
    ['fund', who.client],
  ] as const)
    await ask(`POST /contracts/${id}/actions/${name}`, { token: by.token })
})

const declare = (body: object, { token } = who.worker) =>
  ask(`POST /contracts/${id}/actions/declareAbsence`, { token, body })

test('a program declares an absence within the bounds that the contract tells', async () => {
  const { body } = await ask(`GET /contracts/${id}`, { token: who.worker.token })
  expect([body.process, body.version]).toEqual(['fixed-price', 3])
  expect(body.actions).toContainEqual(
    expect.objectContaining({
      name: 'declareAbsence',
      takes: [
        { input: 'note', need: 'optional' },
        { input: 'date', need: 'required', min: '2026-12-11', max: '2026-12-24' },
      ],
    }),
  )
  expect(await declare({ date: '2026-12-20' }, who.client)).toMatchObject({
    status: 409,
    body: { code: 'contract.not_your_turn' },
  })
  expect(await declare({ date: '2026-12-25' })).toMatchObject({
    status: 409,
    body: { code: 'date.too_far', params: { max: '2026-12-24' } },
  })
  const declared = await declare({ date: '2026-12-24', note: '入院のため' })
  expect(declared).toMatchObject({
    status: 200,
    body: { state: 'working', deliverOn: '2026-12-24', dueAt: '2026-12-25T00:00:00+09:00' },
  })
  expect((await declare({ date: '2026-12-26' })).body.code).toBe('contract.action_exhausted')
})

test('the calendar and the history of the other side have the new day', async () => {
  const { token } = who.client
  const { body } = await ask('GET /calendar', { token })
  expect(body.items.map(({ on }: { on: string }) => on)).toEqual(['2026-12-24'])
  const events = await ask(`GET /contracts/${id}/events`, { token })
  expect(events.body.items.at(-1)).toMatchObject({
    action: 'declareAbsence',
    by: 'worker',
    input: { date: '2026-12-24', note: '入院のため' },
  })
})

test('a program reads the version that its contract runs under', async () => {
  const versionOf = async (query: string) => {
    const { status, body } = await ask(`GET /processes/fixed-price${query}`)
    const actions: { name: string }[] = body.actions ?? []
    return [status, body.version, actions.some(({ name }) => name === 'declareAbsence')]
  }
  expect(await versionOf('')).toEqual([200, 3, true])
  expect(await versionOf('?version=3')).toEqual([200, 3, true])
  expect(await versionOf('?version=1')).toEqual([200, 1, false])
  expect(await versionOf('?version=4')).toEqual([404, undefined, false])
  expect(await versionOf('?version=x')).toEqual([422, undefined, false])
  const names = (await ask('GET /processes')).body.items.map(({ name }: { name: string }) => name)
  expect(names).toEqual([...new Set(names)])
})
