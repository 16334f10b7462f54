import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Refused, newId } from '#platform'
import { arriving, png } from '../../../test/people/pictures.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, testContext } from '../../../test/world.ts'
import {
  addPerson,
  addStaff,
  approveIdentity,
  lapseIdentities,
  personOf,
  refuseIdentity,
  sendIdentity,
  storeDocument,
  withdrawIdentity,
} from '../index.ts'
import type { Person } from '../index.ts'
import { forgetDocuments } from './documents.ts'

const { db } = await testDatabase()
const context = testContext(db)
context.settings.dataFolder = `/tmp/${newId('test')}`
afterAll(() => rmSync(context.settings.dataFolder, { recursive: true, force: true }))

const joining = async (role?: 'identity'): Promise<Person> => {
  const { id, email } = await addPerson(context, db, {
    email: `${newId('x')}@example.com`,
    name: 'X',
  }).then(async ({ id }) => (await personOf(context, id))!)
  if (role) await addStaff(context, email, role)
  return (await personOf(context, id))!
}
const [one, two] = [await joining('identity'), await joining('identity')]
const licence = { method: 'documentImage', document: 'driversLicence' }
const sides = ['front', 'back', 'selfie']
const give = (person: Person, side: string) => storeDocument(context, person, side, arriving(png))

/** An expected no is fine; anything else is a bug. */
const outcome = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

type Row = { id: string; state: string; files: string[] }
const rowsOf = (person: Person) =>
  db.query<Row>(
    `select c.id, c.state, array(select f.id from identity_files f where f.check_id = c.id
       order by f.id) as files
     from identity_checks c where c.person_id = $1`,
    [person.id],
  )
const onDisk = (id: string): string[] => {
  const folder = join(context.settings.dataFolder, 'identity', id)
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

test('whatever happens at one instant, what lies on the disk is what an open check names', async () => {
  for (let round = 0; round < 15; round++) {
    const person = await joining()
    await Promise.all(sides.map((side) => give(person, side)))
    const { id } = await sendIdentity(context, person, licence)
    const codes = await Promise.all(
      [
        approveIdentity(context, one, id),
        refuseIdentity(context, two, id, { reason: 'expired', note: '' }),
        withdrawIdentity(context, person),
        give(person, 'front'),
        sendIdentity(context, person, licence),
      ].map(outcome),
    )
    expect(codes.slice(0, 2).filter((code) => code === 'done').length).toBeLessThanOrEqual(1)
    await forgetDocuments(context)
    const rows = await rowsOf(person)
    expect(
      rows.filter(({ state }) => ['collecting', 'waiting'].includes(state)).length,
    ).toBeLessThan(2)
    for (const row of rows) expect([row.state, onDisk(row.id)]).toEqual([row.state, row.files])
  }
})

test('two who send the same side at one instant leave one picture of it', async () => {
  const person = await joining()
  await Promise.all(Array.from({ length: 6 }, () => give(person, 'front')))
  const [row, ...others] = await rowsOf(person)
  expect([row!.files.length, others]).toEqual([1, []])
  expect(onDisk(row!.id)).toEqual(row!.files)
})

test('a decision and the end of its time at one instant leave one result, and no document', async () => {
  for (let round = 0; round < 10; round++) {
    const person = await joining()
    for (const side of sides) await give(person, side)
    const { id } = await sendIdentity(context, person, licence)
    context.time.set(context.time.now() + 40 * day)
    const [said] = await Promise.all([
      outcome(approveIdentity(context, one, id)),
      lapseIdentities(context),
      lapseIdentities(context),
    ])
    expect(said).toBe('identity.decided')
    expect((await rowsOf(person)).map(({ state }) => state)).toEqual(['lapsed'])
    expect(onDisk(id)).toEqual([])
    const mails = await db.query(
      `select from outbox where to_id = $1 and kind = 'identityLapsed'`,
      [person.id],
    )
    expect(mails).toHaveLength(1)
    context.time.set(context.time.now() - 40 * day)
  }
})
