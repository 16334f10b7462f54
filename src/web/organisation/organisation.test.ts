import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { act } from '#contracts'
import { newestMails } from '#outbox'
import { nameDeputy, openSession, updateProfile } from '#people'
import type { Person } from '#people'
import { saySeen } from '#talk'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { offered, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'
import { writeMail } from '../mails/write.ts'

let context: TestContext
let app: Hono
let ben: Person
let dora: Person

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
})

beforeEach(async () => {
  ben = await trader(context, '弁 太郎')
  dora = await trader(context, 'Dora')
  await updateProfile(context, dora.id, { locale: 'en' })
})

const browserOf = async ({ id }: { id: string }): Promise<Visitor> =>
  visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)

/** Ben founds, invites, and Dora follows her mail. */
const together = async () => {
  const [his, hers] = [await browserOf(ben), await browserOf(dora)]
  await his.send('/organisation', { name: '青葉商店' })
  await his.send('/organisation/invitations', { email: dora.email })
  const [mail] = await newestMails(context.db, dora.id, 1)
  const written = await writeMail(context, mail!, { ...dora, locale: 'en' })
  const path = /\/invitations\/[\w.-]+/.exec(written?.text ?? '')?.[0] ?? ''
  return { his, hers, written, path }
}

test('who belongs nowhere is told what an organisation is for, in both languages', async () => {
  const [his, hers] = [await browserOf(ben), await browserOf(dora)]
  expect((await his.get('/organisation')).text).toContain('まだ組織に入っていません。')
  expect((await hers.get('/organisation')).text).toContain('You do not belong to an organisation')
  const refused = await his.send('/organisation', { name: '' })
  expect([refused.status, refused.text.includes('aria-invalid="true"')]).toEqual([422, true])
})

test('an invitation comes by mail in one’s own language, and is accepted by a button', async () => {
  const { his, hers, written, path } = await together()
  expect(written?.subject).toContain('Invitation to “青葉商店”')
  const page = await hers.get(path)
  expect(page.text).toContain('弁 太郎 invites you to “青葉商店”')
  expect((await his.get(path)).status).toBe(404)
  expect((await hers.get('/organisation')).text).toContain(path)
  const joined = await hers.send(`${path}/accept`)
  expect(joined.leadsTo).toBe('/organisation')
  expect((await hers.get('/organisation')).text).toContain('You have joined the organisation.')
  expect((await his.get('/organisation')).text).toContain('Dora')
  expect((await hers.get(path)).status).toBe(404)
})

test('what is refused is said on the page, and what was typed is kept', async () => {
  const { his, hers, path } = await together()
  const wrong = await his.send('/organisation/invitations', { email: 'nobody' })
  expect([wrong.status, fieldsIn(wrong.text)['email']]).toEqual([422, 'nobody'])
  expect(fieldsIn(wrong.text)['name']).toBe('青葉商店')
  await hers.send(`${path}/accept`)
  const last = await his.send('/organisation/leave')
  expect([last.status, last.text.includes('先にほかの人を管理者に')]).toEqual([409, true])
  const forbidden = await hers.send(`/organisation/members/${ben.id}/remove`)
  expect(forbidden.status).toBe(403)
  const member = await his.send('/organisation/invitations', { email: dora.email })
  expect(member.text).toContain('この方は、すでにメンバーです。')
})

test('a deputy reads whose matter it is, acts, and the history names both', async () => {
  const { his, hers, path } = await together()
  await hers.send(`${path}/accept`)
  const aiko = await trader(context, '愛子')
  const { id } = await offered(context, { aiko, ben, desk: aiko })
  await act(context, id, 'agreeToOffer', aiko, {})
  expect((await hers.get(`/contracts/${id}`)).status).toBe(404)
  await his.send(`/organisation/deputies/${dora.id}`, {})
  const list = await hers.get('/contracts')
  expect(list.text).toContain('As a deputy')
  expect(list.text).toContain(`/contracts/${id}`)
  const page = await hers.get(`/contracts/${id}`)
  expect(page.text).toContain('You look at this as the deputy of Ben.')
  expect(page.text).not.toContain(`/contracts/${id}/actions/fund`)
  await hers.send(`/contracts/${id}/messages`, { text: 'Hello from Dora' })
  await nameDeputy(context, ben, dora.id, { mayFund: true })
  const funding = await hers.get(`/contracts/${id}`)
  expect(funding.text).toContain(`/contracts/${id}/actions/fund`)
  for (const says of ['Taken from the wallet of Ben', 'in the wallet of Ben, only they can pay in'])
    expect(funding.text).toContain(says)
  expect(funding.text).not.toContain('your wallet')
  await act(context, id, 'withdraw', await signedIn(dora), {})
  const told = (await (await browserOf(aiko)).get(`/contracts/${id}`)).text
  expect(told.match(/Dora（クライアント：Benの代理人）/g)?.length).toBe(2)
  const [mail] = await newestMails(context.db, ben.id, 1)
  const written = await writeMail(context, mail!, ben)
  expect(written?.text).toContain('Dora（あなたの代理人）')
})

