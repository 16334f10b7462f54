import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { act, fireDue, rowOf } from '#contracts'
import { newestMails } from '#outbox'
import { openSession } from '#people'
import type { Person } from '#people'
import { realNow } from '#platform'
import { seenOf } from '#talk'
import { webApp, writeMail } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { people, someDay, testContext } from '../../../test/world.ts'
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
  aiko = await trader(context, '佐藤愛子')
  ben = await trader(context, '田中勉')
})

beforeEach(() => context.time.set(someDay))

const signedIn = async ({ id }: Person) =>
  visitorOf(app, (await openSession(context, id, { ip: '127.0.0.1' })).token)

const mailTo = async (person: Person, kind: string, locale: 'ja' | 'en' = 'ja') => {
  const mails = await newestMails(context.db, person.id, 20)
  const mail = mails.find((one) => one.kind === kind) ?? expect.fail(`no mail: ${kind}`)
  return writeMail(context, mail, { ...person, locale })
}

/** What Ben must inspect, two days before the deadline, and the address in his reminder. */
const reminded = async (locale: 'ja' | 'en' = 'ja') => {
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko, ben })
  const due = (await rowOf(context.db, id))?.row.due_at ?? 0
  context.time.set(due - 44 * 3_600_000)
  await fireDue(context, context.time.now())
  const written = await mailTo(ben, 'reminder', locale)
  const address = /http\S+(\/seen\/\S+)/.exec(written?.text ?? '')
  return { id, due, written, path: address?.[1] ?? expect.fail('no link in the reminder') }
}

const rowsOf = async (id: string) => {
  const [seen, mails] = [await seenOf(context.db, id), await newestMails(context.db, null, 500)]
  return [seen.length, mails.length, (await rowOf(context.db, id))?.row.version]
}

test.each([
  ['ja', '見ました・あとで返事します', '明日、12月4日(金)までに返事します'],
  ['en', 'Seen, I will answer later', 'I will answer by tomorrow (Fri 4 Dec)'],
] as const)('a reminder in %s opens the days to choose from', async (locale, label, tomorrow) => {
  const { written, path } = await reminded(locale)
  expect(written?.text).toContain(`${label}:\n`)
  expect(written?.html).toContain(`${label}</a>`)
  context.time.set(context.time.now() + 86_400_000)
  const page = await visitorOf(app).get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(`<html lang="${locale}"`)
  expect(page.text).toContain(tomorrow)
  expect(page.text).not.toContain('2026-12-05')
  expect(page.text.match(/name="by"/g)).toHaveLength(2)
})

test('opening the link changes nothing, however often a scanner does it', async () => {
  const { id, path } = await reminded()
  const before = await rowsOf(id)
  for (let number = 0; number < 3; number += 1) {
    expect((await visitorOf(app).get(path)).status).toBe(200)
    expect((await app.request(path, { method: 'HEAD' })).status).toBe(200)
  }
  expect(await rowsOf(id)).toEqual(before)
})

test('one tap tells the other side, on the page and by mail, in their language', async () => {
  const { id, due, path } = await reminded()
  const worker = await signedIn(aiko)
  const silent = await worker.get(`/contracts/${id}`)
  expect(silent.text).not.toContain('までに返事する')
  const visitor = visitorOf(app)
  const done = await visitor.send(path, { by: '2026-12-03' })
  expect([done.status, done.leadsTo]).toEqual([303, path])
  const thanks = await visitor.get(path)
  expect(thanks.text).toContain('相手に伝えました。期限は変わりません。')
  expect(thanks.text).toContain('見たことと、')
  const told = await worker.get(`/contracts/${id}`)
  expect(told.text).toContain('Benさんは')
  expect(told.text).toMatch(/までに返事すると伝えています。期限は.*12月4日\(金\) 16:02.*のままです/)
  expect(told.text).toContain('見ました。12月3日(木)までに返事します')
  const english = await worker.get(`/contracts/${id}?lang=en`)
  expect(english.text).toContain('will answer by')
  expect(english.text).toContain('Seen; an answer will come by Thu 3 Dec')
  const own = await (await signedIn(ben)).get(`/contracts/${id}`)
  expect(own.text).toContain('見たことと、')
  const mail = await mailTo(aiko, 'seen')
  expect(mail?.subject).toContain('が見ました（12月3日(木)までに返事）：田中商店のロゴ')
  expect((await mailTo(aiko, 'seen', 'en'))?.text).toContain('The deadline stays Fri 4 Dec, 16:02')
  expect((await rowOf(context.db, id))?.row.due_at).toBe(due)
  await act(context, id, 'accept', ben, {})
  expect(await mailTo(aiko, 'seen')).toBeNull()
})

