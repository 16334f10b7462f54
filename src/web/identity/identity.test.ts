import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { addPerson, addStaff, identityOf, openSession, staffLog } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { png } from '../../../test/people/pictures.ts'
import { testDatabase } from '../../../test/database.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let app: Hono
let checker: { id: string; token: string }

const joining = async (name: string, role?: 'identity' | 'support') => {
  const email = `${newId('x')}@example.jp`
  const { id } = await addPerson(context, context.db, { email, name })
  if (role) await addStaff(context, email, role)
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { id, email, token }
}

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  context.settings.dataFolder = `/tmp/${newId('test')}`
  app = webApp(context)
  checker = await joining('担当', 'identity')
})
afterAll(() => rmSync(context.settings.dataFolder, { recursive: true, force: true }))

const picture = (type = 'image/png') => new File([png], '免許証.png', { type })
const sendAs = async (token: string, fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const headers = { cookie: `session=${token}`, origin: 'http://localhost' }
  const response = await app.request('/settings/identity', { method: 'POST', headers, body })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const whole = () => ({
  method: 'documentImage',
  document: 'driversLicence',
  front: picture(),
  back: picture(),
  selfie: picture(),
})
/** The address of the check of that name, as the queue shows it. */
const waitingHref = async (name: string) => {
  const { text } = await visitorOf(app, checker.token).get('/identity')
  return new RegExp(`href="(/identity/idc_[^"]+)">${name}`).exec(text)?.[1] ?? ''
}

test('a person sends documents, staff look and confirm, and everybody sees how and when', async () => {
  const { id, token } = await joining('山田 花子')
  const visitor = visitorOf(app, token)
  const page = await visitor.get('/settings/identity')
  expect(page.text).toContain('暗号化して預かり')
  expect(page.text).toContain('プロフィールのお名前「山田 花子」')
  expect((await sendAs(token, whole())).status).toBe(303)
  expect((await visitor.get('/settings/identity')).text).toContain('運転免許証の画像をお預かりして')
  const staff = visitorOf(app, checker.token)
  const href = await waitingHref('山田 花子')
  const { text } = await staff.get(href)
  expect(text).toContain('本人確認済み（運転免許証の画像、2026-11-22）')
  const [source = ''] = /\/identity\/[^"]+\/documents\/[^"]+/.exec(text) ?? []
  const picked = await app.request(source, { headers: { cookie: `session=${checker.token}` } })
  expect(Buffer.from(await picked.arrayBuffer()).equals(png)).toBe(true)
  expect(picked.headers.get('cache-control')).toBe('no-store')
  expect(picked.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect((await staff.send(`${href}/approve`)).leadsTo).toBe('/identity')
  expect((await staff.get(source)).status).toBe(404)
  expect(await identityOf(context, id)).toMatchObject({ on: '2026-11-22' })
  expect((await visitor.get('/settings/identity')).text).toContain('本人確認済み（運転免許証の画像')
  const { entries } = await staffLog(context, { aboutId: href.split('/')[2]! })
  expect(entries.map(({ action }) => action)).toEqual([
    'approvedIdentity',
    'openedDocument',
    'readIdentity',
  ])
})

test('what was received is not to be sent again, and what was wrong is said at its field', async () => {
  const { token } = await joining('佐藤')
  const script = new File(['<script>alert(1)</script>'], 'x.png', { type: 'image/png' })
  const back = await sendAs(token, { ...whole(), back: script })
  expect(back.status).toBe(422)
  expect(back.text).toContain('この種類のファイルは送れません')
  expect(back.text).toMatch(/id="field-back"[^>]*aria-invalid="true"/)
  expect(back.text).toMatch(/value="driversLicence"[^>]* checked/)
  expect(back.text.split('受け取りました。').length - 1).toBe(2)
  const { method, document } = whole()
  const missing = await sendAs(token, { method, document })
  expect(missing.text).toContain('書類の裏面の画像を選んでください')
  expect((await sendAs(token, { method, document, back: picture() })).status).toBe(303)
  const visitor = visitorOf(app, token)
  expect((await visitor.send('/settings/identity/withdraw')).status).toBe(303)
  expect((await visitor.get('/settings/identity')).text).toContain('書類を送る')
})

test('a refusal says why, keeps what was typed, and the person may try again', async () => {
  const { token } = await joining('鈴木')
  await sendAs(token, whole())
  const staff = visitorOf(app, checker.token)
  const href = await waitingHref('鈴木')
  const wrong = await staff.send(`${href}/refuse`, { reason: 'other', note: '' })
  expect([wrong.status, wrong.text.includes('説明を書いてください')]).toEqual([422, true])
  const note = '裏面に <b>光</b> が反射しています。'
  await staff.send(`${href}/refuse`, { reason: 'unreadable', note })
  const { text } = await visitorOf(app, token).get('/settings/identity')
  expect(text).toContain('写真がはっきりせず')
  expect(text).toContain('裏面に &lt;b>光&lt;/b> が')
  expect((await sendAs(token, whole())).status).toBe(303)
  expect((await staff.get(href)).text).toContain('書類は消してあります')
})

test('only the role sees anything, and never their own', async () => {
  const person = await joining('高橋')
  await sendAs(person.token, whole())
  const href = await waitingHref('高橋')
  const staff = visitorOf(app, checker.token)
  const [source = ''] =
    /\/identity\/[^"]+\/documents\/[^"]+/.exec((await staff.get(href)).text) ?? []
  const support = await joining('事務', 'support')
  for (const token of [person.token, support.token])
    for (const path of ['/identity', href, source])
      expect([path, (await visitorOf(app, token).get(path)).status]).toEqual([path, 403])
  for (const token of [person.token, support.token])
    expect((await visitorOf(app, token).send(`${href}/approve`)).status).toBe(403)
  await addStaff(context, person.email, 'identity')
  expect((await visitorOf(app, person.token).get(href)).status).toBe(403)
  expect((await visitorOf(app, person.token).send(`${href}/approve`)).status).toBe(403)
  expect((await visitorOf(app, person.token).get('/identity')).text).not.toContain(href)
})
