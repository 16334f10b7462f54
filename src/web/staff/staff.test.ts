import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import {
  addPerson,
  addStaff,
  logStaff,
  openSession,
  personByEmail,
  signUp,
  staffLog,
} from '#people'
import type { Role } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let app: Hono
let admin: Visitor
let adminId: string

const joining = async (name: string, role?: Role) => {
  const email = `${name}@example.jp`
  const { id } = await addPerson(context, context.db, { email, name })
  if (role) await addStaff(context, email, role)
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { id, email, visitor: visitorOf(app, token) }
}

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  const { id, visitor } = await joining('kanri', 'administrator')
  ;[admin, adminId] = [visitor, id]
})

const rolesOf = async (email: string) => (await personByEmail(context, email))?.roles

test('an administrator gives a role after one question, and takes it back', async () => {
  const { email, id } = await joining('keiri')
  const asked = await admin.send('/staff', { email, role: 'finance' })
  expect([asked.status, asked.text.includes('keiriに「経理担当」の役割を与えますか')]).toEqual([
    200,
    true,
  ])
  expect(await rolesOf(email)).toEqual([])
  const sure = { email, role: 'finance', confirmed: 'yes' }
  expect((await admin.send('/staff', sure)).leadsTo).toBe('/staff')
  expect(await rolesOf(email)).toEqual(['finance'])
  expect((await admin.get('/staff')).text).toContain('keiriから「経理担当」の役割を外しますか')
  await admin.send('/staff/removal', { email, role: 'finance' })
  expect(await rolesOf(email)).toEqual([])
  const told = await context.db.query('select kind from outbox where to_id = $1 order by id', [id])
  expect(told).toEqual([{ kind: 'roleGiven' }, { kind: 'roleTaken' }])
  const { text } = await admin.get(`/staff/log?about=${id}`)
  expect(text).toContain('役割を外した')
  expect(text).toContain(`href="/people/${adminId}"`)
})

test('the last administrator stays, and nobody is made staff by a slip', async () => {
  const last = await admin.send('/staff/removal', {
    email: 'kanri@example.jp',
    role: 'administrator',
  })
  expect([last.status, last.text.includes('最後の管理者は外せません')]).toEqual([422, true])
  const none = await admin.send('/staff', { email: 'nobody@example.jp', role: 'support' })
  expect([none.status, none.text.includes('value="nobody@example.jp"')]).toEqual([422, true])
  const wrong = await admin.send('/staff', { email: 'kanri@example.jp', role: 'king' })
  expect(wrong.status).toBe(422)
  const squatter = { email: 'boss@example.jp', name: 'B', password: 'a long password' }
  await signUp({ ...context, settings: { ...context.settings, demo: false } }, squatter, {
    ip: '127.0.0.1',
  })
  const sure = { email: squatter.email, role: 'support', confirmed: 'yes' }
  expect((await admin.send('/staff', sure)).status).toBe(422)
  expect(await rolesOf(squatter.email)).toEqual([])
})

test('the log is filtered, turned page by page, and shows hostile words as words', async () => {
  const facts = { note: '<script>alert(1)</script>' }
  for (let n = 0; n < 60; n++)
    await logStaff(context, { staffId: adminId, action: 'readCase', aboutId: 'cas_x', facts })
  const first = await admin.get(`/staff/log?staff=${adminId}&action=readCase`)
  expect(first.text).not.toContain('<script>alert')
  expect(first.text.split('note: &lt;script>').length - 1).toBe(50)
  const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.text) ?? []
  const second = await admin.get(next.replaceAll('&amp;', '&'))
  expect(second.text.split('note: &lt;script>').length - 1).toBe(10)
  expect((await admin.get('/staff/log?action=nothing')).text).toContain(
    '当てはまる記録はありません',
  )
})

test('whoever looks after the money sees that nothing is lost, and nobody else does', async () => {
  const { visitor } = await joining('zaimu', 'finance')
  await contractIn(context, 'working')
  const { status, text } = await visitor.get('/desk/money')
  expect([status, text.includes('notice-safe')]).toEqual([200, true])
  expect(text).toContain('50,000円')
  expect((await admin.get('/desk/money')).status).toBe(403)
  expect((await visitor.get('/staff')).status).toBe(403)
  expect((await visitor.get('/staff/log')).status).toBe(403)
})

test('what staff read between others is logged, kept pages too, and what parties read is not', async () => {
  const { visitor, id: deskId } = await joining('jimu', 'support')
  const party = await joining('aiko')
  const { id } = await contractIn(context, 'working', {
    aiko: { id: party.id, roles: [] },
    ben: { id: newId('per'), roles: [] },
    desk: { id: deskId, roles: ['support'] },
  })
  const logged = async () => (await staffLog(context, { aboutId: id })).entries
  await party.visitor.get(`/contracts/${id}`)
  expect(await logged()).toEqual([])
  for (const path of ['', '', '/terms']) {
    const before = (await logged()).length
    await visitor.get(`/contracts/${id}${path}`)
    const [last, ...rest] = await logged()
    expect([path, last]).toMatchObject([path, { staffId: deskId, action: 'readContract' }])
    expect([path, rest.length >= before]).toEqual([path, true])
  }
  expect((await visitor.get(`/contracts/${newId('ctr')}`)).status).toBe(404)
})
