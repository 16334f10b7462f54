import { beforeAll, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { linkToken, openSession } from '#people'
import { newId } from '#platform'
import type { Context } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { webApp } from '../index.ts'

let context: Context
let app: Hono
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
})

const password = 'a very long password'
const fresh = () => ({ name: '愛子 <b>&"', email: `${newId('mail')}@example.jp`, password })

/** Fills in the form as a browser would, with what the page put into it. */
const signUp = async (visitor: Visitor, given = fresh(), query = '') => {
  const page = await visitor.get(`/sign-up${query}`)
  const seen = await visitor.send('/sign-up', { ...fieldsIn(page.text), ...given })
  return { given, seen }
}

/** The links that were written for somebody, newest first, as their mails carry them. */
const linksOf = async (email: string, kind: string): Promise<string[]> => {
  const rows = await context.db.query<{ id: string }>(
    `select l.id from links l join people p on p.id = l.person_id
      where p.email = $1 and l.kind = $2 order by l.id desc`,
    [email, kind],
  )
  return rows.map(({ id }) => linkToken(context.settings.secret, id))
}

test('who signs up is signed in, and told to look at their mail', async () => {
  const visitor = visitorOf(app)
  const { seen, given } = await signUp(visitor)
  expect([seen.status, seen.leadsTo]).toEqual([303, '/verify-email'])
  const page = await visitor.get('/verify-email')
  expect(page.text).toContain(given.email)
  expect(page.text).toContain('ようこそ')
})

test('sending the form twice makes one person', async () => {
  const visitor = visitorOf(app)
  const filled = { ...fieldsIn((await visitor.get('/sign-up')).text), ...fresh() }
  const both = [await visitor.send('/sign-up', filled), await visitor.send('/sign-up', filled)]
  expect(both.map(({ leadsTo }) => leadsTo)).toEqual(['/verify-email', '/verify-email'])
})

test('a form that came back keeps everything but the password, and says what is wrong', async () => {
  const visitor = visitorOf(app)
  const given = { ...fresh(), email: 'no address', password: 'short' }
  const { seen } = await signUp(visitor, given, '?side=client&next=/jobs/new')
  expect(seen.status).toBe(422)
  const { key, ...kept } = fieldsIn(seen.text)
  expect(key).toMatch(/^[\w-]{16,}$/)
  expect(kept).toMatchObject({ ...given, password: '', side: 'client', next: '/jobs/new' })
  expect(seen.text).toContain('メールアドレスの形が正しくありません')
  expect(seen.text).toContain('パスワードは8文字以上')
  expect(seen.text).toContain('aria-invalid="true"')
  expect(seen.text).not.toContain('short"')
  const taken = await signUp(visitor)
  const again = await signUp(visitorOf(app), { ...taken.given, name: 'Another' })
  expect([again.seen.status, fieldsIn(again.seen.text)['email']]).toEqual([422, taken.given.email])
})

test('signing in leads where one wanted to go, never away from the site', async () => {
  const { given } = await signUp(visitorOf(app))
  for (const [next, place] of [
    ['/jobs?q=a#apply', '/jobs?q=a#apply'],
    ['', '/home'],
    ['//evil.example/x', '/home'],
    ['https://evil.example', '/home'],
  ] as const) {
    const visitor = visitorOf(app)
    const page = await visitor.get(`/sign-in?next=${encodeURIComponent(next)}`)
    const typed = { ...fieldsIn(page.text), email: given.email, password }
    expect((await visitor.send('/sign-in', typed)).leadsTo).toBe(place)
    expect((await visitor.send('/sign-in', { ...typed, next })).leadsTo).toBe(place)
    expect((await visitor.get(`/sign-in?next=${encodeURIComponent(next)}`)).leadsTo).toBe(place)
  }
})

