import { expect, test } from 'vitest'
import { Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import {
  addPerson,
  addStaff,
  logStaff,
  peopleOf,
  personOf,
  removeStaff,
  staffLog,
  staffOf,
} from '../index.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal.code : `not refused: ${String(error)}`
}

test('a role is given by address, twice is once, and can be taken back', async () => {
  const { id } = await addPerson(context, db, { email: 'Desk@example.com', name: 'Desk' })
  expect(await addStaff(context, 'desk@EXAMPLE.com', 'support')).toEqual({ id })
  await addStaff(context, 'desk@example.com', 'support')
  expect((await staffOf(context, 'support')).map((person) => person.id)).toEqual([id])
  expect(await personOf(context, id)).toMatchObject({ roles: ['support'] })
  expect(await codeOf(removeStaff(context, 'desk@example.com', 'administrator'))).toBe(
    'staff.unknown',
  )
  await removeStaff(context, 'desk@example.com', 'support')
  expect(await staffOf(context, 'support')).toEqual([])
})

test('nobody gets a role who has not signed up', async () => {
  expect(await codeOf(addStaff(context, 'nobody@example.com', 'support'))).toBe('person.unknown')
  expect(await codeOf(addStaff(context, 'nobody', 'support'))).toBe('email.malformed')
})

test('a list of people is one map, without those who are unknown', async () => {
  const a = await addPerson(context, db, { email: 'a@example.com', name: 'A' })
  const b = await addPerson(context, db, { email: 'b@example.com', name: 'B' })
  const people = await peopleOf(context, [a.id, b.id, a.id, 'per_none'])
  expect([...people.values()].map((person) => person.name).toSorted()).toEqual(['A', 'B'])
  expect(await personOf(context, 'per_none')).toBeNull()
  expect(await personOf(context, 'per_\0')).toBeNull()
})

test('the log tells who gave and took a role, newest first, each entry once', async () => {
  const { id } = await addPerson(context, db, { email: 'log@example.com', name: 'L' })
  await addStaff(context, 'log@example.com', 'finance')
  await addStaff(context, 'log@example.com', 'finance', id)
  await removeStaff(context, 'log@example.com', 'finance', id)
  const { entries, next } = await staffLog(context, { aboutId: id })
  expect(entries.map(({ staffId, action, facts }) => [staffId, action, facts])).toEqual([
    [id, 'removedRole', { role: 'finance' }],
    ['commandLine', 'addedRole', { role: 'finance' }],
  ])
  expect(next).toBeNull()
  const own = await staffLog(context, { staffId: id, action: 'removedRole' })
  expect(own.entries).toHaveLength(1)
})

test('the log is read a page at a time, by whom and about what', async () => {
  const staffId = 'per_reader'
  for (let n = 0; n < 120; n++)
    await logStaff(context, { staffId, action: 'readContract', aboutId: `ctr_${n % 2}` })
  const seen: string[] = []
  let before: string | undefined
  for (;;) {
    const { entries, next } = await staffLog(context, { staffId }, before)
    seen.push(...entries.map(({ id }) => id))
    if (next === null) break
    before = next
  }
  expect(seen).toHaveLength(120)
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed())
  const { entries } = await staffLog(context, { staffId, aboutId: 'ctr_1' })
  expect(entries.every(({ aboutId }) => aboutId === 'ctr_1')).toBe(true)
})

test('the application can add to the log, and neither change nor shorten it', async () => {
  await logStaff(context, { staffId: 'per_x', action: 'readCase' })
  const counted = () => owner.query(`select count(*) from staff_log`)
  const before = await counted()
  for (const wrong of [
    `update staff_log set action = 'nothing'`,
    'delete from staff_log',
    'truncate staff_log',
    'drop table staff_log',
    'alter table staff_log add column hidden text',
  ])
    await expect(db.query(wrong)).rejects.toThrow(/permission denied|must be owner/)
  expect(await counted()).toEqual(before)
})

test('there is always an administrator, also when two leave at the same instant', async () => {
  const admins = ['one@example.com', 'two@example.com', 'three@example.com']
  for (const email of admins) {
    await addPerson(context, db, { email, name: email })
    await addStaff(context, email, 'administrator')
  }
  const leave = (email: string) => codeOf(removeStaff(context, email, 'administrator'))
  const codes = await Promise.all(admins.map(leave))
  expect(codes.filter((code) => code === 'staff.last_administrator')).toHaveLength(1)
  expect(await staffOf(context, 'administrator')).toHaveLength(1)
})
