import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { categories } from '#market'
import { offeringOf } from '#processes'
import { demoContext, sizeOf } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { settleDemo } from '../index.ts'

const { db } = await testDatabase()
const context = demoContext(db)
const settled = settleDemo(context)

test('an empty demo fills with people, open jobs, and contracts in every state', async () => {
  expect(await settled).toBe(true)
  const states = await db.query<{ state: string }>('select distinct state from contracts')
  expect(states.map(({ state }) => state).toSorted()).toEqual(
    Object.keys(offeringOf('fixed-price')?.process.states ?? {}).toSorted(),
  )
  const open = await db.query<{ category: string }>(
    `select category from jobs j where closes_on >= '2026-11-22'
       and not exists (select from contracts c where c.job_id = j.id)`,
  )
  expect(open.length).toBeGreaterThanOrEqual(25)
  expect(new Set(open.map(({ category }) => category))).toEqual(new Set(categories))
  expect((await sizeOf(db)).people).toBe(22)
})

test('everything that must always be true is true of the demo', async () => {
  await settled
  expect(await runChecks(db)).toEqual([])
})

test('all of it lies in the past, and nothing in it is overdue', async () => {
  await settled
  const now = new Date(context.time.now()).toISOString()
  const [found] = await db.query(
    `select (select count(*)::int from contracts where rings_at <= $1) as due,
       (select count(*)::int from events where at > $1) as later,
       (select count(*)::int from messages where at > $1) as said,
       (select count(*)::int from outbox where try_at is not null or sent_at > $1) as mails,
       (select count(*)::int from reserves where state = 'open') as reserves,
       (select count(*)::int from payouts) as payouts`,
    [now],
  )
  expect(found).toEqual({ due: 0, later: 0, said: 0, mails: 0, reserves: 0, payouts: 0 })
})

test('contracts wait for each main person, and the worker stands on both sides', async () => {
  await settled
  const waits = (turn: string, email: string) =>
    db.query(
      `select c.state from contracts c join people p on p.id = c.${turn}_id
       where c.turn = $1 and p.email = $2`,
      [turn, email],
    )
  expect((await waits('worker', 'worker@demo.yakusoku.example')).length).toBeGreaterThan(2)
  expect((await waits('client', 'client@demo.yakusoku.example')).length).toBeGreaterThan(1)
  const desk = await db.query(`select id from contracts where turn = 'desk'`)
  expect(desk.length).toBeGreaterThan(1)
  const ordered = await db.query(
    `select c.id from contracts c join people p on p.id = c.client_id where p.email = $1`,
    ['worker@demo.yakusoku.example'],
  )
  expect(ordered.length).toBeGreaterThan(0)
})

test('a second start changes nothing', async () => {
  await settled
  const before = await sizeOf(db)
  expect(await settleDemo(context)).toBe(false)
  expect(await sizeOf(db)).toEqual(before)
})
