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
})

const calendar = (query = '', token = who.worker.token) =>
  ask(`GET /calendar${query}`, { token, headers: { 'accept-language': 'en' } })

test('deadlines say when, on which day, whose turn and what silence does', async () => {
  const { status, body } = await calendar()
  expect(status).toBe(200)
  expect(body.next).toBeNull()
  expect(body.items).toMatchObject([
    {
      id: expect.stringMatching(`^${id}-turn-`),
      kind: 'turn',
      at: '2026-11-29T14:02:00+09:00',
      on: '2026-11-29',
      contractId: id,
      title: '田中商店のロゴ',
      client: { id: who.client.id, name: 'Ben' },
      worker: { id: who.worker.id, name: 'Aiko' },
      state: 'offered',
      turn: 'worker',
      silence: { does: 'lapse', label: 'Lapsed' },
    },
    {
      id: `${id}-delivery`,
      kind: 'delivery',
      at: '2026-12-11T00:00:00+09:00',
      on: '2026-12-10',
      silence: null,
    },
  ])
  expect((await calendar('', who.client.token)).body).toEqual(body)
})

test('nobody reads the deadlines of others', async () => {
  for (const { token } of [who.stranger, who.desk, who.administrator])
    expect((await calendar('', token)).body.items).toEqual([])
})

test('days can be chosen, and pages go on where the last one ended', async () => {
  const kinds = async (query: string) =>
    (await calendar(query)).body.items.map(({ kind }: { kind: string }) => kind)
  expect(await kinds('?from=2026-11-30')).toEqual(['delivery'])
  expect(await kinds('?until=2026-11-29')).toEqual(['turn'])
  expect(await kinds('?from=2026-12-10&until=2026-12-10')).toEqual(['delivery'])
  expect(await kinds('?from=2026-12-11')).toEqual([])
  const first = (await calendar('?limit=1')).body
  expect(first.items[0].kind).toBe('turn')
  const second = (await calendar(`?limit=1&cursor=${first.next}`)).body
  expect([second.items[0].kind, second.next]).toEqual(['delivery', null])
})

test('what is no day and no cursor is refused', async () => {
  for (const [query, code] of [
    ['?from=2026-02-30', 'from.malformed'],
    ['?until=x', 'until.malformed'],
    ['?cursor=x', 'cursor.malformed'],
    ['?month=2026-12', 'field.unexpected'],
  ]) {
    const { body } = await calendar(query)
    expect([query, body.code]).toEqual([query, code])
  }
})
