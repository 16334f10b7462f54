import { expect, test } from 'vitest'
import { Refused } from '#platform'
import { testContext } from '../../test/context.ts'
import { testDatabase } from '../../test/database.ts'
import { addPerson, addStaff, peopleOf, personOf, removeStaff, staffOf } from './index.ts'

const { db } = await testDatabase()
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
