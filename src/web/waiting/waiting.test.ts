import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { act, fireDue, nextRing } from '#contracts'
import { newestMails } from '#outbox'
import { openSession } from '#people'
import type { Person } from '#people'
import { realNow } from '#platform'
import { follow, withWaiting } from '#waiting'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { day, people, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let app: Hono
let aiko: Person
let ben: Person
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  // Limits run on real time, which does not jump with the market's.
  context.time.real = realNow
  app = webApp(context)
})

/** Nobody has a past that another test gave them. */
beforeEach(async () => {
  context.time.set(someDay)
  aiko = await trader(context, '佐藤愛子')
  ben = await trader(context, '田中勉')
})

const signedIn = async ({ id }: Person) =>
  visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)

/** The waits of a contract's page, without marks. */
const waitsOf = async (who: Person, id: string, query = ''): Promise<string> => {
  const { text } = await (await signedIn(who)).get(`/contracts/${id}${query}`)
  const from = text.indexOf('id="waits"')
  expect(from).toBeGreaterThan(0)
  const html = text.slice(from, text.indexOf('</section></div>', from))
  return html.replaceAll(/<\/?(span|strong)[^>]*>/g, '').replaceAll(/<[^>]+>/g, '\n')
}

/** What Ben has had to inspect for three days. */
const waited = async (length = 3 * day): Promise<string> => {
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  await follow(context)
  context.time.set(context.time.now() + length)
  return id
}

/** The sentences of a wait, without the caption of its picture. */
const sentences = (text: string): string[] =>
  text.split('\n').filter((line) => /^(?!点は).*(いまの待ち時間は|利用者全体|見込みは)/.test(line))

test('both sides of a wait read the same text', async () => {
  const id = await waited()
  const waits = await waitsOf(aiko, id)
  expect(waits).toContain('この待ち時間は、どのくらい珍しいか')
  expect(waits).toContain('ここの利用者全体')
  expect(waits).toContain('待ち始めから30日以内')
  const awaited = await waitsOf(ben, id)
  expect(awaited).toContain('があなたの返事を待っています')
  expect(sentences(waits).length).toBeGreaterThan(2)
  for (const line of sentences(waits)) expect(awaited).toContain(line)
  expect(await waitsOf(aiko, id, '?lang=en')).toContain('people here in general')
})

test('once it is answered, nothing is said of the wait any more', async () => {
  const id = await waited()
  await act(context, id, 'accept', ben, {})
  // Not even before the act was looked into.
  expect(await waitsOf(aiko, id)).not.toContain('どのくらい珍しいか')
  await follow(context)
  expect(await waitsOf(aiko, id)).not.toContain('どのくらい珍しいか')
})

test('who is waited for says that they are here, or when they are back', async () => {
  const id = await waited()
  const [worker, client] = [await signedIn(aiko), await signedIn(ben)]
  const here = await client.send(`/contracts/${id}/here`)
  expect([here.status, here.leadsTo]).toEqual([303, `/contracts/${id}`])
  expect((await client.get(here.leadsTo)).text).toContain(
    '相手に伝えました。契約の期限は変わりません。',
  )
  expect(await waitsOf(aiko, id)).toContain('に「ここにいます」と伝えました。')
  context.time.set(context.time.now() + day / 24)
  const back = await client.send(`/contracts/${id}/here`, { backOn: '2026-12-04' })
  expect(back.status).toBe(303)
  expect(await waitsOf(aiko, id)).toContain('12月4日(金)に戻ると伝えました。')
  const wrong = await client.send(`/contracts/${id}/here`, { backOn: '2020-01-01' })
  expect(wrong.status).toBe(422)
  expect((await worker.send(`/contracts/${id}/here`)).status).toBeGreaterThanOrEqual(400)
})

test('a list says how long one has waited, and how unusual that is', async () => {
  await waited()
  const worker = await signedIn(aiko)
  const seen = async (path: string) => (await worker.get(path)).text
  for (const path of ['/home', '/contracts']) {
    expect(await seen(path)).toMatch(/待ち時間5日1時間（ここの利用者全体では/)
    expect(await seen(path)).not.toContain('ふだんより長い待ち')
  }
  context.time.set(context.time.now() + day)
  for (const path of ['/home', '/contracts'])
    expect(await seen(path)).toMatch(/ふだんより長い待ち<[^待]*待ち時間6日1時間/)
})

const mailTo = async (person: Person, kind: string) => {
  const mail = (await newestMails(context.db, person.id, 50)).find((one) => one.kind === kind)
  return mail ? writeMail(context, mail, { ...person, locale: 'ja' }) : undefined
}

const passTime = async (until: number): Promise<void> => {
  const clock = withWaiting(context, {
    nextRing: () => nextRing(context.db),
    fire: (to) => fireDue(context, to),
  })
  for (let ring = await clock.nextRing(); ring !== null && ring <= until;) {
    context.time.set(Math.max(ring, context.time.now()))
    await clock.fire(context.time.now())
    ring = await clock.nextRing()
  }
  context.time.set(until)
}

test('the mail to who is waited for has the same text, and a link that needs no session', async () => {
  const id = await waited(0)
  await passTime(context.time.now() + 10 * day)
  const mail = (await mailTo(ben, 'silenceAsk')) ?? expect.fail('nobody asked')
  expect(mail.subject).toContain('返信をお待ちです')
  for (const line of sentences(await waitsOf(aiko, id))) expect(mail.text).toContain(line)
  const path = /http\S+(\/here\/\S+)/.exec(mail.text)?.[1] ?? expect.fail('no link')
  const visitor = visitorOf(app)
  const page = await visitor.get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain('ここにいますか')
  const said = await visitor.send(path)
  expect([said.status, said.leadsTo]).toEqual([303, path])
  expect((await visitor.get(path)).text).toContain('相手に伝えました。')
  expect(await waitsOf(aiko, id)).toContain('に「ここにいます」と伝えました。')
  expect((await visitor.get('/here/forged')).status).toBeGreaterThanOrEqual(400)
})

test('who waits is told by mail that it is unusual; once it is answered the mail says nothing', async () => {
  const id = await waited(0)
  await passTime(context.time.now() + 5 * day)
  expect((await mailTo(aiko, 'silenceNotice'))?.text).toContain('ここの利用者全体')
  await act(context, id, 'accept', ben, {})
  await follow(context)
  expect(await mailTo(aiko, 'silenceNotice')).toBeNull()
})

test('everything that is held of one’s own answering can be read and saved', async () => {
  const id = await waited()
  await act(context, id, 'accept', ben, {})
  await follow(context)
  const client = await signedIn(ben)
  const page = await client.get('/answering')
  expect(page.text).toContain('返事が必要だった回数')
  const file = await client.get('/answering/data')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(JSON.parse(file.text)).toHaveProperty('counted')
  expect((await visitorOf(app).get('/answering/data')).status).not.toBe(200)
})
