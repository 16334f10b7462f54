import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { webApp } from '#web'
import { parties } from '../../../src/api/test/parties.ts'
import { testDatabase } from '../../database.ts'
import { visitorOf } from '../../visitor.ts'
import type { Visitor } from '../../visitor.ts'
import { someDay, testContext } from '../../world.ts'
import { chance, days, draft, entry, hostile, id, never500, some } from './typed.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

const enterMany = async (own: Visitor): Promise<string[]> => {
  const made: string[] = []
  for (let times = 0; times < 120; times += 1) {
    const typed = { ...draft(), key: chance.percent(10) ? hostile() : `k${times}` }
    const { status, text, leadsTo } = await own.send('/elsewhere/new', typed)
    never500(typed, status, text)
    const found = /^\/elsewhere\/(els_[0-9a-z]+)/.exec(leadsTo)?.[1]
    if (found) made.push(found)
  }
  return made
}

const tellMuch = async (own: Visitor, made: readonly string[]) => {
  for (let times = 0; times < 200; times += 1) {
    const at = `/elsewhere/${chance.percent(8) ? id() : chance.one(made)}`
    const typed = {
      ...entry(),
      on: some(days),
      time: some(['10:00', '23:59', '']),
      key: `e${times}`,
    }
    const { status, text } = await own.send(`${at}/entries`, typed)
    never500([at, typed], status, text)
  }
}

const lookAround = async (own: Visitor, other: Visitor, made: readonly string[]) => {
  for (const one of made.slice(0, 20)) {
    for (const path of ['', '/edit', '/letters/nudge', '/letters/desk']) {
      const seen = await own.get(`/elsewhere/${one}${path}`)
      never500([one, path], seen.status, seen.text)
      expect(seen.text).not.toMatch(/<script>alert|<img src=x/)
      expect(seen.text).not.toMatch(/href="javascript/)
      expect((await other.get(`/elsewhere/${one}${path}`)).status).toBe(404)
    }
    for (const path of ['/entries', '/edit', '/remove'])
      expect(
        (await other.send(`/elsewhere/${one}${path}`, { title: '奪った', kind: 'note', text: 'x' }))
          .status,
      ).toBe(404)
  }
}

const lookAtLists = async (own: Visitor, other: Visitor, made: readonly string[]) => {
  for (const path of [
    '/elsewhere',
    '/portfolio',
    '/portfolio/contracts',
    '/portfolio/paid',
    '/home',
    '/answering',
    '/answering/data',
    '/elsewhere/contracts.csv',
    '/portfolio/contracts.csv',
    '/privacy',
    '/portfolio/years/2026',
    '/portfolio/years/2026/payments.csv',
    `/elsewhere/${made[0]}/evidence`,
  ]) {
    const seen = await own.get(path)
    expect([path, seen.status]).toEqual([path, 200])
    if (path.endsWith('.csv')) expect(seen.text).not.toMatch(/(^|,|\n)"?[=@＝]/)
    if (/html/.test(seen.headers.get('content-type') ?? ''))
      expect(seen.text).not.toMatch(/<script>alert|<img src=x/)
    const others = await other.get(path)
    expect(others.text).not.toMatch(/鈴木商店|記事5本|Bob/)
  }
}

const lookAnywhere = async (own: Visitor, made: readonly string[]) => {
  for (let times = 0; times < 150; times += 1) {
    const path = chance.one([
      `/portfolio/clients/${id()}`,
      `/portfolio/years/${id()}`,
      `/portfolio/years/${id()}/payments.csv`,
      `/portfolio/paid?client=${id()}&year=${id()}&month=${id()}&from=${id()}`,
      `/portfolio/contracts?state=${id()}&page=${id()}&from=${id()}`,
      `/elsewhere?from=${id()}&before=${id()}&page=${id()}`,
      `/elsewhere/${id()}`,
      `/elsewhere/${made[0]}/entries/${id()}`,
      `/elsewhere/${made[0]}/letters/${id()}`,
      `/here/${id()}`,
      '/staff/silence',
    ])
    const seen = await own.get(path)
    never500(path, seen.status, seen.text)
  }
}

test('no page about waits, portfolios or contracts elsewhere meets with an accident', async () => {
  context.time.set(someDay)
  const who = await parties(context)
  const app = webApp(context)
  const own = visitorOf(app, who.worker.token)
  const other = visitorOf(app, who.client.token)
  const made = await enterMany(own)
  expect(made.length).toBeGreaterThan(5)
  await tellMuch(own, made)
  await lookAround(own, other, made)
  const before = await db.query('select count(*) from elsewhere_entries')
  await lookAtLists(own, other, made)
  await lookAnywhere(own, made)
  expect((await own.get('/staff/silence')).status).not.toBe(200)
  expect(await db.query('select count(*) from elsewhere_entries')).toEqual(before)
  expect(await runChecks(owner)).toEqual([])
})
