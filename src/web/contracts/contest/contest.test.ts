import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { apiApp } from '#api'
import { act, fireDue } from '#contracts'
import { newestMails } from '#outbox'
import { addStaff, openSession } from '#people'
import type { Person } from '#people'
import { isId, realNow } from '#platform'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../../test/database.ts'
import { trader } from '../../../../test/market.ts'
import { contractIn } from '../../../../test/states.ts'
import { fieldsIn, visitorOf } from '../../../../test/visitor.ts'
import { day, people, someDay, testContext } from '../../../../test/world.ts'
import type { TestContext } from '../../../../test/world.ts'

let context: TestContext
let app: Hono
let aiko: Person
let ben: Person
let desk: Person
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  // Limits run on real time, which does not jump with the market's.
  context.time.real = realNow
  app = webApp(context)
  aiko = await trader(context, '佐藤愛子')
  ben = await trader(context, '田中勉')
  desk = await trader(context, '事務')
  await addStaff(context, desk.email, 'support')
  desk = { ...desk, roles: ['support'] }
})

beforeEach(() => context.time.set(someDay))

const tokenOf = async ({ id }: Person) =>
  (await openSession(context, id, { ip: '127.0.0.1' })).token
const signedIn = async (person: Person) => visitorOf(app, await tokenOf(person))

const standing = (state: string) => contractIn(context, state, { ...people(), aiko, ben })

/** The card of the page, as its text. */
const cardOf = async (person: Person, id: string, query = '') => {
  const { text } = await (await signedIn(person)).get(`/contracts/${id}?lang=ja${query}`)
  const after = text.split('id="contest">')[1] ?? ''
  const card = after.startsWith('</div>')
    ? ''
    : (after.split(/<section class="card[^>]*id=/)[0] ?? '')
  return card.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('who is contested reads the criterion, the reason, and by when the point is lost', async () => {
  const { id } = await standing('contestedByClient')
  const card = await cardOf(aiko, id)
  expect(card).toContain('までに回答しなければ、相手の主張どおりに決着します。')
  expect(card).toContain('基準：色は見本帳のとおりであること')
  expect(card).toContain('3点だけ、色が見本と違っていました。')
  expect(card).toMatch(/20,000円 （手取り 17,800円 ）がワーカーに支払われ、 30,000円 が/)
  const theirs = await cardOf(ben, id)
  expect(theirs).toContain('Aikoさんの回答を待っています。')
  expect(theirs).not.toContain('相手の主張どおり')
})

test('the delivery, and the rework that was asked for, belong to what is contested', async () => {
  const { id } = await standing('contestedByWorker')
  const card = await cardOf(ben, id)
  expect(card).toContain('200点の登録が終わりました。')
  expect(card).toContain('3点だけ、色が見本と違っていました。')
  expect(card).toContain('見本帳のとおりに作っています。')
  const { text } = await (await signedIn(ben)).get(`/contracts/${id}?lang=ja`)
  expect(text).toMatch(/<button[^>]*button-primary[^>]*>\s*回答する/)
  expect(text).not.toMatch(/<summary[^>]*button-primary[^>]*>\s*検収して支払う/)
})

test('who proposes is shown what each would receive before it is made', async () => {
  const { id } = await standing('mediating')
  const visitor = await signedIn(aiko)
  const { text } = await visitor.get(`/contracts/${id}?lang=ja`)
  const fields = { ...fieldsIn(text), amount: '33,333', note: '' }
  const asked = await visitor.send(`/contracts/${id}/actions/propose`, fields)
  expect(asked.text).toContain('29,667円')
  expect(asked.text).toContain('16,667円')
})

test('any amount is worked out to the yen, without telling anybody', async () => {
  const { id } = await standing('mediating')
  const card = await cardOf(aiko, id, '&settle=33,333')
  expect(card).toContain('計算した金額 33,333円 29,667円 16,667円')
  expect(card).toContain('納品の請求どおり 50,000円 44,500円 0円')
  expect(await cardOf(aiko, id, '&settle=50001')).toContain('50,000円までの金額で')
  expect(await cardOf(aiko, id, '&settle=%3Cb%3E')).toContain('金額は、円の整数で')
})

test('evidence of both sides stands in the card, also while the desk holds the acceptance', async () => {
  const { id } = await standing('held')
  expect(await cardOf(aiko, id)).toBe('')
  await act(context, id, 'submitEvidence', aiko, { note: '差し替えた納品の一覧です。' })
  await act(context, id, 'submitEvidence', ben, { note: '最初の納品の写真です。' })
  for (const person of [aiko, ben, desk]) {
    const card = await cardOf(person, id)
    expect(card).toContain('差し替えた納品の一覧です。')
    expect(card).toContain('最初の納品の写真です。')
  }
})

/** All that somebody can read of a contract: pages, feed, papers, programs' answers, mails. */
const everything = async (person: Person, id: string) => {
  const api = apiApp(context)
  const token = await tokenOf(person)
  const visitor = visitorOf(app, token)
  const pages = ['', '?settle=1', '/terms', '?lang=en'].map(async (path) => {
    return (await visitor.get(`/contracts/${id}${path}`)).text
  })
  const lists = ['/', '/contracts', '/desk'].map(async (path) => (await visitor.get(path)).text)
  const answers = ['', '/events', '/messages'].map(async (path) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await api.request(`/api/v1/contracts/${id}${path}`, { headers })).text()
  })
  const mails = (await newestMails(context.db, person.id, 50)).map(async (mail) => {
    const letter = await writeMail(context, mail, { ...person, locale: 'ja' })
    return `${letter?.subject} ${letter?.text} ${letter?.html}`
  })
  const read = await Promise.all([...pages, ...lists, ...answers, ...mails, feedOf(token, id)])
  expect(read.filter((text) => text.includes(id)).length).toBeGreaterThan(5)
  return read.join('\n')
}

/** What the live feed sends first. */
const feedOf = async (token: string, id: string): Promise<string> => {
  const headers = { cookie: `session=${token}` }
  const { body } = await app.request(`/contracts/${id}/feed?print=old`, { headers })
  const reader = body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return new TextDecoder().decode(value)
}

const secret = /23[,_]?457|二十日まで/

test('what is under seal is in nothing that the other side can read, until it is opened', async () => {
  const { id } = await standing('contestedByClient')
  expect(isId('ctr', id)).toBe(true)
  await act(context, id, 'answer', aiko, { note: '見本帳のとおりです' })
  await act(context, id, 'propose', ben, { amount: 23_457n, note: '返事は二十日まで' })
  expect(await everything(aiko, id)).not.toMatch(secret)
  expect(await cardOf(aiko, id)).toContain('Benさんの案は封をしたままです。')
  expect(await cardOf(ben, id)).toContain('あなたの案（23,457円）は封をしたままです。')
  expect(await cardOf(desk, id)).toContain('Benさんの案（23,457円）は封をしたままです。')
  await act(context, id, 'propose', aiko, { amount: 41_113n })
  const opened = await everything(aiko, id)
  expect(opened).toMatch(secret)
  expect(await cardOf(aiko, id)).toContain('クライアントの案 23,457円')
  expect(await cardOf(ben, id)).toContain('ワーカーの案 41,113円')
})

test('what stayed under seal to the end is not opened by the end', async () => {
  const { id } = await standing('mediating')
  context.time.set(someDay + 60 * day)
  await fireDue(context, context.time.now())
  expect(await everything(aiko, id)).not.toMatch(/25,000/)
  expect(await cardOf(aiko, id)).toContain('案は、封をしたまま終わりました。')
})
