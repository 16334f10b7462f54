import { newId, refuse, refuseAny, toSql } from '#platform'
import type { Context, Issue } from '#platform'
import { linkToken, signedId } from '../access/links.ts'
import { limitOwnChange, limitReach } from '../access/rate-limits.ts'
import { emailFrom, emailKey } from '../fields.ts'
import { tell } from '../tell.ts'
import { asOwner } from './members.ts'

/** An invitation as owners see it; `expiresAt` in real epoch ms. */
export type Invited = { id: string; email: string; expiresAt: number }

/** The same as whom it is for sees it; `token` is what the link in the mail carries. */
export type Invitation = {
  token: string
  organisation: string
  invitedBy: string
  expiresAt: number
}

/** For how many days of real time an invitation may be accepted. */
const validDays = 14
const day = 86_400_000

/**
 * Invites whoever has this address, now or later: they are mailed a link if they have signed up,
 * and find it beside their settings in any case; the answer does not tell which. A second
 * invitation takes the place of the first. Refusals: as `asOwner`; `email.malformed`,
 * `invitation.already_member`, `rate.limited`, `person.unverified`.
 */
export async function invite(
  context: Context,
  person: { id: string; name: string; verified: boolean },
  typed: string,
): Promise<{ id: string }> {
  if (!person.verified) refuse('person.unverified')
  const issues: Issue[] = []
  const email = emailFrom(typed)
  if (email === null) issues.push({ path: 'email', code: 'email.malformed' })
  refuseAny(issues)
  await limitReach(context, 'invitation', person.id)
  const id = newId('inv')
  const key = emailKey(email ?? '')
  await context.db.transaction(async (tx) => {
    const { organisationId } = await asOwner(tx, person.id)
    const [known] = await tx.query<{ id: string; fellow: boolean | null }>(
      `select p.id, m.organisation_id = $2 as fellow
        from people p left join members m on m.person_id = p.id where p.email_key = $1`,
      [key, organisationId],
    )
    if (known?.fellow) refuse('invitation.already_member')
    const until = toSql(context.time.real() + validDays * day)
    const [organisation] = await tx.query<{ name: string }>(
      `with made as (
         insert into invitations as i
           (id, organisation_id, email, email_key, invited_by, expires_at)
           values ($1, $2, $3, $4, $5, $6)
         on conflict (organisation_id, email_key) do update
           set id = $1, email = $3, invited_by = $5, expires_at = $6
         returning organisation_id)
       select o.name from organisations o join made on made.organisation_id = o.id`,
      [id, organisationId, email, key, person.id, until],
    )
    if (!known || !organisation) return
    const facts = { link: id, days: validDays, organisation: organisation.name, by: person.name }
    await tell(context, tx, known.id, 'invitation', facts)
  })
  return { id }
}

/** Takes an invitation back. Refusals: as `asOwner`; `invitation.not_found`, `rate.limited`. */
export async function withdrawInvitation(
  context: Context,
  person: { id: string },
  id: string,
): Promise<void> {
  await limitOwnChange(context, person.id)
  await context.db.transaction(async (tx) => {
    const { organisationId } = await asOwner(tx, person.id)
    const gone = await tx.query(
      'delete from invitations where id = $1 and organisation_id = $2 returning 1',
      [id, organisationId],
    )
    if (gone.length === 0) refuse('invitation.not_found')
  })
}

/** The invitations of an organisation that can still be accepted. */
export function openInvitations(context: Context, organisationId: string): Promise<Invited[]> {
  return context.db.query<Invited>(
    `select id, email, expires_at as "expiresAt" from invitations
      where organisation_id = $1 and expires_at > $2 order by email_key`,
    [organisationId, toSql(context.time.real())],
  )
}

/** Whose proven address an invitation names, while it is good. */
const forThem = `from invitations i join people p on p.email_key = i.email_key
  where p.id = $1 and p.verified_at is not null and i.expires_at > $2`

/** The invitations that a person can accept. */
export async function invitationsTo(context: Context, personId: string): Promise<Invitation[]> {
  const rows = await context.db.query<Omit<Invitation, 'token'> & { id: string }>(
    `select i.id, i.expires_at as "expiresAt",
        (select name from organisations where id = i.organisation_id) as organisation,
        (select name from people where id = i.invited_by) as "invitedBy"
      ${forThem} order by i.expires_at desc, i.id`,
    [personId, toSql(context.time.real())],
  )
  return rows.map(({ id, ...rest }) =>
    Object.assign(rest, { token: linkToken(context.settings.secret, id) }),
  )
}

/**
 * What a link in a mail is about. Refuses `invitation.not_found` to everybody but the person whose
 * proven address it was sent to, and once it was used, taken back or is too old.
 */
export async function invitationBy(
  context: Context,
  personId: string,
  token: string,
): Promise<Invitation> {
  const all = await invitationsTo(context, personId)
  return all.find((one) => one.token === token) ?? refuse('invitation.not_found')
}

/**
 * Joins the organisation as a member. Refusals: `link.invalid`, `invitation.not_found` (as
 * `invitationBy`), `organisation.already_member` (of any; the invitation stays), `rate.limited`.
 */
export async function acceptInvitation(
  context: Context,
  person: { id: string },
  token: string,
): Promise<void> {
  await limitOwnChange(context, person.id)
  const id = signedId(context, token)
  await context.db.transaction(async (tx) => {
    const [used] = await tx.query<{ organisationId: string }>(
      `delete from invitations where id = (select i.id ${forThem} and i.id = $3)
        returning organisation_id as "organisationId"`,
      [person.id, toSql(context.time.real()), id],
    )
    if (!used) return refuse('invitation.not_found')
    const joined = await tx.query(
      `insert into members (person_id, organisation_id, role, joined_at)
        values ($1, $2, 'member', $3) on conflict (person_id) do nothing returning 1`,
      [person.id, used.organisationId, toSql(context.time.now())],
    )
    if (joined.length === 0) refuse('organisation.already_member')
  })
}

/** Says no. Refusals: `link.invalid`, `invitation.not_found`, `rate.limited`. */
export async function declineInvitation(
  context: Context,
  person: { id: string },
  token: string,
): Promise<void> {
  await limitOwnChange(context, person.id)
  const gone = await context.db.query(
    `delete from invitations where id = (select i.id ${forThem} and i.id = $3) returning 1`,
    [person.id, toSql(context.time.real()), signedId(context, token)],
  )
  if (gone.length === 0) refuse('invitation.not_found')
}

/** Removes invitations that nobody can accept any more. */
export async function forgetInvitations(context: Context): Promise<void> {
  await context.db.query('delete from invitations where expires_at <= $1', [
    toSql(context.time.real()),
  ])
}
