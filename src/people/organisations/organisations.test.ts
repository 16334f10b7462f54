import { beforeEach, expect, test } from 'vitest'
import { newId, Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import {
  acceptInvitation,
  declineInvitation,
  foundOrganisation,
  invitationBy,
  invitationsTo,
  invite,
  leaveOrganisation,
  linkToken,
  nameDeputy,
  organisationOf,
  removeMember,
  renameOrganisation,
  setRole,
  signUp,
  withdrawInvitation,
} from '../index.ts'
import type { Person } from '../index.ts'

const { db, owner: all } = await testDatabase()
let shift = 0
const time = { now: () => Date.now() + shift, real: () => Date.now() + shift }
const context = testContext(db, { time })
const fortnight = 14 * 86_400_000

let olga: Person
let emi: Person
let mio: Person

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => 'done',
    (error: unknown) => error,
  )
  return error instanceof Refused ? error.refusal.code : String(error)
}

const join = async (owner: Person, person: Person): Promise<void> => {
  await invite(context, owner, person.email)
  const [invitation] = await invitationsTo(context, person.id)
  await acceptInvitation(context, person, invitation!.token)
}

const namesIn = async (person: Person) =>
  (await organisationOf(context, person.id))?.members.map(({ name, role }) => `${name} ${role}`)

beforeEach(async () => {
  shift = 0
  ;[olga, emi, mio] = (await Promise.all(
    ['Olga', 'Emi', 'Mio'].map((name) => trader(context, name)),
  )) as [Person, Person, Person]
  await foundOrganisation(context, olga, { name: '青葉商店' })
})

test('who founds an organisation owns it, and belongs to no second one', async () => {
  expect(await organisationOf(context, olga.id)).toMatchObject({ name: '青葉商店', role: 'owner' })
  expect(await codeOf(foundOrganisation(context, olga, { name: 'B' }))).toBe(
    'organisation.already_member',
  )
  expect(await codeOf(foundOrganisation(context, emi, { name: ' ' }))).toBe('name.required')
  expect(await organisationOf(context, emi.id)).toBeNull()
})

test('whoever is invited is mailed a link, and joins as a member by it once', async () => {
  await invite(context, olga, emi.email.toUpperCase())
  const [mail] = await all.query<{ kind: string; facts: Record<string, unknown> }>(
    'select kind, facts from outbox where to_id = $1',
    [emi.id],
  )
  expect(mail).toMatchObject({
    kind: 'invitation',
    facts: { organisation: '青葉商店', by: 'Olga' },
  })
  const token = linkToken(context.settings.secret, String(mail?.facts['link']))
  expect(await invitationBy(context, emi.id, token)).toMatchObject({ invitedBy: 'Olga' })
  await acceptInvitation(context, emi, token)
  expect(await namesIn(emi)).toEqual(['Olga owner', 'Emi member'])
  await leaveOrganisation(context, emi)
  expect(await codeOf(acceptInvitation(context, emi, token))).toBe('invitation.not_found')
})

test('an invitation waits for who signs up later, and only for a proven address', async () => {
  const email = `${newId('late')}@example.jp`
  await invite(context, olga, email)
  const input = { email, name: 'Late', password: 'a long password' }
  const { id } = await signUp(context, input, { ip: '192.0.2.1' })
  expect(await invitationsTo(context, id)).toEqual([])
  const [row] = await all.query<{ id: string }>('select id from invitations where email = $1', [
    email,
  ])
  const token = linkToken(context.settings.secret, row!.id)
  expect(await codeOf(acceptInvitation(context, { id }, token))).toBe('invitation.not_found')
  await all.query('update people set verified_at = now() where id = $1', [id])
  expect(await invitationsTo(context, id)).toHaveLength(1)
})

test('a link is for the invited person alone, and no link can be made up', async () => {
  const { id } = await invite(context, olga, emi.email)
  const token = linkToken(context.settings.secret, id)
  expect(await codeOf(acceptInvitation(context, mio, token))).toBe('invitation.not_found')
  expect(await codeOf(declineInvitation(context, mio, token))).toBe('invitation.not_found')
  expect(await codeOf(invitationBy(context, mio.id, token))).toBe('invitation.not_found')
  for (const forged of [id, `${id}.`, linkToken('another secret', id), '', '\0', 'x'.repeat(9000)])
    expect(await codeOf(acceptInvitation(context, emi, forged))).toBe('link.invalid')
  expect(await invitationsTo(context, emi.id)).toHaveLength(1)
})

