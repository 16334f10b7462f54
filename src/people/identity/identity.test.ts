import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Refused, newId } from '#platform'
import { arriving, png } from '../../../test/people/pictures.ts'
import { testDatabase } from '../../../test/database.ts'
import { day, someDay, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import {
  addPerson,
  addStaff,
  approveIdentity,
  identityCheckFor,
  identityFigures,
  identityOf,
  lapseIdentities,
  openIdentityDocument,
  ownIdentity,
  personOf,
  refuseIdentity,
  revokeIdentity,
  sendIdentity,
  staffLog,
  storeDocument,
  updateProfile,
  waitingIdentities,
  withdrawIdentity,
} from '../index.ts'
import type { Person } from '../index.ts'
import { forgetDocuments } from './documents.ts'
import type { Said } from './providers.ts'

const { db } = await testDatabase()
let context: TestContext
let checker: Person
let other: Person

const joining = async (name = '花子'): Promise<Person> => {
  const { id } = await addPerson(context, db, { email: `${newId('x')}@example.com`, name })
  return (await personOf(context, id))!
}
const staffed = async (role: 'identity' | 'support') => {
  const { id, email } = await joining('担当')
  await addStaff(context, email, role)
  return (await personOf(context, id))!
}

beforeAll(async () => {
  context = testContext(db)
  context.settings.dataFolder = `/tmp/${newId('test')}`
  checker = await staffed('identity')
  other = await staffed('identity')
})
beforeEach(() => context.time.set(someDay))
afterAll(() => rmSync(context.settings.dataFolder, { recursive: true, force: true }))

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.catch((reason: unknown) => reason)
  return error instanceof Refused ? error.refusal.code : `not refused: ${String(error)}`
}
const give = (person: Person, side: string, content: Uint8Array = png) =>
  storeDocument(context, person, side, arriving(content))
const licence = { method: 'documentImage', document: 'driversLicence' }
const sent = async (person: Person) => {
  for (const side of ['front', 'back', 'selfie']) await give(person, side)
  return sendIdentity(context, person, licence)
}
const folderOf = (checkId: string) => join(context.settings.dataFolder, 'identity', checkId)
const mailsTo = async (to: string) => {
  const sql = 'select kind from outbox where to_id = $1 order by id'
  return (await db.query<{ kind: string }>(sql, [to])).map(({ kind }) => kind)
}

