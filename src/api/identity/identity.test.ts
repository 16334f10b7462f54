import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform'
import { png } from '../../../test/people/pictures.ts'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { askerOf } from '../test/caller.ts'
import type { Ask } from '../test/caller.ts'
import { parties } from '../test/parties.ts'
import type { Parties } from '../test/parties.ts'

let context: TestContext
let ask: Ask
let who: Parties

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  context.settings.dataFolder = `/tmp/${newId('test')}`
  ask = askerOf(context)
  who = await parties(context)
})
afterAll(() => rmSync(context.settings.dataFolder, { recursive: true, force: true }))

const upload = (token: string, side: string, content: Uint8Array = png) => {
  const raw = new FormData()
  raw.append('file', new File([Buffer.from(content)], 'x.png'))
  return ask(`PUT /me/identity/documents/${side}`, { token, raw })
}
const card = { method: 'documentImage', document: 'myNumberCard' }

test('a program sends documents, another of staff decides, and everybody may ask', async () => {
  const { token, id } = who.worker
  const early = await ask('POST /me/identity', { token, body: card })
  expect([early.status, early.body.issues]).toMatchObject([
    422,
    [{ path: 'front', code: 'front.required' }, { path: 'selfie' }],
  ])
  const stored = await upload(token, 'front')
  expect([stored.status, stored.body]).toEqual([
    200,
    { side: 'front', type: 'image/png', size: png.length },
  ])
  expect((await upload(token, 'front', Buffer.from('x'))).status).toBe(422)
  await upload(token, 'selfie')
  const sent = await ask('POST /me/identity', { token, body: card, key: newId('key') })
  expect(sent.body).toMatchObject({ proven: null, check: { state: 'waiting' }, received: [] })
  expect(sent.body.check.decidedBy).toBeUndefined()
  expect((await upload(token, 'front')).body.code).toBe('identity.under_way')

  const staff = { token: who.identity.token }
  const { body: list } = await ask('GET /identity-checks', staff)
  expect([list.count, list.items[0].name]).toEqual([1, 'Aiko'])
  const path = `/identity-checks/${list.items[0].id}`
  const { body: check } = await ask(`GET ${path}`, staff)
  expect(check.documents.map(({ side }: { side: string }) => side)).toEqual(['front', 'selfie'])
  const opened = await ask(`GET ${path}/documents/${check.documents[0].id}`, staff)
  expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(opened.headers.get('cache-control')).toBe('no-store')
  expect((await ask(`POST ${path}/approval`, { ...staff, body: {} })).status).toBe(204)
  const late = await ask(`POST ${path}/refusal`, { ...staff, body: { reason: 'expired' } })
  expect([late.status, late.body.code]).toEqual([409, 'identity.decided'])
  const { body: person } = await ask(`GET /people/${id}`)
  expect(person.identity).toEqual({ ...card, on: '2026-11-22' })
  const note = { note: '別の方の書類でした。' }
  expect((await ask(`POST ${path}/revocation`, { ...staff, body: note })).status).toBe(204)
  expect((await ask(`GET /people/${id}`)).body.identity).toBeNull()
  expect((await ask('GET /me/identity', { token })).body.check).toMatchObject({
    state: 'revoked',
    ...note,
  })
})

test('an administrator gives and takes roles, and reads who did what, page by page', async () => {
  const admin = { token: who.administrator.token }
  const body = { email: who.stranger.email, role: 'finance' }
  const given = await ask('POST /staff', { ...admin, body })
  expect(given.body.items).toContainEqual({
    id: who.stranger.id,
    name: 'Chie',
    roles: ['finance'],
  })
  expect((await ask('GET /money', { token: who.stranger.token })).status).toBe(200)
  const away = `DELETE /staff/${who.stranger.id}/roles/finance`
  expect((await ask(away, admin)).status).toBe(204)
  expect((await ask('GET /money', { token: who.stranger.token })).status).toBe(403)
  const last = `DELETE /staff/${who.administrator.id}/roles/administrator`
  const refused = await ask(last, admin)
  expect([refused.status, refused.body.code]).toEqual([409, 'staff.last_administrator'])
  const { body: log } = await ask(`GET /staff/log?aboutId=${who.stranger.id}`, admin)
  expect(log.items[0]).toMatchObject({
    staffId: who.administrator.id,
    action: 'removedRole',
    facts: [{ name: 'role', value: 'finance' }],
  })
  const looks = await ask(`GET /staff/log?staffId=${who.identity.id}&action=openedDocument`, admin)
  expect(looks.body.items).toHaveLength(1)
  expect((await ask('GET /staff/log?cursor=bG9n', admin)).status).toBe(422)
})

test('whoever looks after the money sees the sums, and that they agree', async () => {
  const { body } = await ask('GET /money', { token: who.finance.token })
  expect(body).toEqual({
    held: { wallets: 0, pots: 0, incoming: 0, outgoing: 0 },
    flows: { paidIn: 0, paidOut: 0, fees: 0, tax: 0 },
    months: [],
    payouts: { count: 0, oldest: null },
  })
})