test('an invitation ends when it is declined, withdrawn, replaced or two weeks old', async () => {
  const tokenOf = async () => (await invitationsTo(context, emi.id))[0]!.token
  await invite(context, olga, emi.email)
  await declineInvitation(context, emi, await tokenOf())
  expect(await invitationsTo(context, emi.id)).toEqual([])
  const { id } = await invite(context, olga, emi.email)
  await withdrawInvitation(context, olga, id)
  expect(await codeOf(withdrawInvitation(context, olga, id))).toBe('invitation.not_found')
  await invite(context, olga, emi.email)
  const first = await tokenOf()
  await invite(context, olga, emi.email)
  expect(await codeOf(acceptInvitation(context, emi, first))).toBe('invitation.not_found')
  const second = await tokenOf()
  shift = fortnight + 1000
  expect(await codeOf(acceptInvitation(context, emi, second))).toBe('invitation.not_found')
})

test('only owners manage members, and only those of their own organisation', async () => {
  await join(olga, emi)
  const [other, theirs] = [await trader(context, 'Otto'), await trader(context, 'Theo')]
  await foundOrganisation(context, other, { name: '別の組織' })
  await join(other, theirs)
  const { id } = await invite(context, olga, mio.email)
  for (const work of [
    () => invite(context, emi, mio.email),
    () => withdrawInvitation(context, emi, id),
    () => setRole(context, emi, emi.id, 'owner'),
    () => removeMember(context, emi, olga.id),
    () => renameOrganisation(context, emi, { name: 'Emi' }),
  ])
    expect(await codeOf(work())).toBe('organisation.owners_only')
  expect(await codeOf(withdrawInvitation(context, other, id))).toBe('invitation.not_found')
  expect(await codeOf(setRole(context, other, emi.id, 'owner'))).toBe('member.not_found')
  expect(await codeOf(removeMember(context, other, emi.id))).toBe('member.not_found')
  expect(await codeOf(nameDeputy(context, emi, theirs.id, { mayFund: true }))).toBe(
    'member.not_found',
  )
  expect(await codeOf(nameDeputy(context, emi, emi.id, { mayFund: true }))).toBe('member.not_found')
  expect(await codeOf(invite(context, mio, emi.email))).toBe('organisation.not_found')
  expect(await codeOf(setRole(context, olga, emi.id, 'king'))).toBe('role.unknown')
  expect(await namesIn(emi)).toEqual(['Olga owner', 'Emi member'])
})

test('the last owner neither leaves nor steps down while others are there', async () => {
  await join(olga, emi)
  expect(await codeOf(leaveOrganisation(context, olga))).toBe('organisation.last_owner')
  expect(await codeOf(setRole(context, olga, olga.id, 'member'))).toBe('organisation.last_owner')
  await setRole(context, olga, emi.id, 'owner')
  const both = [leaveOrganisation(context, olga), setRole(context, emi, emi.id, 'member')]
  expect((await Promise.all(both.map(codeOf))).filter((code) => code === 'done')).toHaveLength(1)
  const [left] = await all.query<{ owners: number }>(
    `select count(*)::int as owners from members where role = 'owner' and person_id = any($1)`,
    [[olga.id, emi.id]],
  )
  expect(left).toEqual({ owners: 1 })
})

test('with its last member an organisation ends, its invitations with it', async () => {
  await invite(context, olga, emi.email)
  await leaveOrganisation(context, olga)
  expect(await organisationOf(context, olga.id)).toBeNull()
  expect(await invitationsTo(context, emi.id)).toEqual([])
  await foundOrganisation(context, olga, { name: '新しい組織' })
})

test('who belongs elsewhere leaves there first, and keeps the invitation', async () => {
  await foundOrganisation(context, emi, { name: 'Emi' })
  await invite(context, olga, emi.email)
  const [invitation] = await invitationsTo(context, emi.id)
  expect(await codeOf(acceptInvitation(context, emi, invitation!.token))).toBe(
    'organisation.already_member',
  )
  await leaveOrganisation(context, emi)
  await acceptInvitation(context, emi, invitation!.token)
  expect(await codeOf(invite(context, olga, emi.email))).toBe('invitation.already_member')
})
