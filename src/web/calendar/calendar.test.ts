import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Hono } from 'hono'
import { contractsOf } from '#contracts'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { fieldsIn, visitorOf } from '../../../test/visitor.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { monthNamed } from './month.ts'

let context: TestContext
let app: Hono
beforeAll(async () => {
  context = testContext((await testDatabase()).db)
  app = webApp(context)
})
beforeEach(() => context.time.set(someDay))

type Somebody = { actor: { id: string; roles: string[] }; visitor: Visitor }

const somebody = async (locale: 'ja' | 'en' = 'ja'): Promise<Somebody> => {
  const email = `${newId('mail')}@example.jp`
  const person = { email, password: 'correct horse battery', name: '佐藤', locale }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  return { actor: { id, roles: [] }, visitor: visitorOf(app, token) }
}

/** Two people with a contract in that state. */
const between = async (state: string, locale: 'ja' | 'en' = 'ja') => {
  const [worker, client] = [await somebody(locale), await somebody(locale)]
  const desk = { id: newId('per'), roles: ['support'] }
  const who = { aiko: worker.actor, ben: client.actor, desk }
  return { worker, client, id: (await contractIn(context, state, who)).id }
}

/** The address that a page shows, as a path. */
const addressIn = (html: string): string =>
  /<code>[^<]*(\/calendar\/[\w-]+\.ics)<\/code>/.exec(html)?.[1] ?? ''

const makeAddress = async ({ visitor }: Somebody): Promise<string> => {
  const form = fieldsIn((await visitor.get('/calendar')).text)
  return addressIn((await visitor.send('/calendar/feed', { key: form['key'] ?? '' })).text)
}

test('who has no contract reads so in both languages, and holidays are named', async () => {
  const { text } = await (await somebody()).visitor.get('/calendar')
  expect(text).toContain('進行中の契約はありません')
  expect(text).toContain('11月23日(月)</span> 勤労感謝の日')
  const english = await (await somebody('en')).visitor.get('/calendar?month=2027-01')
  expect(english.text).toContain('January 2027')
  expect(english.text).toContain('No running contracts')
  expect(english.text).toContain('Coming of Age Day')
})

test('a deadline says whose turn it is and what silence does, to both sides', async () => {
  const { worker, client, id } = await between('inspecting')
  const theirs = (await client.visitor.get('/calendar?month=2026-12')).text
  const mine = (await worker.visitor.get('/calendar?month=2026-12')).text
  for (const text of [theirs, mine]) {
    expect(text).toContain(`href="/contracts/${id}"`)
    expect(text).toContain('クライアントの検収待ち')
    expect(text).toContain('最終通知')
    expect(text).not.toMatch(/calendar\.[a-z]|contracts\.[a-z]|promised\.|>undefined</)
    const links = [...text.matchAll(/href="#(ctr_[^"]+)"/g)].map(([, found]) => found)
    expect(links).toHaveLength(1)
    expect(text).toContain(`<li id="${links[0]}"`)
  }
  expect(theirs).toContain('あなたの番です')
  expect(mine).not.toContain('あなたの番です')
  expect(mine).toContain('44,500円')
})

test('in English everything is English but the names that people gave', async () => {
  const { worker } = await between('offered', 'en')
  const now = (await worker.visitor.get('/calendar')).text
  expect(now).toContain('Sun 29 Nov, 14:02')
  const { text } = await worker.visitor.get('/calendar?month=2026-12')
  expect(text).toContain('Agreed delivery date')
  expect(text).toContain('Thu 10 Dec, 24:00')
  const shown = text.replace('<span lang="ja">約束</span>', '').replaceAll('田中商店のロゴ', '')
  expect(shown.replace(/<header class="site-header">.*?<\/header>/s, '')).not.toMatch(
    /[\u3040-\u30ff](?![^<]*<\/button>)/,
  )
})

test('a month without deadlines leads to the one that has the nearest', async () => {
  const { worker } = await between('offered')
  const { text } = await worker.visitor.get('/calendar?month=2027-03')
  expect(text).toContain('2027年3月に期限はありません')
  expect(text).toContain('href="/calendar?month=2026-11"')
  expect(text).toContain('href="/calendar?month=2027-02"')
  expect(text).toContain('href="/calendar?month=2027-04"')
})