test('a wrong password keeps the address, not the password', async () => {
  const { given } = await signUp(visitorOf(app))
  const visitor = visitorOf(app)
  const seen = await visitor.send('/sign-in', { email: given.email, password: 'a wrong guess' })
  expect(seen.status).toBe(422)
  expect(fieldsIn(seen.text)).toMatchObject({ email: given.email, password: '' })
  expect(seen.text).toContain('メールアドレスかパスワードが違います')
  expect(visitor.cookies.has('session')).toBe(false)
})

test('signing out ends the session, not only the cookie', async () => {
  const visitor = visitorOf(app)
  await signUp(visitor)
  const token = visitor.cookies.get('session')
  expect((await visitor.send('/sign-out')).leadsTo).toBe('/')
  expect(visitor.cookies.has('session')).toBe(false)
  expect((await visitorOf(app, token).get('/settings')).leadsTo).toBe('/sign-in?next=%2Fsettings')
})

test('the link in the mail asks before it is used, and proves the address once', async () => {
  const visitor = visitorOf(app)
  const { given } = await signUp(visitor)
  const [token = ''] = await linksOf(given.email, 'verifyEmail')
  for (const _ of [1, 2])
    expect((await visitorOf(app).get(`/verify-email/${token}`)).text).toContain('確認する')
  expect((await visitor.send(`/verify-email/${token}`)).leadsTo).toBe('/home')
  expect((await visitor.get('/jobs/new')).status).toBe(200)
  const again = await visitor.send(`/verify-email/${token}`)
  expect([again.status, again.text.includes('すでに使われました')]).toEqual([422, true])
  const forged = await visitor.send(`/verify-email/${newId('lnk')}.abc`)
  expect(forged.text).toContain('このリンクは使えません')
})

test('a forgotten password is set anew by mail, and every other device is signed out', async () => {
  const visitor = visitorOf(app)
  const { given } = await signUp(visitor)
  const stranger = visitorOf(app)
  const known = await stranger.send('/forgot-password', { email: given.email })
  const unknown = await stranger.send('/forgot-password', { email: 'nobody@example.jp' })
  expect([known.leadsTo, unknown.leadsTo]).toEqual([
    '/forgot-password/sent',
    '/forgot-password/sent',
  ])
  const [token = ''] = await linksOf(given.email, 'resetPassword')
  const short = await stranger.send(`/reset-password/${token}`, { password: 'short' })
  expect([short.status, short.text.includes('8文字以上')]).toEqual([422, true])
  const set = await stranger.send(`/reset-password/${token}`, { password: 'another password' })
  expect(set.leadsTo).toBe('/home')
  expect((await stranger.get('/settings')).status).toBe(200)
  expect((await visitor.get('/settings')).status).toBe(303)
  const dead = await visitor.send(`/reset-password/${token}`, { password: 'a third password' })
  expect(dead.text).toContain('href="/forgot-password"')
})

test('too many tries are told to wait, with what was typed still there', async () => {
  const email = `${newId('mail')}@example.jp`
  const visitor = visitorOf(app)
  const tries = []
  for (let round = 0; round < 12; round += 1)
    tries.push(await visitor.send('/sign-in', { email, password }))
  expect(tries[0]?.status).toBe(422)
  const last = tries.at(-1)
  expect(last?.status).toBe(429)
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(fieldsIn(last?.text ?? '')).toMatchObject({ email })
})

test('one sees where one is signed in, and can end each of them', async () => {
  const { id } = await trader(context, '愛子')
  const here = await openSession(context, id, { ip: '127.0.0.1' })
  const agent = 'Mozilla/5.0 (iPhone) Safari/604'
  const { token } = await openSession(context, id, { ip: '203.0.113.9', agent })
  const visitor = visitorOf(app, here.token)
  const page = await visitor.get('/settings/sign-ins')
  expect(page.text).toContain('203.0.113.9')
  expect(page.text).toContain('Safari（iPhone）')
  await visitor.send('/settings/sign-ins/revoke', fieldsIn(page.text))
  expect((await visitorOf(app, token).get('/settings')).status).toBe(303)
  expect((await visitor.get('/settings')).status).toBe(200)
})
