import { toSql } from '#platform'
import type { Context } from '#platform'
import { forgetCalendarFeeds } from './access/calendar-feeds.ts'
import { forgetSessions } from './access/sessions.ts'
import { forgetDocuments } from './identity/documents.ts'
import { forgetInvitations } from './organisations/invitations.ts'

const month = 30 * 24 * 3_600_000

/**
 * Removes what has no effect any more: ended sessions, old links and invitations, closed calendar
 * addresses, full buckets, documents of no check under way. For the runner, hourly.
 */
export async function forgetExpired(context: Context): Promise<void> {
  const now = context.time.real()
  await forgetSessions(context)
  await forgetCalendarFeeds(context, now - month)
  await forgetInvitations(context)
  await forgetDocuments(context)
  await context.db.query('delete from links where expires_at < $1', [toSql(now - month)])
  await context.db.query('delete from rate_limits where full_at < $1', [toSql(now)])
}