test('what is no month is this month', async () => {
  const { visitor } = await somebody()
  for (const month of ['', 'x', '2026-13', '0000-01', '2026-1', '99999-01', '2026-12-01'])
    expect((await visitor.get(`/calendar?month=${month}`)).text).toContain('<h2>2026年11月</h2>')
})

test('a month has whole weeks from Monday, leap years and year ends too', () => {
  const february = monthNamed('2028-02', '2026-11-22')
  expect(february.weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2028-01-31', '2028-02-06'],
    ['2028-02-07', '2028-02-13'],
    ['2028-02-14', '2028-02-20'],
    ['2028-02-21', '2028-02-27'],
    ['2028-02-28', '2028-03-05'],
  ])
  expect(monthNamed('2026-12', '2026-11-22')).toMatchObject({
    previous: '2026-11',
    next: '2027-01',
  })
})

test('an address is shown once and read without a session, in its owner’s language', async () => {
  const { worker, id } = await between('inspecting', 'en')
  const address = await makeAddress(worker)
  expect(address).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
  expect((await worker.visitor.get('/calendar')).text).not.toContain(address)
  const { status, headers, text } = await visitorOf(app).get(address)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('cache-control')).toMatch(/^private/)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect(lines).toContain('SUMMARY:Inspection period: 田中商店のロゴ')
  expect(lines).toContain(`URL:${context.settings.url}/contracts/${id}`)
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toMatch(
    /If nobody answers.*¥44\\,500/,
  )
  expect(text).not.toContain('**')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(
    await visitorOf(app)
      .get(address)
      .then(({ text: again }) => again),
  ).toBe(text)
})

test('an address tells only what its owner may see', async () => {
  const [one, other] = [await between('working'), await between('offered')]
  const { text } = await visitorOf(app).get(await makeAddress(one.client))
  expect(text).toContain(one.id)
  expect(text.replaceAll('\r\n ', '')).not.toContain(other.id)
  await contractIn(context, 'paid', {
    aiko: one.worker.actor,
    ben: one.client.actor,
    desk: { id: newId('per'), roles: ['support'] },
  })
  const all = await contractsOf(context.db, one.client.actor.id, { limit: 10 })
  expect(all).toHaveLength(2)
})

test('a wrong, replaced or closed address is not there', async () => {
  const { worker } = await between('working')
  const { visitor } = worker
  const statusOf = async (path: string) => (await visitorOf(app).get(path)).status
  for (const path of ['x.ics', `${'A'.repeat(43)}.ics`, 'x', '%00.ics', '.ics', 'feed'])
    expect([path, await statusOf(`/calendar/${path}`)]).toEqual([path, 404])
  const first = await makeAddress(worker)
  expect(await statusOf(first.replace('.ics', ''))).toBe(404)
  const second = await makeAddress(worker)
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])
  expect((await visitor.send('/calendar/feed/revoke')).leadsTo).toBe('/calendar')
  expect(await statusOf(second)).toBe(404)
  expect((await visitor.get('/calendar')).text).toContain('アドレスを作る')
})

test('the same form sent twice is one address, and never opens one that was closed', async () => {
  const { visitor } = await somebody()
  const key = fieldsIn((await visitor.get('/calendar')).text)['key'] ?? ''
  const twice = [
    await visitor.send('/calendar/feed', { key }),
    await visitor.send('/calendar/feed', { key }),
  ]
  expect(addressIn(twice[0]!.text)).toBe(addressIn(twice[1]!.text))
  await visitor.send('/calendar/feed/revoke')
  const late = await visitor.send('/calendar/feed', { key })
  expect(late.status).toBe(422)
  expect(late.text).toContain('このアドレスはもう無効です')
  expect(fieldsIn(late.text)['key']).not.toBe(key)
})

test('lists and homes lead to the calendar', async () => {
  const { worker, client } = await between('working')
  client.visitor.cookies.set('side', 'client')
  for (const { visitor } of [worker, client])
    for (const path of ['/contracts', '/home'])
      expect((await visitor.get(path)).text).toContain('href="/calendar"')
})
