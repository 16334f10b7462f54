import { newId, refuse, sameText, sign, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { tell } from '../tell.ts'

export type LinkKind = 'verifyEmail' | 'resetPassword'

/** For how many hours of real time a link may be followed. */
const validHours: Record<LinkKind, number> = { verifyEmail: 72, resetPassword: 1 }

/**
 * Writes a link and the message that carries it. The message names the link only by its id; whoever
 * sends it puts the signature on with `linkToken`, so the database never holds a link that works.
 */
export async function sendLink(
  context: Context,
  tx: Db,
  personId: string,
  kind: LinkKind,
): Promise<void> {
  const link = newId('lnk')
  const hours = validHours[kind]
  await tx.query('insert into links (id, person_id, kind, expires_at) values ($1, $2, $3, $4)', [
    link,
    personId,
    kind,
    toSql(context.time.real() + hours * 3_600_000),
  ])
  await tell(context, tx, personId, kind, { link, hours })
}

/** The text that proves that a link came by mail: its id and the server's signature of it. */
export function linkToken(secret: string, link: string): string {
  return `${link}.${sign(secret, `mailed link ${link}`)}`
}

/**
 * Uses a link up, and every other of its kind that the person was sent; gives the person's id.
 * Refusals: `link.invalid` (forged, unknown, of another kind), `link.used`, `link.expired`.
 */
export async function followLink(
  context: Context,
  tx: Db,
  kind: LinkKind,
  token: string,
): Promise<string> {
  const id = signedId(context, token)
  const now = context.time.real()
  const [link] = await tx.query<{ personId: string; expiresAt: number; usedAt: number | null }>(
    `select person_id as "personId", expires_at as "expiresAt", used_at as "usedAt"
      from links where id = $1 and kind = $2 for update`,
    [id, kind],
  )
  if (!link) return refuse('link.invalid')
  if (link.usedAt !== null) refuse('link.used')
  if (link.expiresAt <= now) refuse('link.expired')
  await tx.query(
    'update links set used_at = $3 where person_id = $1 and kind = $2 and used_at is null',
    [link.personId, kind, toSql(now)],
  )
  return link.personId
}

/** The id that a token signs; refuses `link.invalid`. */
export function signedId(context: Context, token: string): string {
  const [id = ''] = token.slice(0, 200).split('.')
  const genuine = sameText(token.slice(0, 200), linkToken(context.settings.secret, id))
  return genuine ? id : refuse('link.invalid')
}
