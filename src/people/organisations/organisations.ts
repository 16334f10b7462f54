import { newId, refuse, refuseAny, textIn, toSql } from '#platform'
import type { Context, Issue } from '#platform'
import { limitOwnChange } from '../access/rate-limits.ts'
import { openInvitations } from './invitations.ts'
import type { Invited } from './invitations.ts'
import { asOwner } from './members.ts'
import type { MemberRole } from './members.ts'

/** A member as a fellow member sees one; `joinedAt` in the market's epoch ms. */
export type Member = {
  id: string
  name: string
  role: MemberRole
  joinedAt: number
  /** What the one who looks has allowed them as a deputy; null: no deputy of theirs. */
  deputy: { mayFund: boolean } | null
  /** Whether the one who looks is their deputy. */
  named: boolean
}

/** An organisation as a member sees it; the open invitations are for owners alone. */
export type Organisation = {
  id: string
  name: string
  role: MemberRole
  members: Member[]
  invitations: Invited[]
}

/**
 * Founds an organisation whose first owner is the person. Refusals: `person.unverified`,
 * `rate.limited`, `organisation.already_member`, and in `issues` `name.…` as of a person's name.
 */
export async function foundOrganisation(
  context: Context,
  person: { id: string; verified: boolean },
  input: { name: string },
): Promise<{ id: string }> {
  if (!person.verified) refuse('person.unverified')
  const name = nameFrom(input.name)
  await limitOwnChange(context, person.id)
  const id = newId('org')
  await context.db.transaction(async (tx) => {
    const at = toSql(context.time.now())
    await tx.query('insert into organisations (id, name, founded_at) values ($1, $2, $3)', [
      id,
      name,
      at,
    ])
    const joined = await tx.query(
      `insert into members (person_id, organisation_id, role, joined_at)
        values ($1, $2, 'owner', $3) on conflict (person_id) do nothing returning 1`,
      [person.id, id, at],
    )
    if (joined.length === 0) refuse('organisation.already_member')
  })
  return { id }
}

/** Gives another name to one's organisation. Refusals: as `asOwner`, `name.…`, `rate.limited`. */
export async function renameOrganisation(
  context: Context,
  person: { id: string },
  input: { name: string },
): Promise<void> {
  const name = nameFrom(input.name)
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await asOwner(tx, person.id)
    await tx.query('update organisations set name = $2 where id = $1', [organisationId, name])
  })
}

function nameFrom(value: string): string {
  const issues: Issue[] = []
  const name = textIn(issues, 'name', value, { max: 120, required: true })
  refuseAny(issues)
  return name
}

/** The organisation that a person belongs to; null for none. */
export async function organisationOf(
  context: Context,
  personId: string,
): Promise<Organisation | null> {
  const [own] = await context.db.query<Pick<Organisation, 'id' | 'name' | 'role'>>(
    `select o.id, o.name, m.role from members m join organisations o on o.id = m.organisation_id
      where m.person_id = $1`,
    [personId],
  )
  if (!own) return null
  const [members, invitations] = await Promise.all([
    membersOf(context, own.id, personId),
    own.role === 'owner' ? openInvitations(context, own.id) : [],
  ])
  return { ...own, members, invitations }
}

type MemberRow = Omit<Member, 'deputy'> & { mayFund: boolean | null }

async function membersOf(
  context: Context,
  organisationId: string,
  viewerId: string,
): Promise<Member[]> {
  const rows = await context.db.query<MemberRow>(
    `select m.person_id as id, p.name, m.role, m.joined_at as "joinedAt", d.may_fund as "mayFund",
        exists (select from deputies n where n.deputy_id = $2 and n.person_id = m.person_id)
          as named
      from members m join people p on p.id = m.person_id
      left join deputies d on d.deputy_id = m.person_id and d.person_id = $2
      where m.organisation_id = $1 order by m.joined_at, m.person_id`,
    [organisationId, viewerId],
  )
  return rows.map(({ mayFund, ...member }) =>
    Object.assign(member, { deputy: mayFund === null ? null : { mayFund } }),
  )
}
