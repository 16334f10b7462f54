import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { changePassword, openSession, signUp } from '#people'
import type { Context } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { webApp } from '../index.ts'

let context: Context
let app: Hono
let visitor: Visitor
let personId: string
const password = 'a very long password'

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
  const person = { email: 'aiko@example.jp', name: '愛子', password }
  personId = (await signUp(context, person, { ip: '127.0.0.1' })).id
  await db.query('update people set verified_at = now() where id = $1', [personId])
  visitor = visitorOf(app, (await openSession(context, personId, { ip: '127.0.0.1' })).token)
})

test('a profile is shown as it was written, to everybody and to its owner', async () => {
  const written = {
    name: '愛子 <script>alert(1)</script>',
    'worker.headline': '正確さと納期',
    'worker.about': '一行目\r\n二行目 "引用"',
    'worker.skills': 'Excel\n商品登録、データ入力',
    'client.company': '株式会社あおば',
    'client.about': '',
  }
  const saved = await visitor.send('/settings', written)
  expect([saved.status, saved.leadsTo]).toEqual([303, '/settings'])
  const { key: _, ...shown } = fieldsIn((await visitor.get('/settings')).text)
  expect(shown).toMatchObject({
    ...written,
    'worker.about': '一行目\n二行目 "引用"',
    'worker.skills': 'Excel\n商品登録\nデータ入力',
  })
  const { text } = await visitorOf(app).get(`/people/${personId}`)
  expect(text).toContain('愛子 &lt;script>')
  expect(text).toContain('商品登録')
  expect(text).not.toContain('aiko@example.jp')
})

test('a refused profile comes back with everything that was typed', async () => {
  const typed = { name: '', 'worker.headline': 'x'.repeat(121), 'worker.about': '長い話' }
  const seen = await visitor.send('/settings', typed)
  expect(seen.status).toBe(422)
  expect(fieldsIn(seen.text)).toMatchObject(typed)
  expect(seen.text).toContain('お名前を入力してください')
  expect(seen.text).toContain('href="#field-worker.headline"')
})

test('language and colours follow the settings at once', async () => {
  await visitor.send('/settings/display', { locale: 'en', theme: 'dark' })
  const { text } = await visitor.get('/settings/display')
  expect(text).toContain('<html lang="en" data-theme="dark"')
  expect(text).toContain('Saved.')
  const wrong = await visitor.send('/settings/display', { locale: 'fr', theme: 'pink' })
  expect(wrong.status).toBe(422)
  await visitor.send('/settings/display', { locale: 'ja', theme: 'auto' })
  expect((await visitor.get('/settings/display')).text).toContain('<html lang="ja">')
})

test('bank details come back without the number, and a refused number stays as typed', async () => {
  const details = {
    bankCode: '0001',
    branchCode: '123',
    kind: 'ordinary',
    number: '1234567',
    holder: 'サトウ アイコ',
  }
  expect((await visitor.send('/settings/bank', details)).status).toBe(303)
  const page = await visitor.get('/settings/bank')
  expect(fieldsIn(page.text)).toMatchObject({ ...details, number: '' })
  expect(page.text).toContain('****567')
  expect(page.text).not.toContain('1234567')
  const wrong = await visitor.send('/settings/bank', { ...details, number: 'abc' })
  expect([wrong.status, fieldsIn(wrong.text)['number']]).toEqual([422, 'abc'])
})

test('a password is changed with the present one only', async () => {
  const wrong = await visitor.send('/settings/password', { current: 'x', password: 'long enough' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('いまのパスワードが違います')
  const right = { current: password, password: 'another password' }
  expect((await visitor.send('/settings/password', right)).leadsTo).toBe('/settings/password')
  expect((await visitor.get('/settings')).status).toBe(200)
  const before = { current: password, password: 'long enough' }
  const person = { id: personId, sessionId: 'ses_none' }
  await expect(changePassword(context, person, before, { ip: '127.0.0.1' })).rejects.toThrow()
})
