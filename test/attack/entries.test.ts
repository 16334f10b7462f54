import { beforeEach, expect, test } from 'vitest'
import { act, eventsOf } from '#contracts'
import type { TimeEntry } from '#engine'
import { deposit, walletOf } from '#ledger'
import { newId } from '#platform'
import { webApp } from '#web'
import { askerOf } from '../../src/api/test/caller.ts'
import type { Ask } from '../../src/api/test/caller.ts'
import { parties } from '../../src/api/test/parties.ts'
import type { Parties } from '../../src/api/test/parties.ts'
import { testDatabase } from '../database.ts'
import { framed } from '../frames.ts'
import { at, until, weeksIn } from '../hourly/weeks.ts'
import { visitorOf } from '../visitor.ts'
import { someDay, testContext } from '../world.ts'
import type { TestContext } from '../world.ts'
import { codeOf } from './outcome.ts'

const { db } = await testDatabase()
let context: TestContext
let ask: Ask
let who: Parties
let frame: string
let week: string

// Aiko works for Ben by the hour; it is Tuesday noon of the first week.
beforeEach(async () => {
  context = testContext(db, someDay)
  ask = askerOf(context)
  who = await parties(context)
  const actor = ({ id }: { id: string }) => ({ id, roles: [] })
  const [aiko, ben, desk] = [actor(who.worker), actor(who.client), actor(who.desk)]
  frame = (await framed(context, {}, { aiko, ben, desk })).id
  await act(context, frame, 'agreeToOffer', aiko, {})
  await act(context, frame, 'fundWeek', ben, {})
  await until(context, at('2026-11-24 12:00'))
  week = (await weeksIn(context, frame))[0]?.id ?? ''
})

const by = (name: keyof Parties) => (call: string, body?: unknown) =>
  ask(call, { token: who[name].token, body })

const visit = (name: keyof Parties) => visitorOf(webApp(context), who[name].token)

const entry = (id: string, hour: number) => ({
  id,
  from: `2026-11-24T0${hour}:00:00+09:00`,
  to: `2026-11-24T0${hour}:30:00+09:00`,
  note: '登録',
})

const strange = ['a\0', '\ud800', '"><script>', '../..', ' ', 'a b', 'ａ', '😀', '\u202ea']

test('no worker shuts the client out of frame and week by the id of an entry', async () => {
  for (const id of strange) {
    const record = `POST /contracts/${week}/actions/record`
    const { status, body } = await by('worker')(record, { entries: [entry(id, 9)] })
    expect([id, status, body.code]).toEqual([id, 409, 'input.malformed'])
  }
  await by('worker')(`POST /contracts/${week}/actions/record`, { entries: [entry('a-1', 9)] })
  const client = visit('client')
  for (const path of [`/contracts/${week}`, `/contracts/${frame}`, '/calendar', '/weeks'])
    expect([path, (await client.get(path)).status]).toEqual([path, 200])
  expect((await by('client')(`GET /contracts/${frame}/weeks`)).status).toBe(200)
})

test('what is written into a note is text on every page, whatever it looks like', async () => {
  const note = '<img src=x onerror=alert(1)>\u202e&amp;"\' 😀'
  await by('worker')(`POST /contracts/${week}/actions/record`, {
    entries: [{ ...entry('a', 9), note }],
  })
  const { text } = await visit('client').get(`/contracts/${week}`)
  expect(text).toContain('img src=x')
  expect(text).not.toContain('<img src=x')
})

test('who contests names entries that are there, and keeps back no more than they come to', async () => {
  const entries = [entry('a', 8), entry('b', 9)]
  await by('worker')(`POST /contracts/${week}/actions/record`, { entries })
  await until(context, at('2026-12-01 12:00'))
  const contest = async (draft: object) => {
    const call = `POST /contracts/${week}/actions/contest`
    const { status, body } = await by('client')(call, { reason: '違います', ...draft })
    return status === 200 ? 'done' : body.code
  }
  expect(await contest({ amount: 0, contested: ['nothing'] })).toBe('entry.unknown')
  expect(await contest({ amount: 0, contested: ['a', 'a\0'] })).toBe('entry.unknown')
  expect(await contest({ amount: 0, contested: ['a'] })).toBe('amount.too_small')
  expect(await contest({ amount: 999, contested: ['a', 'a', 'a'] })).toBe('amount.too_small')
  expect(await contest({ amount: 2_000, contested: [] })).toBe('input.malformed')
  expect(await contest({ amount: 1_000, contested: ['a'] })).toBe('done')
})

test('what a client has in the wallet is read by nobody else, nor is a week by a stranger', async () => {
  await deposit(db, who.client.id, newId('dep'), 9_876_543n, context.time.now())
  const { available } = await walletOf(db, who.client.id)
  const yen = new RegExp(`${available.toLocaleString('en')}|${available}`)
  const pages = [`/contracts/${frame}`, `/contracts/${week}`, '/weeks', '/calendar', '/']
  expect((await visit('client').get(`/contracts/${frame}`)).text).toMatch(yen)
  for (const path of pages)
    for (const name of ['worker', 'desk', 'stranger'] as const)
      expect([path, name, yen.test((await visit(name).get(path)).text)]).toEqual([
        path,
        name,
        false,
      ])
  const paths = ['weeks', 'standing-order', 'entries', 'events'].flatMap((list) =>
    [frame, week].map((id) => `GET /contracts/${id}/${list}`),
  )
  for (const call of paths) expect([call, (await by('stranger')(call)).status]).toEqual([call, 404])
  const short = await by('worker')(`POST /contracts/${frame}/weeks`, { count: 5 })
  expect(short.body.code).toBe('contract.not_your_turn')
})

test('days at the ends of the calendar are no accident', async () => {
  const days = ['0000-01-01', '0001-01-01', '9999-12-31']
  for (const day of days) {
    const { status } = await by('worker')(`GET /me/weeks?from=${day}&until=${day}`)
    expect([day, status]).toEqual([day, status === 422 ? 422 : 200])
    for (const path of [`/weeks?before=${day}`, `/calendar?month=${day.slice(0, 7)}`])
      expect([path, (await visit('worker').get(path)).status]).toEqual([path, 200])
  }
})

/** The longest list there is, with other words every time. */
const rewritten = (times: number): TimeEntry[] =>
  Array.from({ length: 100 }, (_, place) => {
    const from = at('2026-11-23 00:00') + place * 5 * 60_000
    const note = `${times} ${'あ'.repeat(90)}`
    return { id: `e${place}`, from, to: from + 5 * 60_000, note }
  })

test('nobody buries a week under records: there is an end to them, and the page stays short', async () => {
  const aiko = { id: who.worker.id, roles: [] }
  const codes = new Set<string>()
  for (let times = 0; times < 310; times += 1)
    codes.add(await codeOf(act(context, week, 'record', aiko, { entries: rewritten(times) })))
  expect([...codes]).toEqual(['done', 'contract.too_many_acts'])
  expect((await eventsOf(db, week, 'desk')).length).toBe(300)
  const { status, text } = await visit('client').get(`/contracts/${week}`)
  expect(status).toBe(200)
  expect(text.length).toBeLessThan(700_000)
  const ben = { id: who.client.id, roles: [] }
  expect(await codeOf(act(context, week, 'raise', ben, { amount: 1_000n }))).toBe('done')
  expect(await codeOf(act(context, week, 'giveUp', aiko, { reason: newId('key') }))).toBe('done')
})
