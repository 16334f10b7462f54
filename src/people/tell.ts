import { json, newId, toSql } from '#platform'
import type { Context, Db } from '#platform'

/** What this room has to say to people, and the facts that the words need. */
export type PeopleMessages = {
  /** `link`: the id that `linkToken` signs; `hours`: how long it may be followed. */
  verifyEmail: { link: string; hours: number }
  resetPassword: { link: string; hours: number }
  passwordChanged: Record<string, never>
  /** `link` as above; `days`: how long it may be accepted; the names of that moment. */
  invitation: { link: string; days: number; organisation: string; by: string }
  /** By whom, and whether the deputy may fund from their wallet. */
  deputyNamed: { by: string; mayFund: boolean }
  /** Who stepped down. */
  deputyGone: { by: string }
  /** To whoever holds the role: which check, to be decided by when. */
  identityWaiting: { check: string; dueAt: number }
  identityApproved: Record<string, never>
  identityRefused: { reason: string; note: string }
  identityLapsed: Record<string, never>
  identityRevoked: { note: string }
  /** Which role of staff. */
  roleGiven: { role: string }
  roleTaken: { role: string }
}

/** Writes a message to a person in the same transaction as what it tells of. */
export async function tell<K extends keyof PeopleMessages>(
  context: Context,
  tx: Db,
  personId: string,
  kind: K,
  facts: PeopleMessages[K],
): Promise<void> {
  await tx.query(
    'insert into outbox (owner_id, id, to_id, kind, facts, at) values ($1, $2, $1, $3, $4, $5)',
    [personId, newId('out'), kind, json(facts), toSql(context.time.now())],
  )
}
