import { newId, toSql } from '#platform'
import type { Context, Db } from '#platform'
import type { StaffAction } from './actions.ts'

/** What a member of staff did or looked at. */
export type StaffDeed = {
  /** A person's id, or `commandLine`: whoever may run programs on the server. */
  staffId: string
  action: StaffAction
  /** A contract, a person, a case, an identity check: what it was about. */
  aboutId?: string | undefined
  /** Small and dull: codes, ids and figures, never what people wrote or showed. */
  facts?: Readonly<Record<string, string | number | boolean | null>> | undefined
}

/** An entry of the log; `at` in the market's epoch ms. */
export type StaffEntry = {
  id: string
  staffId: string
  action: StaffAction
  aboutId: string | null
  facts: Record<string, string | number | boolean | null>
  at: number
}

export type StaffLogFilter = {
  staffId?: string | undefined
  action?: string | undefined
  aboutId?: string | undefined
}

const entriesAPage = 50

/**
 * Adds to the staff log, which nobody can change or shorten. `db` may be the transaction of what
 * was done, so that nothing is done without its entry; a look is logged before it is answered.
 */
export async function logStaff(
  context: Context,
  { staffId, action, aboutId, facts }: StaffDeed,
  db: Db = context.db,
): Promise<void> {
  await db.query(
    `insert into staff_log (id, staff_id, action, about_id, facts, at)
      values ($1, $2, $3, $4, $5::jsonb, $6)`,
    [
      newId('log'),
      staffId,
      action,
      aboutId ?? null,
      JSON.stringify(facts ?? {}),
      toSql(context.time.now()),
    ],
    'staff_log.add',
  )
}

/**
 * The log, newest first, a page of 50 before the entry of the cursor; `next` is the cursor of the
 * page after it, or null. Whoever calls has checked who asks.
 */
export async function staffLog(
  context: Context,
  { staffId, action, aboutId }: StaffLogFilter = {},
  before?: string,
): Promise<{ entries: StaffEntry[]; next: string | null }> {
  const entries = await context.db.query<StaffEntry>(
    `select id, staff_id as "staffId", action, about_id as "aboutId", facts, at from staff_log
      where ($1::text is null or staff_id = $1) and ($2::text is null or action = $2)
        and ($3::text is null or about_id = $3) and ($4::text is null or id < $4)
      order by id desc limit $5`,
    [staffId ?? null, action ?? null, aboutId ?? null, before ?? null, entriesAPage + 1],
  )
  const page = entries.slice(0, entriesAPage)
  return { entries: page, next: entries.length > page.length ? (page.at(-1)?.id ?? null) : null }
}
