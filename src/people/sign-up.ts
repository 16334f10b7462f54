import { newId, refuse, refuseAny, sha256, toSql, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { locales } from '#locale'
import { followLink, sendLink } from './access/links.ts'
import { hashOf, matches, newPasswordIn } from './access/passwords.ts'
import { limit } from './access/rate-limits.ts'
import { emailFrom, emailKey, nameIn } from './fields.ts'

export type NewPerson = { email: string; name: string; locale?: string | undefined }
export type SignUp = NewPerson & { password: string }
type Details = { email: string; name: string; locale: string }

/**
 * A new person. Unless this is a demo, a mail with a link that proves the address is written in the
 * same transaction. The same `key` with the same address and password gives the same person again.
 * Refusals: `email.malformed`, `name.required|too_long|malformed`, `locale.unknown`,
 * `password.too_short|too_long|malformed` (all wrong fields in `issues`), `person.email_taken`,
 * `rate.limited`.
 */
export async function signUp(
  context: Context,
  input: SignUp,
  visit: { ip: string; key?: string | undefined },
): Promise<{ id: string }> {
  const issues: Issue[] = []
  const details = detailsIn(issues, input)
  const password = newPasswordIn(issues, input.password)
  refuseAny(issues)
  await limit(context, 'signUp', visit.ip, emailKey(details.email))
  const hash = await hashOf(password)
  const id = newId('per')
  const key = visit.key === undefined ? null : sha256(visit.key)
  const isNew = await context.db.transaction(async (tx) => {
    const inserted = await insert(context, tx, id, details, hash, key)
    if (inserted && !context.settings.demo) await sendLink(context, tx, id, 'verifyEmail')
    return inserted
  })
  return { id: isNew ? id : await signedUpBefore(context, details, input.password, key) }
}

/**
 * A person of a demo or a simulation: without a password and with a proven address, so that only
 * `openSession` or a reset by mail lets anybody in. `tx` may be the caller's transaction.
 * Refusals: as signUp, about `email`, `name` and `locale`; no rate limit.
 */
export async function addPerson(
  context: Context,
  tx: Db,
  input: NewPerson,
): Promise<{ id: string }> {
  const issues: Issue[] = []
  const details = detailsIn(issues, input)
  refuseAny(issues)
  const id = newId('per')
  if (!(await insert(context, tx, id, details, null, null))) refuse('person.email_taken')
  await tx.query('update people set verified_at = $2 where id = $1', [
    id,
    toSql(context.time.real()),
  ])
  return { id }
}

/** Proves an address. Refusals: `link.invalid`, `link.used`, `link.expired`, `rate.limited`. */
export async function verifyEmail(
  context: Context,
  token: string,
  visit: { ip: string },
): Promise<{ id: string }> {
  await limit(context, 'followLink', visit.ip, token)
  return context.db.transaction(async (tx) => {
    const id = await followLink(context, tx, 'verifyEmail', token)
    await markVerified(context, tx, id)
    return { id }
  })
}

/** Sends a fresh link. Refusals: `person.unknown`, `person.already_verified`, `rate.limited`. */
export async function resendVerification(
  context: Context,
  personId: string,
  visit: { ip: string },
): Promise<void> {
  await limit(context, 'resendVerification', visit.ip, personId)
  await context.db.transaction(async (tx) => {
    const [person] = await tx.query<{ verified: boolean }>(
      'select verified_at is not null as verified from people where id = $1',
      [personId],
    )
    if (!person) return refuse('person.unknown')
    if (person.verified) refuse('person.already_verified')
    await sendLink(context, tx, personId, 'verifyEmail')
  })
}

/** Whoever followed a link from their mail has proven the address. */
export async function markVerified(context: Context, tx: Db, personId: string): Promise<void> {
  await tx.query('update people set verified_at = $2 where id = $1 and verified_at is null', [
    personId,
    toSql(context.time.real()),
  ])
}

function detailsIn(issues: Issue[], input: NewPerson): Details {
  const email = emailFrom(input.email)
  if (email === null) issues.push({ path: 'email', code: 'email.malformed' })
  const name = nameIn(issues, input.name)
  return {
    email: email ?? '',
    name,
    locale: wordIn(issues, 'locale', input.locale ?? 'ja', locales),
  }
}

async function insert(
  context: Context,
  tx: Db,
  id: string,
  { email, name, locale }: Details,
  hash: string | null,
  key: string | null,
): Promise<boolean> {
  const { demo } = context.settings
  const verifiedAt = demo ? toSql(context.time.real()) : null
  const joinedAt = toSql(context.time.now())
  const rows = await tx.query(
    `insert into people
      (id, email, email_key, name, locale, password, sign_up_key, verified_at, joined_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (email_key) do nothing returning id`,
    [id, email, emailKey(email), name, locale, hash, key, verifiedAt, joinedAt],
  )
  return rows.length === 1
}

async function signedUpBefore(
  context: Context,
  { email }: Details,
  password: string,
  key: string | null,
): Promise<string> {
  const [known] = await context.db.query<{ id: string; password: string | null }>(
    'select id, password from people where email_key = $1 and sign_up_key = $2',
    [emailKey(email), key],
  )
  if (known && (await matches(password, known.password))) return known.id
  return refuse('person.email_taken')
}