test('documents are sealed on the disk, and gone with the decision', async () => {
  const person = await joining()
  const check = await sent(person)
  expect(check).toMatchObject({ state: 'waiting', name: '花子', document: 'driversLicence' })
  // 22 November 2026 is a Sunday, the 23rd a holiday: ten business days are over on 7 December.
  expect(new Date(check.dueAt!).toISOString()).toBe('2026-12-07T15:00:00.000Z')
  const names = readdirSync(folderOf(check.id))
  expect(names).toHaveLength(3)
  for (const name of names)
    expect(readFileSync(join(folderOf(check.id), name)).includes('IHDR')).toBe(false)
  const { files } = await identityCheckFor(context, checker, check.id)
  expect(files.map(({ side, type }) => [side, type])).toEqual([
    ['front', 'image/png'],
    ['back', 'image/png'],
    ['selfie', 'image/png'],
  ])
  const opened = await openIdentityDocument(context, checker, check.id, files[0]!.id)
  expect(Buffer.from(opened.body).equals(png)).toBe(true)
  expect(opened.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  await approveIdentity(context, checker, check.id)
  await approveIdentity(context, checker, check.id)
  expect(existsSync(folderOf(check.id))).toBe(false)
  expect(readdirSync(join(context.settings.dataFolder, 'incoming'))).toEqual([])
  expect(await db.query('select from identity_files where check_id = $1', [check.id])).toEqual([])
  const proven = { method: 'documentImage', document: 'driversLicence', on: '2026-11-22' }
  expect(await identityOf(context, person.id)).toEqual(proven)
  expect(await mailsTo(person.id)).toEqual(['identityApproved'])
  expect((await mailsTo(checker.id)).at(-1)).toBe('identityWaiting')
})

test('each look, each opening and each decision is in the staff log', async () => {
  const person = await joining()
  const { id } = await sent(person)
  const { files } = await identityCheckFor(context, checker, id)
  await openIdentityDocument(context, checker, id, files[2]!.id)
  await refuseIdentity(context, checker, id, { reason: 'unreadable', note: '' })
  const { entries } = await staffLog(context, { aboutId: id })
  expect(entries.map(({ staffId, action, facts }) => [staffId, action, facts])).toEqual([
    [checker.id, 'refusedIdentity', { personId: person.id, reason: 'unreadable' }],
    [checker.id, 'openedDocument', { personId: person.id, side: 'selfie' }],
    [checker.id, 'readIdentity', { personId: person.id }],
  ])
})

test('nobody decides on themselves or without the role, and nobody twice', async () => {
  const { id } = await sent(checker)
  expect(await codeOf(identityCheckFor(context, checker, id))).toBe('identity.own')
  expect(await codeOf(approveIdentity(context, checker, id))).toBe('identity.own')
  expect((await waitingIdentities(context, checker)).checks).toEqual([])
  expect((await waitingIdentities(context, other)).count).toBe(1)
  const support = await staffed('support')
  expect(await codeOf(approveIdentity(context, support, id))).toBe('role.missing')
  expect(await codeOf(identityCheckFor(context, support, id))).toBe('role.missing')
  const refused = { reason: 'other', note: '' }
  expect(await codeOf(refuseIdentity(context, other, id, refused))).toBe('note.required')
  const both = await Promise.all([
    codeOf(approveIdentity(context, other, id)),
    codeOf(refuseIdentity(context, other, id, { reason: 'expired', note: '' })),
  ])
  expect(both.filter((code) => code === 'identity.decided')).toHaveLength(1)
  const none = newId('idc')
  expect(await codeOf(approveIdentity(context, other, none))).toBe('identity.not_found')
  expect(await codeOf(approveIdentity(context, other, '../etc'))).toBe('identity.not_found')
})

test('a badge counts for the name that was checked, and goes when it is revoked', async () => {
  const person = await joining('山田 花子')
  const { id } = await sent(person)
  await updateProfile(context, person.id, { name: '佐藤 次郎' })
  await approveIdentity(context, checker, id)
  expect(await identityOf(context, person.id)).toBeNull()
  await updateProfile(context, person.id, { name: '山田 花子' })
  expect(await identityOf(context, person.id)).toMatchObject({ on: '2026-11-22' })
  const again = (await sent(person)).id
  await approveIdentity(context, checker, again)
  await revokeIdentity(context, other, again, { note: '別の方の書類でした。' })
  expect(await identityOf(context, person.id)).toBeNull()
  expect((await mailsTo(person.id)).at(-1)).toBe('identityRevoked')
  expect(await codeOf(approveIdentity(context, other, again))).toBe('identity.decided')
})

test('what is missing is named, and the back of a My Number card is never kept', async () => {
  const person = await joining()
  await give(person, 'front')
  await give(person, 'back')
  const missing = await sendIdentity(context, person, licence).catch((error: unknown) => error)
  expect((missing as Refused).refusal.issues).toEqual([{ path: 'selfie', code: 'selfie.required' }])
  await give(person, 'selfie')
  const card = { method: 'documentImage', document: 'myNumberCard' }
  const { id } = await sendIdentity(context, person, card)
  expect(readdirSync(folderOf(id))).toHaveLength(2)
  const { files } = await identityCheckFor(context, checker, id)
  expect(files.map(({ side }) => side)).toEqual(['front', 'selfie'])
  expect((await sendIdentity(context, person, licence)).id).toBe(id)
  expect(await codeOf(give(person, 'front'))).toBe('identity.under_way')
})

test('one document replaces another of its side, and what is no picture is refused', async () => {
  const person = await joining()
  await give(person, 'front')
  await give(person, 'front')
  const { check, files } = await ownIdentity(context, person.id)
  expect(files).toHaveLength(1)
  expect(readdirSync(folderOf(check!.id))).toEqual([files[0]!.id])
  const text = (said: string) => Buffer.from(said)
  for (const [side, content, code] of [
    ['back', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file.type_not_allowed'],
    ['back', text('<!doctype html><script>alert(1)</script>'), 'file.type_not_allowed'],
    ['back', text(''), 'file.empty'],
    ['../x', png, 'side.unknown'],
    ['back', Buffer.concat([png, Buffer.alloc(10_000_000)]), 'file.too_large'],
  ] as const)
    expect(await codeOf(give(person, side, content))).toBe(code)
  expect(readdirSync(folderOf(check!.id))).toHaveLength(1)
  await withdrawIdentity(context, person)
  await withdrawIdentity(context, person)
  expect(existsSync(folderOf(check!.id))).toBe(false)
})

test('what nobody decides within ten business days is removed, and the person is told', async () => {
  const person = await joining()
  const { id, dueAt } = await sent(person)
  const from = context.time.now()
  context.time.set(dueAt! - 1)
  await lapseIdentities(context)
  expect(existsSync(folderOf(id))).toBe(true)
  context.time.set(dueAt!)
  expect(await codeOf(approveIdentity(context, checker, id))).toBe('identity.decided')
  await lapseIdentities(context)
  expect(existsSync(folderOf(id))).toBe(false)
  expect((await ownIdentity(context, person.id)).check).toMatchObject({ state: 'lapsed' })
  expect((await mailsTo(person.id)).at(-1)).toBe('identityLapsed')
  const {
    sent: all,
    approved,
    refused,
    lapsed,
  } = await identityFigures(context, {
    from,
    to: from + 1,
  })
  expect(lapsed).toBeGreaterThan(0)
  expect(all).toBeGreaterThanOrEqual(approved + refused + lapsed)
  expect((await sent(person)).id).not.toBe(id)
})

test('from April 2027 pictures prove nothing any more, and a badge of before names its method', async () => {
  const [early, late] = [await joining(), await joining()]
  await approveIdentity(context, checker, (await sent(early)).id)
  const march = Temporal.ZonedDateTime.from('2027-03-31T23:59:00[Asia/Tokyo]').epochMilliseconds
  context.time.set(march)
  const { id } = await sent(late)
  context.time.set(march + 60_000)
  expect(await codeOf(approveIdentity(context, checker, id))).toBe('identity.method_ended')
  const next = await joining()
  await give(next, 'front')
  expect(await codeOf(sendIdentity(context, next, licence))).toBe('identity.method_ended')
  expect((await ownIdentity(context, next.id)).methods).toEqual([])
  expect(await identityOf(context, early.id)).toMatchObject({ method: 'documentImage' })
  const chip = { method: 'icChip', document: 'driversLicence' }
  expect(await codeOf(sendIdentity(context, next, chip))).toBe('identity.method_not_offered')
})

test('documents that another secret sealed cannot be opened, and may be asked for again', async () => {
  const person = await joining()
  const { id } = await sent(person)
  const settings = { ...context.settings, secret: 'another secret of thirty-two characters' }
  const later = { ...context, settings }
  const { files } = await identityCheckFor(later, checker, id)
  const opening = openIdentityDocument(later, checker, id, files[0]!.id)
  expect(await codeOf(opening)).toBe('document.unreadable')
  await refuseIdentity(later, checker, id, { reason: 'lost', note: '' })
  expect((await sent(person)).state).toBe('waiting')
})

test('what a lost server left on the disk is removed, and what is under way stays', async () => {
  const person = await joining()
  const { id } = await sent(person)
  const done = (await sent(await joining())).id
  await approveIdentity(context, checker, done)
  for (const name of [done, newId('idc')]) {
    mkdirSync(folderOf(name), { recursive: true })
    writeFileSync(join(folderOf(name), 'idf_left'), 'sealed')
  }
  const begun = await joining()
  await give(begun, 'front')
  const { check } = await ownIdentity(context, begun.id)
  context.time.set(someDay + day + 1)
  await forgetDocuments(context)
  const here = readdirSync(join(context.settings.dataFolder, 'identity'))
  expect(here).toContain(id)
  expect(here).not.toContain(done)
  expect(here).not.toContain(check!.id)
  expect(readdirSync(folderOf(id))).toHaveLength(3)
})

test('a provider that knows at once decides in the place of staff, and asks for no picture', async () => {
  const person = await joining()
  const card = { method: 'jpki', document: 'myNumberCard' }
  const bureau = (said: Said) => ({
    name: 'bureau',
    methods: ['jpki'] as const,
    byStaff: false,
    ask: () => Promise.resolve(said),
  })
  const refused = [bureau({ outcome: 'refused', reason: 'expired' })]
  const no = await sendIdentity(context, person, card, refused)
  expect(no).toMatchObject({ state: 'refused', decidedBy: 'bureau', reason: 'expired' })
  const told = (await mailsTo(checker.id)).length
  const yes = await sendIdentity(context, person, card, [bureau({ outcome: 'approved' })])
  expect(yes).toMatchObject({ state: 'approved', decidedBy: 'bureau' })
  expect(await mailsTo(checker.id)).toHaveLength(told)
  expect(await identityOf(context, person.id)).toMatchObject(card)
})

test('no document is taken where nobody could look at it', async () => {
  await db.query(`delete from staff where role = 'identity' and person_id <> $1`, [checker.id])
  expect(await codeOf(storeDocument(context, checker, 'front', arriving(png)))).toBe(
    'identity.no_checker',
  )
  expect((await ownIdentity(context, checker.id)).checkers).toBe(false)
  const unproven = { ...(await joining()), verified: false }
  expect(await codeOf(give(unproven, 'front'))).toBe('person.unverified')
})
