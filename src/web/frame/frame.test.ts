import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { openSession } from '#people'
import { openDatabase } from '#platform'
import type { Context } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { webApp } from '../index.ts'
import { anyone, makePages } from './index.ts'

let context: Context
let app: Hono
let token: string
let url: string
beforeAll(async () => {
  const database = await testDatabase()
  url = database.url
  const { db } = database
  context = testContext(db)
  app = webApp(context)
  const person = await trader(context, 'Aiko')
  token = (await openSession(context, person.id, { ip: '127.0.0.1' })).token
})

/** An application of one page that does what it is told. */
const brokenApp = (): Hono => {
  const { pages, close } = makePages(context)
  pages.get('/broken', anyone, () => {
    throw new Error('secret detail of the machine')
  })
  return close()
}

test('what is not there is said in words, in the language asked for', async () => {
  const visitor = visitorOf(app)
  const ja = await visitor.get('/nowhere')
  expect(ja.status).toBe(404)
  expect(ja.text).toContain('ページが見つかりません')
  const en = await visitor.get('/nowhere', { 'accept-language': 'en' })
  expect(en.text).toContain('There is no such page')
})

test('an id that cannot be one is a page that is not there', async () => {
  const visitor = visitorOf(app, token)
  for (const id of [
    'x',
    'job_',
    "job_';--",
    'job_%00',
    '%F0%9F%A6%8A',
    'per_01kabcdefghjkmnpqrstvwxyz0',
  ])
    expect([id, (await visitor.get(`/jobs/${id}`)).status]).toEqual([id, 404])
})

test('the language is the person’s, then the cookie’s, then the browser’s; ?lang= beats all', async () => {
  const english = { 'accept-language': 'en-GB' }
  const visitor = visitorOf(app)
  expect((await visitor.get('/sign-in', english)).text).toContain('<html lang="en"')
  visitor.cookies.set('locale', 'ja')
  expect((await visitor.get('/sign-in', english)).text).toContain('<html lang="ja"')
  expect((await visitor.get('/sign-in?lang=en')).text).toContain('<html lang="en"')
  const person = visitorOf(app, token)
  person.cookies.set('locale', 'en')
  expect((await person.get('/jobs')).text).toContain('<html lang="ja"')
})

test('switching the language comes back to the page, also where that one asks for a language', async () => {
  const visitor = visitorOf(app)
  const back = await visitor.send('/locale', { locale: 'en', back: '/jobs?lang=ja&q=ロゴ' })
  expect([back.status, back.leadsTo]).toEqual([303, '/jobs?q=%E3%83%AD%E3%82%B4'])
  expect((await visitor.get('/jobs')).text).toContain('<html lang="en"')
})

test('nothing leads away from the site', async () => {
  const visitor = visitorOf(app)
  const strange = ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example']
  for (const back of [
    ...strange,
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x',
    '/..//evil.example',
  ]) {
    const { leadsTo } = await visitor.send('/locale', { locale: 'ja', back })
    expect(new URL(leadsTo, 'http://here.invalid').origin).toBe('http://here.invalid')
    expect(leadsTo).toMatch(/^\/(?![/\\])/)
  }
})

test('every answer carries the strict headers: pages, assets, errors and refusals', async () => {
  const visitor = visitorOf(app)
  const answers = [
    await visitor.get('/sign-in'),
    await visitor.get('/nowhere'),
    await visitor.get('/assets/mark.svg'),
    await visitor.send('/sign-in', {}, { origin: 'https://evil.example' }),
    await visitorOf(brokenApp()).get('/broken'),
  ]
  for (const { headers } of answers) {
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  }
})

test('under https cookies are bound to the host and sent over https only', async () => {
  const settings = { ...context.settings, url: 'https://yakusoku.example' }
  const secure = webApp({ ...context, settings })
  const answer = await visitorOf(secure).send('/locale', { locale: 'en', back: '/' })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-locale=en;.*HttpOnly; Secure; SameSite=Lax/,
  )
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
  const plain = await visitorOf(app).send('/locale', { locale: 'en', back: '/' })
  expect(plain.headers.get('set-cookie')).not.toContain('Secure')
})

