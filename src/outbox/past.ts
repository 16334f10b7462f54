import type { Db } from '#platform'

/**
 * Regards everything that waits as sent when it was written, what was for the desk as sent to that
 * one person of it: a demo's past stands in its mail page, but never leaves the machine. Whoever
 * tells that past has told a job's applicants, too.
 */
export const regardAsSent = async (db: Db, deskPersonId: string): Promise<void> => {
  await db.query(
    `update outbox set sent_at = at, try_at = null, attempts = 1,
       to_id = case to_id when 'desk' then $1 else to_id end
     where try_at is not null`,
    [deskPersonId],
  )
}
