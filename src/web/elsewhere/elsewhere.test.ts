import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { openSession, updateProfile } from '#people'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { webApp } from '../index.ts'

let context: TestContext
let app: Hono
let hers: Visitor
let his: Visitor

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  app = webApp(context)
})

const browserOf = async (name: string, locale: 'ja' | 'en'): Promise<Visitor> => {
  const { id } = await trader(context, name)
  await updateProfile(context, id, { locale })
  return visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)
}

beforeEach(async () => {
  hers = await browserOf('相川 美咲', 'ja')
  his = await browserOf('Ben', 'en')
})

/** Delivered at CrowdWorks two weeks ago; the market's day is the 22nd of November 2026. */
const delivered = {
  platform: 'crowdworks',
  clientName: '株式会社みどり<b>',
  title: '商品登録 <i>150点',
  price: '３３,０００円',
  agreedOn: '2026-11-02',
  deliverOn: '2026-11-08',
  payOn: '',
  reference: '契約 20418837',
  stage: 'delivered',
  stageOn: '2026-11-08',
}

const entered = async (who: Visitor, more: Record<string, string> = {}): Promise<string> => {
  const { key = '' } = fieldsIn((await who.get('/elsewhere/new')).text)
  const sent = await who.send('/elsewhere/new', { ...delivered, ...more, key })
  expect(sent.leadsTo).toMatch(/^\/elsewhere\/els_/)
  return sent.leadsTo
}

test('who has none is told what it is good for, alone and from the first day', async () => {
  const empty = await hers.get('/elsewhere')
  expect(empty.text).toContain('まだ書き入れた契約はありません')
  expect(empty.text).toContain('/elsewhere/new')
  const front = await visitorOf(app).get('/')
  expect(front.text).toContain('ひとりでも、今日から使えます')
  expect((await visitorOf(app).get('/elsewhere')).leadsTo).toMatch(/^\/sign-in/)
})

test('of a wait of more than thirty days no chance is told', async () => {
  const dates = { agreedOn: '2026-08-02', deliverOn: '2026-08-08', stageOn: '2026-08-08' }
  const [lately, long] = [
    await his.get(await entered(his)),
    await his.get(await entered(his, dates)),
  ]
  expect(lately.text).toContain('Chance of an answer within 7 days')
  expect(lately.text).toContain('it goes mostly by people in general')
  expect(long.text).toContain('More than 30 days have passed')
  expect(long.text).not.toContain('Chance of an answer')
  expect(long.text).not.toContain('a silence this long')
})

test('one form says whose turn it is there, that no date is promised, and what to do', async () => {
  const page = await hers.get(await entered(hers))
  for (const says of [
    'クライアントの検収待ち',
    '報酬を受け取れる日は約束されていません',
    '契約 20418837',
    '33,000円',
    '事務局に検収を問い合わせる',
    'いまできます',
    '納品しました',
  ])
    expect(page.text).toContain(says)
  expect(page.text).not.toContain('<b>')
  expect(page.text).not.toContain('<i>')
  const list = await hers.get('/elsewhere')
  expect(list.text).toContain('いまできること：事務局に検収を問い合わせる')
})

test('nobody else finds it, and the same form sent twice is one contract', async () => {
  const { key = '' } = fieldsIn((await hers.get('/elsewhere/new')).text)
  const [first, second] = [
    await hers.send('/elsewhere/new', { ...delivered, key }),
    await hers.send('/elsewhere/new', { ...delivered, key }),
  ]
  expect(second.leadsTo).toBe(first.leadsTo)
  for (const way of ['', '/edit', '/letters/nudge'])
    expect((await his.get(`${first.leadsTo}${way}`)).status).toBe(404)
  expect((await his.send(`${first.leadsTo}/remove`)).status).toBe(404)
  expect((await his.get('/elsewhere')).text).not.toContain(first.leadsTo)
})

test('what is wrong is said at its field, and what was typed is kept', async () => {
  const wrong = { ...delivered, price: 'たくさん', agreedOn: '2027-01-01', title: ' ' }
  const refused = await hers.send('/elsewhere/new', wrong)
  expect(refused.status).toBe(422)
  expect(fieldsIn(refused.text)).toMatchObject({ price: 'たくさん', agreedOn: '2027-01-01' })
  for (const field of ['price', 'agreedOn', 'title'])
    expect(refused.text).toContain(`href="#field-${field}"`)
})

test('two taps record what happened, and where it stands follows', async () => {
  const at = await entered(his, { stage: 'working', stageOn: '2026-11-03' })
  const page = await his.get(at)
  expect(page.text).toContain('It is your turn')
  const act = { kind: 'act', action: 'deliver', by: 'worker', on: '2026-11-20', time: '18:30' }
  const { key = '' } = fieldsIn(page.text)
  expect((await his.send(`${at}/entries`, { ...act, key, text: 'All 150' })).leadsTo).toBe(at)
  await his.send(`${at}/entries`, { ...act, key, text: 'All 150' })
  const after = await his.get(at)
  expect(after.text).toContain('Recorded.')
  expect(after.text.match(/All 150/g)).toHaveLength(1)
  expect(after.text).toContain('Waiting for the client')
  expect(after.text).toContain('From Fri 27 Nov')
})

test('a time that is still to come is refused at its field, with the form open', async () => {
  const at = await entered(hers)
  const later = { kind: 'sent', on: '2026-12-24', time: '10:00', text: 'いかがでしょうか。' }
  const refused = await hers.send(`${at}/entries`, later)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#field-on"')
  expect(refused.text).toContain('value="2026-12-24"')
  const nothing = await hers.send(`${at}/entries`, { ...later, on: 'x', time: '' })
  expect(nothing.status).toBe(422)
})

