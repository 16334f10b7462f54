import { beforeAll, beforeEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, eventsOf, fireDue, rowOf } from '#contracts'
import { newestMails } from '#outbox'
import { realNow } from '#platform'
import { daysToAnswer, latestSaid, saySeen, seenOf } from '#talk'
import { codeOf } from '../../test/attack/outcome.ts'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { contractIn } from '../../test/states.ts'
import { day, people, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

let database: TestDatabase
let context: TestContext
beforeAll(async () => {
  database = await testDatabase()
  context = testContext(database.db)
  // Limits run on real time, which does not jump with the market's.
  context.time.real = realNow
})

beforeEach(() => context.time.set(someDay))

const mailsTo = async (id: string) =>
  (await newestMails(context.db, id, 50)).filter(({ kind }) => kind === 'seen')
const standing = async (id: string) => (await rowOf(context.db, id))?.row

// Delivered on Friday 27 November at 16:02; inspection ends on Friday 4 December at 16:02.
test('who has the turn tells the other side by when, and neither clock nor contract moves', async () => {
  const { id, aiko, ben } = await contractIn(context, 'inspecting')
  const [before, events] = [await standing(id), await eventsOf(context.db, id, 'desk')]
  const said = await saySeen(context, ben, id, { by: '2026-12-01' })
  expect(said).toMatchObject({
    contractId: id,
    personId: ben.id,
    party: 'client',
    by: '2026-12-01',
    dueAt: before?.due_at,
    at: context.time.now(),
  })
  expect(await seenOf(context.db, id)).toEqual([said])
  expect([await standing(id), await eventsOf(context.db, id, 'desk')]).toEqual([before, events])
  expect(await mailsTo(aiko.id)).toMatchObject([{ facts: { seenId: said.id, party: 'worker' } }])
  expect(await mailsTo(ben.id)).toEqual([])
  context.time.set(before?.due_at ?? 0)
  await fireDue(context, context.time.now())
  expect((await standing(id))?.state).toBe('finalNotice')
})

test('the same again is the same, at the same instant too; another day is added', async () => {
  const { id, aiko, ben } = await contractIn(context, 'inspecting')
  const say = (by: string) => saySeen(context, ben, id, { by })
  const same = await Promise.all(Array.from({ length: 6 }, () => say('2026-11-30')))
  expect(new Set(same.map((one) => one.id)).size).toBe(1)
  const before = await latestSaid(context.db, id)
  context.time.set(context.time.now() + day / 2)
  expect(await say('2026-11-30')).toEqual(same[0])
  expect(await latestSaid(context.db, id)).toBe(before)
  const later = await say('2026-12-02')
  expect(await seenOf(context.db, id)).toEqual([later, same[0]])
  expect(await seenOf(context.db, id, { after: later.id })).toEqual([same[0]])
  expect(await mailsTo(aiko.id)).toHaveLength(2)
  expect(await latestSaid(context.db, id)).not.toBe(before)
})

test('the desk says it to both sides when it has the turn', async () => {
  const { id, aiko, ben, desk } = await contractIn(context, 'mediating')
  const said = await saySeen(context, desk, id, { by: '2026-12-02' })
  expect(said.party).toBe('desk')
  for (const { id: side } of [aiko, ben]) expect(await mailsTo(side)).toHaveLength(1)
})

test('it is refused to strangers, out of turn, for days outside the time left, and too late', async () => {
  const { id, aiko, ben, desk } = await contractIn(context, 'inspecting')
  const say = (who: typeof ben, by: string, version?: number) =>
    codeOf(saySeen(context, who, id, { by, version }))
  const row = await standing(id)
  expect(await say(people().ben, '2026-12-01')).toBe('contract.not_found')
  expect(await say(aiko, '2026-12-01')).toBe('contract.not_your_turn')
  expect(await say(desk, '2026-12-01')).toBe('contract.not_your_turn')
  expect(await say(ben, '2026-11-28')).toBe('date.past')
  expect(await say(ben, '2026-12-05')).toBe('date.too_far')
  for (const by of ['', 'soon', '2026-11-31', '2026-12-01; drop table seen', '+012026-12-01'])
    expect([by, await say(ben, by)]).toEqual([by, 'input.malformed'])
  expect(await say(ben, '2026-12-01', (row?.version ?? 0) - 1)).toBe('seen.moved_on')
  expect(await seenOf(context.db, id)).toEqual([])
  expect(await say(ben, '2026-12-04', row?.version)).toBe('done')
  context.time.set(row?.due_at ?? 0)
  expect(await say(ben, '2026-12-04')).toBe('contract.deadline_passed')
  const { id: over, ben: client } = await contractIn(context, 'paid')
  expect(await codeOf(saySeen(context, client, over, { by: '2026-12-31' }))).toBe(
    'contract.already_final',
  )
})

test('the days to choose from lie between today and the deadline', () => {
  const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Tokyo]`).epochMilliseconds
  const days = (now: string, due: string) => daysToAnswer(at(now), at(due), context.calendar)
  expect(days('2026-11-27T16:02', '2026-12-04T16:02')).toEqual([
    '2026-11-27',
    '2026-11-28',
    '2026-11-30',
    '2026-12-03',
  ])
  expect(days('2026-12-03T23:59', '2026-12-04T16:02')).toEqual(['2026-12-03', '2026-12-04'])
  expect(days('2026-12-04T00:00', '2026-12-04T16:02')).toEqual(['2026-12-04'])
  expect(days('2026-12-04T16:02', '2026-12-05T00:00')).toEqual(['2026-12-04'])
  expect(days('2028-02-28T09:00', '2028-03-01T09:00')).toEqual(['2028-02-28', '2028-02-29'])
})

test('of an act and a "seen" at the same instant, nothing is said of what is over', async () => {
  for (let round = 0; round < 10; round += 1) {
    context.time.set(someDay)
    const { id, ben } = await contractIn(context, 'inspecting')
    const [said] = await Promise.all([
      codeOf(saySeen(context, ben, id, { by: '2026-12-01' })),
      act(context, id, 'accept', ben, {}),
    ])
    expect(['done', 'seen.moved_on', 'contract.already_final']).toContain(said)
    expect(await seenOf(context.db, id)).toHaveLength(said === 'done' ? 1 : 0)
  }
  expect(await runChecks(database.owner)).toEqual([])
})

test('nobody floods another with mails of this kind', async () => {
  const { id, ben } = await contractIn(context, 'inspecting')
  const strict = { ...context, settings: { ...context.settings, demo: false } }
  const codes: string[] = []
  for (let number = 0; number < 22; number += 1)
    codes.push(await codeOf(saySeen(strict, ben, id, { by: '2026-12-01' })))
  expect(codes).toEqual([...Array(20).fill('done'), 'rate.limited', 'rate.limited'])
})

test('what was said stays as it was said, and what cannot have been said is found', async () => {
  const { id, aiko, ben } = await contractIn(context, 'inspecting')
  await saySeen(context, ben, id, { by: '2026-12-01' })
  await expect(context.db.query('update seen set answer_by = now()')).rejects.toThrow('permission')
  await expect(context.db.query('delete from seen')).rejects.toThrow('permission')
  const check = 'who-has-seen-answers-before-the-deadline'
  for (const wrong of [
    "answer_by = '2026-12-06'",
    "answer_by = '2026-11-27'",
    "party = 'worker'",
    'version = 99',
    `person_id = '${aiko.id}'`,
  ]) {
    const kept = await seenOf(context.db, id)
    await database.owner.query(`update seen set ${wrong} where contract_id = $1`, [id])
    const found = await runChecks(database.owner)
    await database.owner.query(
      `update seen set answer_by = $2, party = 'client', version = $3, person_id = $4
       where contract_id = $1`,
      [id, kept[0]?.by, kept[0]?.version, ben.id],
    )
    expect([wrong, found.map((one) => one.check)]).toEqual([wrong, [check]])
  }
  expect(await runChecks(database.owner)).toEqual([])
})
