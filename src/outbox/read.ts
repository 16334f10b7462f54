import type { Db } from '#platform'
import type { OutboxMail } from './deliver.ts'

/**
 * A mail that asks whoever has the turn to move, by the clock or from the desk; instants in the
 * market's epoch ms. `dueAt`: the deadline that it told of, if it told of one.
 */
export type Reminder = {
  id: string
  kind: 'reminder' | 'nudge'
  toId: string
  at: number
  dueAt: number | null
  /** What became of the mail: still waiting, handed to the receiver's server, or given up. */
  mail: 'waiting' | 'sent' | 'failed'
}

/**
 * The newest reminders and nudges about a contract, the oldest of them first. Copies for each of
 * the desk's staff and for deputies count once.
 */
export const remindersAbout = (db: Db, contractId: string, limit = 200): Promise<Reminder[]> =>
  db.query<Reminder>(
    `select * from (select distinct on (at, kind) id, kind, to_id as "toId", at,
       (facts->>'dueAt')::float8 as "dueAt",
       case when sent_at is not null then 'sent' when dead_at is not null then 'failed'
         else 'waiting' end as mail
     from outbox where owner_id = $1 and kind in ('reminder', 'nudge')
     order by at desc, kind, id limit $2) newest order by at, kind`,
    [contractId, limit],
    'outbox_reminders',
  )

/** A mail as it was put into the outbox, with what became of it. */
export type KeptMail = OutboxMail & { sent_at: number | null; dead_at: number | null }

/**
 * The newest mails, to one person or to everybody; not those that only became one to each of the
 * desk's staff or of a job's applicants.
 */
export const newestMails = (db: Db, toId: string | null, limit: number): Promise<KeptMail[]> =>
  db.query<KeptMail>(
    `select owner_id, id, to_id, kind, facts, at, attempts, sent_at, dead_at from outbox
     where to_id not in ('desk', 'applicants') and ($1::text is null or to_id = $1)
     order by at desc, id desc limit $2`,
    [toId, limit],
  )

/** How many mails are still to be sent, and how many were given up; `most` stands for more. */
export const countMails = async (
  db: Db,
  most: number,
): Promise<{ waiting: number; dead: number }> => {
  const [counted] = await db.query<{ waiting: number; dead: number }>(
    `select w.count::int as waiting, d.count::int as dead
     from (select count(*) from (select from outbox where try_at is not null limit $1) a) w,
       (select count(*) from (select from outbox where dead_at is not null limit $1) b) d`,
    [most],
  )
  return counted ?? { waiting: 0, dead: 0 }
}