test('a live page and a kept one change when somebody says it', async () => {
  const { id, path } = await reminded()
  const worker = await signedIn(aiko)
  const page = await worker.get(`/contracts/${id}`)
  const src = /<live-feed src="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await worker.get(`/contracts/${id}`)).text).toContain(`src="${src}"`)
  await visitorOf(app).send(path, { by: '2026-12-03' })
  expect((await worker.get(`/contracts/${id}`)).text).not.toContain(`src="${src}"`)
  const cookie = `session=${worker.cookies.get('session')}`
  const { body } = await app.request(src, { headers: { cookie } })
  const reader = body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  expect(new TextDecoder().decode(value)).toContain('見ました。12月3日(木)までに返事します')
})

test('a link that is changed, expired, another’s or overtaken says so clearly and does nothing', async () => {
  const { id, due, path } = await reminded()
  const tried = async (address: string, words: string, who = visitorOf(app)) => {
    const before = await rowsOf(id)
    for (const seen of [await who.get(address), await who.send(address, { by: '2026-12-03' })]) {
      expect([words, seen.status]).toEqual([words, /リンクは使え/.test(words) ? 422 : 409])
      expect(seen.text).toContain(words)
      expect(seen.text).toContain('何も起きていません')
    }
    expect(await rowsOf(id)).toEqual(before)
  }
  await tried(path.replace('/seen/ctr_', '/seen/ctr_0'), 'このリンクは使えません')
  await tried('/seen/x?lang=ja', 'このリンクは使えません')
  await tried(path, 'ほかの方あてのものです', await signedIn(aiko))
  await act(context, id, 'contest', ben, {
    reason: '色が違います。',
    criterion: '色は見本のとおり',
    amount: 20_000n,
  })
  await tried(path, 'このお知らせのあとに動きがあったため')
  context.time.set(due)
  await tried(path, '期限を過ぎたため、このリンクはもう使えません')
})

test('a day that cannot be chosen, or a form from elsewhere, does nothing', async () => {
  const { id, path } = await reminded()
  const visitor = visitorOf(app)
  for (const by of ['', '2026-12-05', '2026-12-01', 'x']) {
    const { status, text } = await visitor.send(path, { by })
    expect([by, status]).toEqual([by, 422])
    expect(text).toContain('name="by"')
  }
  const foreign = await visitor.send(path, { by: '2026-12-03' }, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  expect(await seenOf(context.db, id)).toEqual([])
})

test('who has the turn says it on the contract’s page, the others cannot', async () => {
  const { id } = await reminded()
  const [client, worker] = [await signedIn(ben), await signedIn(aiko)]
  const page = await client.get(`/contracts/${id}`)
  const form = new RegExp(`action="/contracts/${id}/seen".*?name="seen" value="(\\d+)"`)
  const version = form.exec(page.text)?.[1] ?? ''
  expect((await worker.get(`/contracts/${id}`)).text).not.toContain(`/contracts/${id}/seen`)
  const early = await client.send(`/contracts/${id}/seen`, { by: '2026-11-30', seen: version })
  expect(early.status).toBe(422)
  expect(early.text).toMatch(/<details[^>]*id="seen"[^>]*open/)
  const old = { by: '2026-12-03', seen: String(Number(version) - 1) }
  expect((await client.send(`/contracts/${id}/seen`, old)).status).toBe(409)
  const out = await worker.send(`/contracts/${id}/seen`, { by: '2026-12-03', seen: version })
  expect(out.status).toBe(409)
  const done = await client.send(`/contracts/${id}/seen`, { by: '2026-12-03', seen: version })
  expect([done.status, done.leadsTo]).toEqual([303, `/contracts/${id}`])
  expect((await client.get(`/contracts/${id}`)).text).toContain('相手に伝えました。')
  expect(await seenOf(context.db, id)).toHaveLength(1)
})
