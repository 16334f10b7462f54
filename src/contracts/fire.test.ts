import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { startClock, travel } from '#clock'
import { act, eventsOf, fireDue, nextRing, rowOf } from '#contracts'
import { openDatabase } from '#platform'
import { testDatabase } from '../../test/database.ts'
import { day, offered, people, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

const { db, owner, url } = await testDatabase({ connections: 10 })
const context = testContext(db)

afterEach(async () => {
  expect(await runChecks(owner)).toEqual([])
})

const delivered = async (world: TestContext) => {
  const made = await offered(world)
  await act(world, made.id, 'agreeToOffer', made.aiko, {})
  await act(world, made.id, 'fund', made.ben, {})
  await act(world, made.id, 'deliver', made.aiko, {})
  return made
}

type Told = { id: string; kind: string; facts: { seq?: number }; at: number; to_id: string }

const mailsOf = (contractId: string) =>
  db.query<Told>(
    'select id, kind, facts, at, to_id from outbox where owner_id = $1 order by at, id',
    [contractId],
  )

const historyOf = async (id: string) =>
  (await eventsOf(db, id, 'desk')).map(({ seq, action, by, at, to_state }) => [
    seq,
    action,
    by,
    at,
    to_state,
  ])

test('after downtime everything has happened as if the clock had never stopped', async () => {
  const start = context.time.now()
  const awake = await delivered(context)
  const asleep = await delivered(context)
  const hold = await owner.query(
    `update standings set rings_at = null, due_at = null, turn = null
     where contract_id = $1 returning state`,
    [asleep.id],
  )
  expect(hold).toHaveLength(1)
  const step = (until: number) => fireDue(context, until)
  for (let hours = 1; hours <= 15 * 24; hours += 1) await step(start + hours * 3_600_000)
  await owner.query(
    `update standings set turn = 'client', due_at = entered_at + interval '7 days',
       rings_at = entered_at + interval '3.5 days' where contract_id = $1`,
    [asleep.id],
  )
  await step(start + 15 * day)
  expect(await historyOf(asleep.id)).toEqual(await historyOf(awake.id))
  const said = async (id: string) => (await mailsOf(id)).map(({ kind, at }) => [kind, at])
  expect(await said(asleep.id)).toEqual(await said(awake.id))
})

test('reminders come at a half, three quarters and a day before, again at every entry', async () => {
  const { id, ben } = await delivered(context)
  const start = context.time.now()
  await fireDue(context, start + 14 * day)
  const reminders = (await mailsOf(id)).filter(({ kind }) => kind === 'reminder')
  const expected = [3.5, 5.25, 6, 10.5, 12.25, 13].map((days) => start + days * day)
  expect(reminders.map(({ at }) => at)).toEqual(expected)
  expect(new Set(reminders.map(({ to_id: to }) => to))).toEqual(new Set([ben.id]))
})

test('many machines fire each deadline once', async () => {
  const machines = await Promise.all(
    Array.from({ length: 4 }, async () => testContext(await openDatabase(url))),
  )
  const ids: string[] = []
  for (let made = 0; made < 200; made += 1) ids.push((await offered(context)).id)
  await Promise.all(machines.map((machine) => fireDue(machine, someDay + 7 * day)))
  for (const id of ids) {
    const history = await eventsOf(db, id, 'desk')
    expect(history.map(({ action }) => action)).toEqual(['offer', 'lapse'])
    expect((await mailsOf(id)).filter(({ facts }) => facts.seq === 2)).toHaveLength(2)
  }
  await Promise.all(machines.map((machine) => machine.db.close()))
})

test('a journey stops at every due instant, in order', async () => {
  const world = testContext(db, someDay + 400 * day)
  const first = await offered(world, people(), '2027-12-30')
  world.time.set(someDay + 401 * day)
  const second = await offered(world, people(), '2027-12-30')
  const seen: number[] = []
  const fire = (until: number) => {
    seen.push(world.time.now())
    return fireDue(world, until)
  }
  const time = { ...world.time, advanceTo: world.time.set }
  await travel({ time, nextRing: () => nextRing(db), fire }, someDay + 409 * day)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(new Set(seen).size).toBe(seen.length)
  for (const { id } of [first, second]) expect((await rowOf(db, id))?.row.state).toBe('lapsed')
  expect(world.time.now()).toBe(someDay + 409 * day)
})

test('the clock wakes for a deadline that is nearer than it knew, and stops when told', async () => {
  const real = testContext(db, someDay + 500 * day)
  const fired: number[] = []
  let next: number | null = null
  const clock = startClock({
    time: real.time,
    log: real.log,
    nextRing: () => Promise.resolve(next),
    fire: (until) => {
      fired.push(until)
      next = null
      return Promise.resolve(1)
    },
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(fired).toEqual([])
  next = real.time.now()
  clock.wake()
  await expect.poll(() => fired.length).toBe(1)
  await clock.stop()
})
