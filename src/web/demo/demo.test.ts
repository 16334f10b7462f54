import { beforeEach, expect, test } from 'vitest'
import { viewFor } from '#contracts'
import { openMarketTime } from '#clock'
import { openSession } from '#people'
import { demoSession, halfYearNow, playHalfYear, settleDemo } from '#simulation'
import { webApp } from '#web'
import { testContext as realContext } from '../../../test/context.ts'
import { demoContext } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { contractIn } from '../../../test/states.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { day, people, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

const filled = demoContext((await testDatabase()).db)
let context: TestContext
// Each test moves the market's own time, which never goes back.
beforeEach(async () => {
  context = testContext((await testDatabase()).db)
})

/** The demo runs on the market's own time, which can be moved. */
const demoApp = async () => {
  const market = await openMarketTime(context.db)
  const close = () => market.close()
  market.time.advanceTo(context.time.now())
  return { app: webApp({ ...context, time: market.time }), time: market.time, close }
}

test('the time is moved from every page, and brings what falls due on the way', async () => {
  const { id, aiko } = await contractIn(context, 'inspecting')
  const { app, time, close } = await demoApp()
  const visitor = visitorOf(app)
  const before = time.now()
  const moved = await visitor.send('/demo/clock', { advance: 'P14D', back: `/contracts/${id}` })
  expect(moved.leadsTo).toBe(`/contracts/${id}`)
  expect(time.now() - before).toBeGreaterThanOrEqual(14 * day)
  expect((await viewFor(context, id, aiko)).row.state).toBe('paid')
  await close()
})

test('the next deadline is that of the contract one looks at', async () => {
  const { id, aiko } = await contractIn(context, 'inspecting')
  const { app, time, close } = await demoApp()
  const due = (await viewFor(context, id, aiko)).row.due_at ?? 0
  await visitorOf(app).send('/demo/clock', { advance: 'next', back: `/contracts/${id}` })
  expect(time.now()).toBeGreaterThanOrEqual(due)
  expect((await viewFor(context, id, aiko)).row.state).toBe('finalNotice')
  await close()
})

test('when the client never comes back, the story goes to its end and the worker is paid', async () => {
  const { id, aiko } = await contractIn(context, 'inspecting')
  const { app, close } = await demoApp()
  const { leadsTo } = await visitorOf(app).send(`/demo/contracts/${id}/story`)
  expect(leadsTo).toBe(`/contracts/${id}`)
  const { row } = await viewFor(context, id, aiko)
  expect(row.state).toBe('paid')
  await close()
})

test('a story is offered on the page of a contract that runs, not on one that is over', async () => {
  const aiko = await trader(context, '佐藤愛子')
  const { id } = await contractIn(context, 'inspecting', { ...people(), aiko })
  const { app, close } = await demoApp()
  const visitor = visitorOf(app, (await openSession(context, aiko.id, { ip: '127.0.0.1' })).token)
  const [button, form] = ['class="demo-story"', `/demo/contracts/${id}/story`]
  const seen = await visitor.get(`/contracts/${id}`)
  expect(seen.text).toContain(button)
  await visitor.send(form)
  expect((await viewFor(context, id, aiko)).row.turn).toBeNull()
  for (const path of [`/contracts/${id}`, `/contracts/ctr_${'0'.repeat(26)}`, '/jobs'])
    expect((await visitor.get(path)).text).not.toContain(button)
  await close()
})

test('the half year is played from the page of its contract, which then tells what happened', async () => {
  await settleDemo(filled)
  const market = await openMarketTime(filled.db)
  market.time.advanceTo(filled.time.now())
  const there = { ...filled, time: market.time }
  const app = webApp(there)
  const { token } = await demoSession(there, 'worker', { ip: '127.0.0.1' })
  const worker = visitorOf(app, token)
  const [first] = (await halfYearNow(there)).frames
  const contract = `/contracts/${first?.row.id}`
  const before = await worker.get(contract)
  expect(before.text).toContain('action="/demo/half-year"')
  expect(before.text).not.toContain(`/demo${contract}/story`)
  expect((await visitorOf(app).get('/demo/half-year')).text).toContain('半年の話を最後まで進める')

  const watched = `/demo/half-year?from=${first?.row.id}`
  const begun = await worker.send('/demo/half-year', { from: first?.row.id ?? '' })
  expect(begun.leadsTo).toBe(watched)
  const playing = await worker.get(watched)
  expect(playing.text).toMatch(/<progress [^>]*max="27"/)
  expect(playing.headers.get('refresh')).toBe('1')
  await playHalfYear(there)
  expect((await worker.get(watched)).leadsTo).toBe(contract)
  const after = (await worker.get(contract)).text
  expect(after).toContain('href="/story"')
  for (const said of ['（27週）', '234,960円', '42,720円']) expect(after).toContain(said)
  expect(after).not.toContain('class="demo-story"')

  const told = await visitorOf(app).get('/demo/half-year?lang=en')
  expect(told.headers.get('refresh')).toBeNull()
  expect(told.text).toContain('went to the worker')
  expect(told.text).toContain('nothing more was paid')
  expect((await worker.send('/demo/half-year')).leadsTo).toBe('/demo/half-year')
  await market.close()
})

test('one comes back to pages of ours only, and wrong lengths are told in words', async () => {
  const { app, close } = await demoApp()
  const visitor = visitorOf(app)
  const away = await visitor.send('/demo/clock', { advance: 'P1D', back: '//evil.example' })
  expect(away.leadsTo).toBe('/')
  for (const advance of ['P-1D', 'a week', 'P9999Y', ''])
    expect((await visitor.send('/demo/clock', { advance, back: '/jobs' })).leadsTo).toBe('/jobs')
  await close()
})

test('a market of real people knows none of it', async () => {
  const app = webApp(realContext(context.db))
  const visitor = visitorOf(app)
  expect((await visitor.get('/jobs')).text).not.toContain('class="demo"')
  expect((await visitor.get('/demo/half-year')).status).toBe(404)
  const story = `/demo/contracts/ctr_${'0'.repeat(26)}/story`
  for (const path of ['/demo/clock', '/demo/as', story, '/demo/half-year'])
    expect((await visitor.send(path, { advance: 'P1D', as: 'desk' })).status).toBe(404)
})