test('an entry is corrected or taken back, and what follows is reckoned anew', async () => {
  const at = await entered(hers)
  const way = /\/entries\/eln_\w+/g
  const last = (await hers.get(at)).text.match(way)?.at(-1) ?? ''
  const form = fieldsIn((await hers.get(`${at}${last}`)).text)
  expect(form).toMatchObject({ kind: 'act', action: 'deliver', on: '2026-11-08' })
  expect((await his.get(`${at}${last}`)).status).toBe(404)
  await hers.send(`${at}${last}`, { ...form, on: '2026-11-21', time: '09:00' })
  const corrected = await hers.get(at)
  expect(corrected.text).toContain('11月21日(土) 09:00')
  const now = corrected.text.match(way)?.at(-1) ?? ''
  expect(now).not.toBe(last)
  await hers.send(`${at}${now}/remove`)
  expect((await hers.get(at)).text).toContain('ワーカーの納品待ち')
})

test('letters carry the facts in both languages, and what was sent is recorded', async () => {
  const at = await entered(hers)
  const japanese = await hers.get(`${at}/letters/nudge`)
  expect(japanese.text).toContain('株式会社みどり&lt;b>')
  expect(japanese.text).toContain('契約 20418837')
  expect((await hers.get(`${at}/letters/nudge?in=en`)).text).toContain('Dear ')
  expect((await hers.get(`${at}/letters/poem`)).status).toBe(404)
  await hers.send(`${at}/entries`, fieldsIn(japanese.text))
  expect((await hers.get(at)).text).toContain('相手に連絡しました')
})

test('the facts are changed, the place is not, and all of it can be removed', async () => {
  const at = await entered(hers)
  const form = fieldsIn((await hers.get(`${at}/edit`)).text)
  expect(form['platform']).toBeUndefined()
  await hers.send(`${at}/edit`, { ...form, price: '40000', platform: 'upwork' })
  const changed = await hers.get(at)
  expect(changed.text).toContain('40,000円')
  expect(changed.text).toContain('クラウドワークス')
  expect((await hers.send(`${at}/remove`)).leadsTo).toBe('/elsewhere')
  expect((await hers.get(at)).status).toBe(404)
})

/** Sends a form with a table as browsers do. */
const sendTable = async (who: Visitor, parts: Record<string, string | Blob>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: 'http://localhost' }
  const answer = await app.request('/elsewhere/import', { method: 'POST', body: form, headers })
  const leadsTo = answer.headers.get('location')
  return { status: answer.status, leadsTo, text: await answer.text() }
}

test('a table is looked at line by line before it is taken in, in the old encoding too', async () => {
  const head = 'platform,clientName,title,price,agreedOn,stage\r\n'
  const rows = 'direct,"<b>さくら,印刷",名簿,26000,2026/11/1,納品\r\nmars,x,y,0,2026-11-01,working'
  const looked = await sendTable(hers, { table: head + rows })
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('&lt;b>さくら,印刷')
  expect(looked.text).toContain('新しく取り込む行：1、すでにある行：0、直すところのある行：1')
  const carried = [...looked.text.matchAll(/<textarea name="table"[^>]*>\n([^<]*)/g)]
  const table = carried.map(([, text]) => text?.replaceAll('&lt;', '<')).join('')
  const back = await sendTable(hers, { step: 'edit', table })
  expect(back.text).toContain('名簿,26000,2026/11/1')
  const taken = await sendTable(hers, { step: 'take', table: table.replaceAll('&quot;', '"') })
  expect(taken.leadsTo).toBe('/elsewhere')
  expect((await hers.get('/elsewhere')).text).toContain('名簿')
  const old = Buffer.concat([Buffer.from(head), Buffer.from('direct,'), sjis, Buffer.from(plain)])
  const file = new Blob([old], { type: 'text/csv' })
  expect((await sendTable(hers, { file, table: '' })).text).toContain('日本')
})

/** The name 日本 as spreadsheets of Japan wrote it for long. */
const sjis = Buffer.from([0x93, 0xfa, 0x96, 0x7b])
const plain = ',list,1000,2026-11-01,paid'

test('what is no table is said at its field; what is too large is not read', async () => {
  for (const table of ['', 'a,b,c', '"'])
    expect((await sendTable(hers, { table })).text).toContain('href="#field-table"')
  const large = new Blob(['x'.repeat(500_000)])
  expect((await sendTable(hers, { file: large })).status).toBe(413)
})

test('what was written down goes along as a table and as a pack of evidence', async () => {
  const at = await entered(hers)
  const table = await hers.get('/elsewhere/contracts.csv')
  expect(table.headers.get('content-type')).toContain('text/csv')
  expect(table.text).toContain('商品登録')
  const pack = await hers.get(`${at}/evidence`)
  expect(pack.headers.get('content-type')).toBe('application/zip')
  expect((await his.get(`${at}/evidence`)).status).toBe(404)
  expect((await his.get('/elsewhere/contracts.csv')).text).not.toContain('商品登録')
})

test('of many that are over a page shows some, and leads on to the others', async () => {
  const rows = Array.from({ length: 31 }, (_, n) => `direct,A,work ${n},${n + 1},2026-11-01,paid`)
  const table = ['platform,clientName,title,price,agreedOn,stage', ...rows].join('\n')
  await sendTable(his, { step: 'take', table })
  const first = await his.get('/elsewhere')
  expect(first.text.match(/contract-entry"/g)).toHaveLength(30)
  const next = await his.get('/elsewhere?from=30')
  expect(next.text.match(/contract-entry"/g)).toHaveLength(1)
  expect(first.text).toContain('href="/elsewhere?from=30"')
  expect((await his.get('/elsewhere?from=x')).text).toContain('Waiting for an answer')
})
