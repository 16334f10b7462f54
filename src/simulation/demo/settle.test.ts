import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { categories } from '#market'
import { lockOf } from '#desk'
import { offeringOf } from '#processes'
import { trustCards } from '#trust'
import { demoContext, sizeOf } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { settleDemo } from '../index.ts'

const { db } = await testDatabase()
const context = demoContext(db)
const settled = settleDemo(context)

const statesOf = async (process: string): Promise<string[]> => {
  const states = await db.query<{ state: string }>(
    'select distinct state from contracts where process = $1 order by state',
    [process],
  )
  return states.map(({ state }) => state)
}

test('an empty demo fills with people, open jobs, and contracts in every state', async () => {
  expect(await settled).toBe(true)
  expect(await statesOf('fixed-price')).toEqual(
    Object.keys(offeringOf('fixed-price')?.process.states ?? {}).toSorted(),
  )
  const open = await db.query<{ category: string }>(
    `select category from jobs j where closes_on >= '2026-11-22'
       and not exists (select from contracts c where c.job_id = j.id)`,
  )
  expect(open.length).toBeGreaterThanOrEqual(25)
  expect(new Set(open.map(({ category }) => category))).toEqual(new Set(categories))
  expect((await sizeOf(db)).people).toBe(23)
})

test('work by the hour is seen wherever it can stand', async () => {
  await settled
  expect(await statesOf('recurring')).toEqual(
    'agreed closing endedInSilence leaving noticed offered paused running'.split(' '),
  )
  // The twenty-second of November 2026 is a Sunday: last week is paid.
  expect(await statesOf('hourly-week')).toEqual(['funded', 'mediating', 'paid', 'recording'])
  const [raised] = await db.query<{ count: number }>(
    `select count(*)::int as count from contracts c
       join contract_balances b on b.contract_id = c.id where b.pot > c.price`,
  )
  expect(raised?.count).toBe(2)
  const jobs = await db.query<{ pledged: boolean }>(
    `select distinct pledge_weeks > 0 as pledged from jobs j where kind = 'hourly'
       and closes_on >= '2026-11-22' and exists (select from proposals p where p.job_id = j.id)`,
  )
  expect(jobs).toHaveLength(2)
})

test('the pledge of a silent end is paid, and stands on the record of that client', async () => {
  await settled
  const [ended] = await db.query<{ client_id: string; moves: unknown }>(
    `select c.client_id, e.moves from contracts c join events e on e.contract_id = c.id
     where c.state = 'endedInSilence' and e.action = 'endInSilence'`,
  )
  expect(ended?.moves).toEqual([{ kind: 'release', amount: 12_500 }])
  const client = ended?.client_id ?? ''
  const card = (await trustCards(context, [client], 'client')).get(client)
  expect(card?.lately.silent).toBeGreaterThan(0)
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

test('the desk has something of everything to do', async () => {
  await settled
  const causes = await db.query<{ cause: string }>(
    `select distinct cause from cases where closed_at is null order by cause`,
  )
  expect(causes.map(({ cause }) => cause)).toEqual(
    'contested finalNotice noAnswer offPlatform silentEnd unfairRework'.split(' '),
  )
  const [found] = await db.query(
    `select (select count(*)::int from rulings where status = 'open') as rulings,
       (select count(*)::int from identity_checks where state = 'waiting') as identities,
       (select count(*)::int from identity_checks where state = 'approved') as proven,
       (select count(*)::int from cases where outcome = 'answered') as answered,
       (select count(*)::int from reviews r where not exists (select from reviews o
         where o.contract_id = r.contract_id and o.side <> r.side)) as blind`,
  )
  expect(found).toEqual({ rulings: 1, identities: 2, proven: 3, answered: 2, blind: 3 })
  const clients = await db.query<{ id: string }>('select distinct client_id as id from jobs')
  const locked = await lockOf(
    context,
    clients.map(({ id }) => id),
  )
  expect(locked.size).toBe(2)
})

test('a second start changes nothing', async () => {
  await settled
  const before = await sizeOf(db)
  expect(await settleDemo(context)).toBe(false)
  expect(await sizeOf(db)).toEqual(before)
})
