import { isId, lookingUp, newId, perDatabase, randomToken, refuse, sha256, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { standsForColumn } from '../organisations/deputies.ts'
import type { StandIn } from '../organisations/deputies.ts'
import { personColumns } from '../persons.ts'
import { limitOwnChange } from './rate-limits.ts'
import type { Person } from '../persons.ts'

/** From where somebody comes: the IP address and what the browser or program calls itself. */
export type Visit = { ip: string; agent?: string | undefined }

/** A person whose token was shown, and in whose place they may act. */
export type SignedIn = Person & { sessionId: string; standsFor: StandIn[] }

/** One entry of the list of sign-ins; instants in real epoch ms. */
export type Session = {
  id: string
  beganAt: number
  lastSeenAt: number
  ip: string
  agent: string
  current: boolean
}

const minute = 60_000
/** A session that was not seen for so long is over. */
const unseenLimit = 90 * 24 * 60 * minute
/** How often the instant of the last visit is written at most. */
const touchEvery = 5 * minute

/**
 * Signs a known person in without asking for a password: after a proof elsewhere, and for the demo.
 * The token is shown only here; the database keeps its SHA-256. Refuses `person.unknown`.
 */
export async function openSession(
  context: Context,
  personId: string,
  visit: Visit,
): Promise<{ token: string; person: SignedIn }> {
  const token = `yak_${randomToken()}`
  const inserted = await context.db.query(
    `insert into sessions (id, person_id, token_hash, ip, agent, began_at, last_seen_at)
      select $1, id, $3, $4, $5, $6, $6 from people where id = $2 returning id`,
    [
      newId('ses'),
      personId,
      sha256(token),
      printable(visit.ip, 45),
      printable(visit.agent ?? '', 300),
      toSql(context.time.real()),
    ],
    'sessions.open',
  )
  if (inserted.length === 0) refuse('person.unknown')
  const person = await personByToken(context, token)
  return { token, person: person ?? refuse('person.unknown') }
}

type Found = SignedIn & { seenAt: number }

/** Sessions by the hash of their token; who asks at the same moment shares the query. */
const finderOf = perDatabase((db: Db) =>
  lookingUp<Found>(async (hashes) => {
    const rows = await db.glance<Found & { hash: string }>(
      `select ${personColumns}, ${standsForColumn}, s.id as "sessionId", s.last_seen_at as "seenAt",
         s.token_hash as hash
       from sessions s join people p on p.id = s.person_id where s.token_hash = any($1)`,
      [hashes],
      'sessions.people',
    )
    return rows.map(({ hash, ...person }) => [hash, person])
  }),
)

/**
 * Who a token belongs to; null for a token that is wrong, revoked or unseen for 90 days. One query
 * (none for what cannot be a token), and every five minutes a second that notes the visit.
 */
export async function personByToken(context: Context, token: string): Promise<SignedIn | null> {
  if (token.length !== 47 || !/^yak_[\w-]{43}$/.test(token)) return null
  const hash = sha256(token)
  const now = context.time.real()
  const found = await finderOf(context.db)(hash)
  if (!found || found.seenAt <= now - unseenLimit) return null
  const { seenAt, ...person } = found
  if (now - seenAt >= touchEvery)
    await context.db.query(
      'update sessions set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2',
      [hash, toSql(now)],
      'sessions.touch',
    )
  return person
}

/** Ends the session of this token; a token that is none is no error. */
export async function signOut(context: Context, token: string): Promise<void> {
  await context.db.query('delete from sessions where token_hash = $1', [sha256(token)])
}

/** A person's sign-ins, the one last seen first; the one that asks is marked `current`. */
export async function sessionsOf(
  context: Context,
  person: { id: string; sessionId: string },
): Promise<Session[]> {
  return context.db.query<Session>(
    `select id, began_at as "beganAt", last_seen_at as "lastSeenAt", ip, agent,
        id = $2 as current
      from sessions where person_id = $1 and last_seen_at > $3
      order by last_seen_at desc, id desc limit 100`,
    [person.id, person.sessionId, toSql(context.time.real() - unseenLimit)],
  )
}

/** Ends one of a person's own sessions; refuses `session.unknown`, `rate.limited`. */
export async function revokeSession(
  context: Context,
  personId: string,
  sessionId: string,
): Promise<void> {
  if (!isId('ses', sessionId)) refuse('session.unknown')
  await limitOwnChange(context, personId)
  const gone = await context.db.query(
    'delete from sessions where id = $1 and person_id = $2 returning id',
    [sessionId, personId],
  )
  if (gone.length === 0) refuse('session.unknown')
}

/** Ends every session of a person, but for the one given. */
export async function revokeSessions(db: Db, personId: string, except?: string): Promise<void> {
  await db.query('delete from sessions where person_id = $1 and id is distinct from $2', [
    personId,
    except ?? null,
  ])
}

/** Removes sessions that are over anyway. */
export async function forgetSessions(context: Context): Promise<void> {
  const since = toSql(context.time.real() - unseenLimit)
  await context.db.query('delete from sessions where last_seen_at <= $1', [since])
}

/** What a stranger's header said, in a form that can be stored and shown. */
function printable(text: string, max: number): string {
  return text
    .slice(0, max)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
}
