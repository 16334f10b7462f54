import { refuse, refuseAny, toSql } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { emailFrom, emailKey } from '../fields.ts'
import { markVerified } from '../sign-up.ts'
import { tell } from '../tell.ts'
import { followLink, sendLink } from './links.ts'
import { hashOf, matches, newPasswordIn } from './passwords.ts'
import { limit } from './rate-limits.ts'
import { revokeSessions } from './sessions.ts'

/**
 * Mails a link that lets its reader set a password, if anybody has this address; the answer does
 * not tell. Refusals: `email.malformed`, `rate.limited`.
 */
export async function requestReset(
  context: Context,
  typed: string,
  visit: { ip: string },
): Promise<void> {
  const email =
    emailFrom(typed) ?? refuse('email.malformed', {}, [{ path: 'email', code: 'email.malformed' }])
  const key = emailKey(email)
  await limit(context, 'requestReset', visit.ip, key)
  await context.db.transaction(async (tx) => {
    const [person] = await tx.query<{ id: string }>('select id from people where email_key = $1', [
      key,
    ])
    if (person) await sendLink(context, tx, person.id, 'resetPassword')
  })
}

/**
 * Sets a password by a mailed link: every session ends, and the address counts as proven. A refused
 * password leaves the link usable. Refusals: `password.too_short|too_long|malformed`,
 * `link.invalid|used|expired`, `rate.limited`.
 */
export async function resetPassword(
  context: Context,
  token: string,
  password: string,
  visit: { ip: string },
): Promise<{ id: string }> {
  await limit(context, 'followLink', visit.ip, token)
  const hash = await hashIn(password)
  return context.db.transaction(async (tx) => {
    const id = await followLink(context, tx, 'resetPassword', token)
    await setPassword(context, tx, id, hash)
    await markVerified(context, tx, id)
    await revokeSessions(tx, id)
    return { id }
  })
}

/**
 * Sets another password; every other session of the person ends. Refusals:
 * `current.wrong`, `password.too_short|too_long|malformed`, `rate.limited`.
 */
export async function changePassword(
  context: Context,
  person: { id: string; sessionId: string },
  input: { current: string; password: string },
  visit: { ip: string },
): Promise<void> {
  await limit(context, 'changePassword', visit.ip, person.id)
  const [known] = await context.db.query<{ password: string | null }>(
    'select password from people where id = $1',
    [person.id],
  )
  const issue = { path: 'current', code: 'current.wrong' }
  if (!(await matches(input.current, known?.password ?? null))) refuse(issue.code, {}, [issue])
  const hash = await hashIn(input.password)
  await context.db.transaction(async (tx) => {
    await setPassword(context, tx, person.id, hash)
    await revokeSessions(tx, person.id, person.sessionId)
  })
}

async function hashIn(password: string): Promise<string> {
  const issues: Issue[] = []
  const accepted = newPasswordIn(issues, password)
  refuseAny(issues)
  return hashOf(accepted)
}

async function setPassword(
  context: Context,
  tx: Db,
  personId: string,
  hash: string,
): Promise<void> {
  await tx.query('update people set password = $2 where id = $1', [personId, hash])
  await tx.query(
    `update links set used_at = $2
      where person_id = $1 and kind = 'resetPassword' and used_at is null`,
    [personId, toSql(context.time.real())],
  )
  await tell(context, tx, personId, 'passwordChanged', {})
}
