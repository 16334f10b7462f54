import { refuse } from '#platform'
import type { Context } from '#platform'
import { emailFrom, emailKey } from '../fields.ts'
import { matches } from './passwords.ts'
import { limit } from './rate-limits.ts'
import { openSession } from './sessions.ts'
import type { SignedIn, Visit } from './sessions.ts'

/**
 * Opens a session by address and password. An unknown address takes as long as a wrong password and
 * is answered alike. Refusals: `session.wrong_credentials`, `rate.limited`.
 */
export async function signIn(
  context: Context,
  input: { email: string; password: string },
  visit: Visit,
): Promise<{ token: string; person: SignedIn }> {
  const email = emailFrom(input.email)
  const key = emailKey(email ?? input.email.slice(0, 100))
  await limit(context, 'signIn', visit.ip, key)
  const [known] = await context.db.query<{ id: string; password: string | null }>(
    'select id, password from people where email_key = $1',
    [email === null ? '' : key],
    'people.password',
  )
  const right = await matches(input.password, known?.password ?? null)
  if (!known || !right) return refuse('session.wrong_credentials')
  return openSession(context, known.id, visit)
}
