import { beforeAll, expect, test } from 'vitest'
import { act } from '#contracts'
import type { Job } from '#market'
import { addPerson, openSession } from '#people'
import { newId } from '#platform'
import { webApp } from '#web'
import { testDatabase } from '../../../test/database.ts'
import { post, trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { day, offered, people, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
beforeAll(async () => {
  context = testContext((await testDatabase()).db)
})

const somebody = async () => {
  context.time.set(someDay)
  const person = { email: `${newId('mail')}@example.jp`, name: '佐藤', locale: 'ja' as const }
  const { id } = await context.db.transaction((tx) => addPerson(context, tx, person))
  const { token } = await openSession(context, id, { ip: '127.0.0.1' })
  const aiko = { id, roles: [] }
  return { id, aiko, who: { ...people(), aiko }, visitor: visitorOf(webApp(context), token) }
}

test('every figure of the dashboard opens to the contracts and payments behind it', async () => {
  const { who, visitor } = await somebody()
  const paid = await contractIn(context, 'paid', who)
  const open = await offered(context, { ...people(), aiko: who.aiko }, '2026-12-30')
  await act(context, open.id, 'agreeToOffer', who.aiko, {})
  const { text } = await visitor.get('/portfolio')
  expect(text).toContain('これから入る<strong><span class="unbroken">44,500円</span></strong>')
  const lost = await visitor.get('/portfolio/contracts?state=atRisk')
  expect(lost.text).toContain(`/contracts/${open.id}`)
  expect(lost.text).not.toContain(`/contracts/${paid.id}`)
  expect((await visitor.get('/portfolio/contracts?state=held')).text).not.toContain(open.id)
  const month = await visitor.get('/portfolio/paid?month=2026-12')
  expect(month.text).toContain(`/contracts/${paid.id}`)
  const one = await visitor.get(`/portfolio/paid?client=${who.ben.id}`)
  expect(one.text).toContain(`/contracts/${paid.id}`)
  const gone = await visitor.get(`/portfolio/clients/${open.ben.id}`)
  expect(gone.text).toContain('44,500円</span></strong>は入らなくなります')
  expect((await visitor.get(`/portfolio/clients/${newId('per')}`)).status).toBe(404)
})

test('a figure of a month that is over opens to the contracts behind it', async () => {
  const { who, visitor } = await somebody()
  const open = await offered(context, { ...people(), aiko: who.aiko }, '2026-12-30')
  await act(context, open.id, 'agreeToOffer', who.aiko, {})
  context.time.set(someDay + 20 * day)
  const href = '/portfolio/contracts?month=2026-11&amp;state=atRisk'
  expect((await visitor.get('/portfolio')).text).toContain(href)
  const { text } = await visitor.get(href.replace('&amp;', '&'))
  expect(text).toContain(`/contracts/${open.id}`)
  expect(text).toContain('44,500円')
  const held = await visitor.get('/portfolio/contracts?month=2026-11&state=held')
  expect(held.text).not.toContain(open.id)
})

test('nobody else finds anything of it', async () => {
  const { who } = await somebody()
  const { id, ben } = await contractIn(context, 'working', who)
  const { visitor } = await somebody()
  for (const path of [
    '',
    '/contracts',
    '/contracts?month=2026-11',
    '/contracts.csv',
    '/paid',
    '/years/2026',
  ])
    expect((await visitor.get(`/portfolio${path}`)).text).not.toContain(id)
  expect((await visitor.get(`/portfolio/clients/${ben.id}`)).status).toBe(404)
})

test('whoever has nothing is told how to begin', async () => {
  const { visitor } = await somebody()
  const { text, status } = await visitor.get('/portfolio')
  expect(status).toBe(200)
  expect(text).toContain('契約すると、ここに収入とリスクが並びます。')
  expect(text).toContain('href="/elsewhere/new"')
})

test.each([
  '/portfolio/contracts?state=%00&from=-1',
  '/portfolio/contracts?state=nothing&from=1e9',
  '/portfolio/paid?month=2026-13&from=x',
  '/portfolio/paid?month=%27;drop&client=',
  '/portfolio/paid?client=%27%22%3Cscript%3E%00',
  '/portfolio/years/2000',
])('what is no month, state or place shows what there is: %s', async (path) => {
  const { visitor } = await somebody()
  const { status, text } = await visitor.get(path)
  expect(status).toBe(200)
  expect(text).not.toContain('<script>')
})

test.each(['1999', '20260', 'x', '2026.csv', '-1'])('%s is no year', async (year) => {
  const { visitor } = await somebody()
  expect((await visitor.get(`/portfolio/years/${year}`)).status).toBe(404)
})

test('tables are downloaded, and what people wrote in them is no formula', async () => {
  const { who, visitor } = await somebody()
  const { id } = await contractIn(context, 'unfunded', who)
  await act(context, id, 'fund', who.ben, {})
  const { text, headers } = await visitor.get('/portfolio/contracts.csv')
  expect(headers.get('content-disposition')).toBe('attachment; filename="contracts.csv"')
  expect(text).toContain('田中商店のロゴ,Ben,Yakusoku,')
  const year = await visitor.get('/portfolio/years/2026/payments.csv')
  expect(year.headers.get('content-type')).toBe('text/csv; charset=utf-8')
})

test('jobs that would spread the income are shown, and stay away once they are dismissed', async () => {
  const { who, visitor } = await somebody()
  await contractIn(context, 'paid', who)
  const jobs: Job[] = []
  for (let client = 0; client < 4; client += 1)
    jobs.push(await post(context, await trader(context, 'クライアント'), { category: 'design' }))
  const shown = async () => {
    const { text } = await visitor.get('/portfolio')
    return jobs.filter(({ id }) => text.includes(`/portfolio/suggestions/${id}/dismissals`))
  }
  const before = await shown()
  expect(before).toHaveLength(3)
  const { leadsTo } = await visitor.send(`/portfolio/suggestions/${before[0]!.id}/dismissals`)
  expect(leadsTo).toBe('/portfolio')
  // None comes in its place: whoever wants to see less sees less.
  expect(await shown()).toEqual(before.slice(1))
})
