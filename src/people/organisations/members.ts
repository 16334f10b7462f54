import { refuse, refuseAny, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { limitOwnChange } from '../access/rate-limits.ts'

/** Owners manage the members; any member can be a deputy. */
export const memberRoles = ['owner', 'member'] as const
export type MemberRole = (typeof memberRoles)[number]

type Membership = { organisationId: string; role: MemberRole }

/**
 * A person's membership, no other change of which is under way until the transaction ends: what
 * was read before the lock could be old, so it is read after. Refuses `organisation.not_found`.
 */
export async function lockMembership(tx: Db, personId: string): Promise<Membership> {
  await tx.query(
    `select from organisations
      where id = (select organisation_id from members where person_id = $1) for update`,
    [personId],
  )
  const [own] = await tx.query<Membership>(
    'select organisation_id as "organisationId", role from members where person_id = $1',
    [personId],
  )
  return own ?? refuse('organisation.not_found')
}

/** The same of who has to be an owner; refuses `organisation.owners_only` too. */
export async function asOwner(tx: Db, personId: string): Promise<Membership> {
  const own = await lockMembership(tx, personId)
  return own.role === 'owner' ? own : refuse('organisation.owners_only')
}

/** Refuses `organisation.last_owner` when nobody but this person owns it. */
async function keepAnOwner(tx: Db, organisationId: string, but: string): Promise<void> {
  const others = await tx.query(
    `select from members where organisation_id = $1 and role = 'owner' and person_id <> $2 limit 1`,
    [organisationId, but],
  )
  if (others.length === 0) refuse('organisation.last_owner')
}

/**
 * Gives a member another role. Refusals: as `asOwner`; `member.not_found`,
 * `organisation.last_owner`, `rate.limited`, and in `issues` `role.unknown`.
 */
export async function setRole(
  context: Context,
  person: { id: string },
  memberId: string,
  typed: string,
): Promise<void> {
  const issues: Issue[] = []
  const role = wordIn(issues, 'role', typed, memberRoles)
  refuseAny(issues)
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await asOwner(tx, person.id)
    const changed = await tx.query(
      'update members set role = $3 where organisation_id = $1 and person_id = $2 returning 1',
      [organisationId, memberId, role],
    )
    if (changed.length === 0) refuse('member.not_found')
    if (role === 'member') await keepAnOwner(tx, organisationId, memberId)
  })
}

/**
 * Takes a member out, or leaves oneself; all that they were a deputy for, and their deputies, end
 * with it. Refusals: as `leaveOrganisation` and `asOwner`; `member.not_found`.
 */
export async function removeMember(
  context: Context,
  person: { id: string },
  memberId: string,
): Promise<void> {
  if (memberId === person.id) return leaveOrganisation(context, person)
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await asOwner(tx, person.id)
    const gone = await tx.query(
      'delete from members where organisation_id = $1 and person_id = $2 returning 1',
      [organisationId, memberId],
    )
    if (gone.length === 0) refuse('member.not_found')
  })
}

/**
 * Leaves; with its last member an organisation ends. Refusals: `organisation.not_found`,
 * `rate.limited`, `organisation.last_owner` while others are left without an owner.
 */
export async function leaveOrganisation(context: Context, person: { id: string }): Promise<void> {
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await lockMembership(tx, person.id)
    const others = await tx.query(
      'select from members where organisation_id = $1 and person_id <> $2 limit 1',
      [organisationId, person.id],
    )
    if (others.length === 0) {
      await tx.query('delete from organisations where id = $1', [organisationId])
      return
    }
    await keepAnOwner(tx, organisationId, person.id)
    await tx.query('delete from members where person_id = $1', [person.id])
  })
}