test('a deputy reads what the person said as theirs, not as their own', async () => {
  const { his, hers, path } = await together()
  await hers.send(`${path}/accept`)
  await his.send(`/organisation/deputies/${dora.id}`, {})
  const aiko = await trader(context, '愛子')
  const { id } = await offered(context, { aiko, ben, desk: aiko })
  await act(context, id, 'agreeToOffer', aiko, {})
  await saySeen(context, ben, id, { by: '2026-11-24' })
  expect((await his.get(`/contracts/${id}`)).text).toContain('返事することを伝えました')
  const { text } = await hers.get(`/contracts/${id}`)
  expect(text).toContain('Ben saw this on')
  expect(text).not.toContain('You said')
})

test('home, calendar and its address show a deputy whose deadlines they are', async () => {
  const { his, hers, path } = await together()
  await hers.send(`${path}/accept`)
  const aiko = await trader(context, '愛子')
  const { id } = await offered(context, { aiko, ben, desk: aiko })
  const made = await hers.send('/calendar/feed', {
    key: fieldsIn((await hers.get('/calendar')).text)['key'] ?? '',
  })
  const address = /\/calendar\/[\w-]{43}\.ics/.exec(made.text)?.[0] ?? ''
  const pages = ['/home', '/calendar?month=2026-12', address]
  for (const page of pages) expect((await hers.get(page)).text).not.toContain(id)
  await his.send(`/organisation/deputies/${dora.id}`, {})
  for (const page of pages)
    expect((await hers.get(page)).text.replaceAll('\r\n ', '')).toContain(id)
  expect((await hers.get('/home')).text).toContain('As a deputy')
  expect((await hers.get(pages[1]!)).text).toContain('as the deputy of Ben')
  expect((await his.get(pages[1]!)).text).not.toContain('代理人として')
})

test('who no longer wants to be a deputy steps down on the page, and stays a member', async () => {
  const { his, hers, path } = await together()
  await hers.send(`${path}/accept`)
  await his.send(`/organisation/deputies/${dora.id}`, {})
  const down = `/organisation/stands-for/${ben.id}/step-down`
  expect((await hers.get('/organisation')).text).toContain(down)
  expect((await his.get('/organisation')).text).not.toContain('/step-down')
  expect((await hers.send(down)).leadsTo).toBe('/organisation')
  const left = await hers.get('/organisation')
  expect(left.text).toContain('You are not their deputy any more.')
  expect(left.text).not.toContain(down)
  expect((await hers.send(down)).status).toBe(404)
})

const signedIn = async ({ id }: Person) =>
  (await openSession(context, id, { ip: '127.0.0.1' })).person

test('a page that was kept for a deputy is not shown to who is none any more', async () => {
  const { his, hers, path } = await together()
  await hers.send(`${path}/accept`)
  const aiko = await trader(context, '愛子')
  const { id } = await offered(context, { aiko, ben, desk: aiko })
  await his.send(`/organisation/deputies/${dora.id}`, { mayFund: 'yes' })
  for (const _ of [1, 2]) expect((await hers.get(`/contracts/${id}`)).status).toBe(200)
  await his.send(`/organisation/members/${dora.id}/remove`)
  expect((await hers.get(`/contracts/${id}`)).status).toBe(404)
  expect((await hers.get(`/contracts/${id}/feed`)).status).toBe(404)
  expect((await hers.send(`/contracts/${id}/actions/withdraw`)).status).toBe(404)
  expect((await hers.get('/contracts')).text).not.toContain(id)
})
