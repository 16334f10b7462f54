import type { Db } from '#platform'

export type DeadLetter = {
  owner_id: string
  id: string
  to_id: string
  kind: string
  error: string
  dead_at: number
}

/** Mails that were given up, newest first. */
export const deadLetters = (db: Db, limit: number): Promise<DeadLetter[]> =>
  db.query<DeadLetter>(
    `select owner_id, id, to_id, kind, error, dead_at from outbox
     where dead_at is not null order by dead_at desc limit $1`,
    [limit],
  )

/** Tries a dead letter again, from the beginning. False when it is none. */
export const sendAgain = async (db: Db, ownerId: string, id: string): Promise<boolean> => {
  const rows = await db.query(
    `update outbox set dead_at = null, attempts = 0, try_at = now()
     where owner_id = $1 and id = $2 and dead_at is not null returning id`,
    [ownerId, id],
  )
  return rows.length > 0
}
