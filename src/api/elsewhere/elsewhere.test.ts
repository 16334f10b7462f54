import { beforeAll, expect, test } from 'vitest'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let ask: Ask
let who: Parties

beforeAll(async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  ask = askerOf(context)
  who = await parties(context)
})

const facts = {
  clientName: '株式会社みどり',
  title: '商品登録 150点',
  price: 33_000,
  agreedOn: '2026-11-02',
}
const draft = { ...facts, platform: 'crowdworks', stage: 'working' }
const hers = (call: string, body?: unknown, key?: string) =>
  ask(call, {
    token: who.worker.token,
    ...(body === undefined ? {} : { body }),
    ...(key === undefined ? {} : { key }),
  })

const entered = async (key?: string): Promise<string> => {
  const { status, body } = await hers('POST /me/elsewhere', draft, key)
  expect(status).toBe(201)
  return body.id
}

test('a program writes a contract down once for each key, and nobody else finds it', async () => {
  const id = await entered('the first one')
  expect(await entered('the first one')).toBe(id)
  const { body } = await hers(`GET /me/elsewhere/${id}`)
  expect(body).toMatchObject({ state: 'working', turn: 'worker', final: false, price: 33_000 })
  expect((await hers('GET /me/elsewhere')).body.items[0].id).toBe(id)
  const { token } = who.stranger
  for (const call of [
    `GET /me/elsewhere/${id}`,
    `DELETE /me/elsewhere/${id}`,
    `GET /me/elsewhere/${id}/letters/nudge`,
  ])
    expect((await ask(call, { token })).body.code).toBe('elsewhere.not_found')
  expect((await ask('GET /me/elsewhere', { token })).body.items).toEqual([])
})

test('an entry moves it on, is corrected, and taken back', async () => {
  const id = await entered()
  const act = { kind: 'act', action: 'deliver', by: 'worker', at: '2026-11-10T18:30:00+09:00' }
  const moved = await hers(`POST /me/elsewhere/${id}/entries`, act)
  expect([moved.status, moved.body.state, moved.body.turn]).toEqual([201, 'inspecting', 'client'])
  expect(moved.body.silence).toBeNull()
  expect(moved.body.steps.map(({ name }: { name: string }) => name)).toContain('askDesk')
  const entry = moved.body.timeline.at(-1).id
  const way = `/me/elsewhere/${id}/entries/${entry}`
  const again = await hers(`PUT ${way}`, { ...act, text: '150点' })
  expect(again.body.timeline.at(-1)).toMatchObject({ text: '150点', corrected: true })
  expect((await hers(`PUT ${way}`, act)).body.code).toBe('entry.not_found')
  const last = again.body.timeline.at(-1).id
  expect((await hers(`DELETE /me/elsewhere/${id}/entries/${last}`)).status).toBe(204)
  expect((await hers(`GET /me/elsewhere/${id}`)).body.state).toBe('working')
})

test('what the rules there do not know is refused, and so is what is still to come', async () => {
  const id = await entered()
  const act = { kind: 'act', action: 'fly', by: 'worker', at: '2026-11-10T18:30:00+09:00' }
  const unknown = await hers(`POST /me/elsewhere/${id}/entries`, act)
  expect([unknown.status, unknown.body.code]).toEqual([422, 'action.unknown'])
  const later = { kind: 'sent', at: '2027-11-10T18:30:00+09:00' }
  expect((await hers(`POST /me/elsewhere/${id}/entries`, later)).body.code).toBe('at.in_future')
})

test('facts are changed, letters come in either language, and it can be removed', async () => {
  const id = await entered()
  const changed = await hers(`PUT /me/elsewhere/${id}`, { ...facts, price: 40_000 })
  expect(changed.body).toMatchObject({ price: 40_000, platform: 'crowdworks', reference: '' })
  const letter = await hers(`GET /me/elsewhere/${id}/letters/nudge?in=ja`)
  expect(letter.body.body).toContain('株式会社みどり')
  expect((await hers(`GET /me/elsewhere/${id}/letters/nudge?in=en`)).body.body).toContain('Dear')
  expect((await hers(`DELETE /me/elsewhere/${id}`)).status).toBe(204)
  expect((await hers(`GET /me/elsewhere/${id}`)).status).toBe(404)
})

test('a table is looked at, taken in once, and comes out as it can be taken in again', async () => {
  const table = [
    'platform,clientName,title,price,agreedOn,stage',
    'lancers,=森デザイン,カタログ入力,44000,2026-11-01,working',
    'mars,火星,x,1,2026-11-01,working',
  ].join('\n')
  const looked = await hers('POST /me/elsewhere/import', { table, look: true })
  expect(looked.body.taken).toBe(0)
  const outcomes = looked.body.lines.map(({ outcome }: { outcome: string }) => outcome)
  expect(outcomes).toEqual(['new', 'wrong'])
  expect(looked.body.lines[1].issues).toEqual([{ path: 'platform', code: 'platform.unknown' }])
  expect((await hers('POST /me/elsewhere/import', { table })).body.taken).toBe(1)
  expect((await hers('POST /me/elsewhere/import', { table })).body.taken).toBe(0)
  const out = await hers('GET /me/elsewhere/export')
  expect(out.headers.get('content-type')).toContain('text/csv')
  expect(out.text).toContain("'=森デザイン")
  expect((await hers('POST /me/elsewhere/import', { table: out.text })).body.taken).toBe(0)
})

test('the pack of evidence is a ZIP of its own', async () => {
  const id = await entered()
  const { status, headers } = await hers(`GET /me/elsewhere/${id}/evidence`)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/zip'])
})

test('the list comes in pages, the newest first', async () => {
  const ids = [await entered(), await entered(), await entered()].toReversed()
  const first = await hers('GET /me/elsewhere?limit=2')
  const second = await hers(`GET /me/elsewhere?limit=2&cursor=${first.body.next}`)
  const found = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
  expect(found.slice(0, 3)).toEqual(ids)
  expect(found).toHaveLength(4)
  expect((await hers('GET /me/elsewhere?cursor=x')).body.code).toBe('cursor.malformed')
})
