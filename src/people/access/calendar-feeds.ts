import { lookingUp, perDatabase, refuse, sha256, sign, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { personColumns } from '../persons.ts'
import type { Person } from '../persons.ts'
import { limitOwnChange } from './rate-limits.ts'

/**
 * Makes the secret address of a person's calendar, in place of the one they had, and gives its
 * token; the database keeps its SHA-256. The same key gives the same token, until that is replaced
 * or revoked: then `feed.ended`, so that no form sent again opens what was closed. Refuses
 * `rate.limited`, `person.unknown`.
 */
export async function makeCalendarFeed(
  context: Context,
  personId: string,
  key: string,
): Promise<string> {
  await limitOwnChange(context, personId)
  const token = sign(context.settings.secret, `calendar feed of ${personId} by ${key}`)
  const hash = sha256(token)
  const now = toSql(context.time.real())
  await context.db.transaction(async (tx) => {
    // Two that are made at the same instant come one after the other.
    const owner = await tx.query('select id from people where id = $1 for update', [personId])
    if (owner.length === 0) refuse('person.unknown')
    const [known] = await tx.query<{ ended: boolean }>(
      'select revoked_at is not null as ended from calendar_feeds where token_hash = $1',
      [hash],
    )
    if (known?.ended) refuse('feed.ended')
    if (known) return
    await revoke(tx, personId, now)
    await tx.query(
      'insert into calendar_feeds (token_hash, person_id, made_at) values ($1, $2, $3)',
      [hash, personId, now],
    )
  })
  return token
}

/** Closes the person's address, if there is one. Refuses `rate.limited`. */
export async function revokeCalendarFeed(context: Context, personId: string): Promise<void> {
  await limitOwnChange(context, personId)
  await revoke(context.db, personId, toSql(context.time.real()))
}

async function revoke(db: Db, personId: string, now: string): Promise<void> {
  await db.query(
    'update calendar_feeds set revoked_at = $2 where person_id = $1 and revoked_at is null',
    [personId, now],
  )
}

/** When the person's present address was made, in real epoch ms; null where there is none. */
export async function calendarFeedOf(context: Context, personId: string): Promise<number | null> {
  const [feed] = await context.db.query<{ madeAt: number }>(
    `select made_at as "madeAt" from calendar_feeds
      where person_id = $1 and revoked_at is null`,
    [personId],
  )
  return feed?.madeAt ?? null
}

/** Owners by the hash of their token; who asks at the same moment shares the query. */
const ownerOf = perDatabase((db: Db) =>
  lookingUp<Person>(async (hashes) => {
    const rows = await db.glance<Person & { hash: string }>(
      `select ${personColumns}, f.token_hash as hash
        from calendar_feeds f join people p on p.id = f.person_id
        where f.token_hash = any($1) and f.revoked_at is null`,
      [hashes],
      'calendar_feeds.people',
    )
    return rows.map(({ hash, ...person }) => [hash, person])
  }),
)

/** Whose calendar a token opens; null for one that is wrong, replaced or revoked. */
export async function personByCalendarToken(
  context: Context,
  token: string,
): Promise<Person | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  return (await ownerOf(context.db)(sha256(token))) ?? null
}

/** Removes what was revoked so long ago that nobody sends its form again. */
export async function forgetCalendarFeeds(context: Context, before: number): Promise<void> {
  await context.db.query('delete from calendar_feeds where revoked_at < $1', [toSql(before)])
}