test('only our own pages can post', async () => {
  const visitor = visitorOf(app, token)
  const foreign = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'content-type': 'application/json' },
    { origin: 'https://evil.example', 'content-type': 'foo/bar, application/json' },
  ]
  for (const headers of foreign) {
    const { status, text } = await visitor.send('/sign-out', {}, headers)
    expect([headers, status]).toEqual([headers, 403])
    expect(text).toContain('ほかのサイトから送られたため')
  }
  expect((await visitor.get('/proposals')).status).toBe(200)
  const ours = await visitor.send('/role', { role: 'client' }, { 'sec-fetch-site': 'same-origin' })
  expect(ours.status).toBe(303)
})

test('a body that is no form, broken or too large is refused in words', async () => {
  const visitor = visitorOf(app)
  const json = { 'content-type': 'application/json' }
  expect((await visitor.send('/sign-in', { email: 'x' }, json)).status).toBe(400)
  expect((await visitor.send('/sign-in', { email: 'x'.repeat(500_000) })).status).toBe(413)
  for (const body of ['email=%E3%81', 'email=%zz', 'email=a%00b']) {
    const response = await app.request('/sign-in', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([body, response.status]).toEqual([body, 400])
  }
})

test('a bug is said with a number to ask about, and nothing else of it', async () => {
  const { status, text, headers } = await visitorOf(brokenApp(), token).get('/broken')
  expect(status).toBe(500)
  expect(text).toContain('こちらの不具合です')
  expect(text).toContain(headers.get('x-request-id'))
  expect(text).not.toContain('secret detail')
  expect(text).not.toContain('.ts:')
})

test('without its database the server still answers in words, to visitors and members', async () => {
  const gone = await openDatabase(url)
  await gone.close()
  const lost = webApp({ ...context, db: gone })
  for (const visitor of [visitorOf(lost), visitorOf(lost, token)]) {
    const { status, text } = await visitor.get('/jobs')
    expect([status, text.includes('こちらの不具合です')]).toEqual([500, true])
    expect((await visitor.get('/assets/mark.svg')).status).toBe(200)
  }
})

test('a notice is said once, and only when it is ours', async () => {
  const visitor = visitorOf(app, token)
  const sent = await visitor.send('/settings/business', {})
  expect(sent.leadsTo).toBe('/settings/business')
  expect((await visitor.get('/settings/business')).text).toContain('事業の情報を確認しました')
  expect((await visitor.get('/settings/business')).text).not.toContain('事業の情報を確認しました')
  const forged = Buffer.from('{"key":"session.welcome"}').toString('base64url')
  visitor.cookies.set('notice', `${forged}.abc`)
  expect((await visitor.get('/settings/business')).text).not.toContain('ようこそ')
})

test('pages are packed where the browser takes it, assets are kept for ever under their hash', async () => {
  const packed = await app.request('/sign-in', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  const whole = await app.request('/sign-in', { headers: { 'accept-encoding': 'gzip;q=0' } })
  expect(whole.headers.get('content-encoding')).toBe(null)
  const bytes = new Response(packed.body?.pipeThrough(new DecompressionStream('gzip')))
  expect(await bytes.text()).toContain('ログイン')
  const asset = await app.request('/assets/mark.svg', { headers: { 'accept-encoding': 'br' } })
  expect(asset.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(asset.headers.get('content-encoding')).toBe('br')
  expect((await app.request('/assets/../package.json')).status).toBe(404)
})

test('HEAD answers like GET without a body, other methods are not there', async () => {
  const head = await app.request('/sign-in', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const headers = { origin: 'http://localhost' }
  expect((await app.request('/jobs', { method: 'DELETE', headers })).status).toBe(404)
})
