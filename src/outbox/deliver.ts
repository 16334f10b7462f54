import type { Context, Db } from '#platform'
import { json, newId, toSql } from '#platform'

/** A row of the outbox: what is to be said, to whom, about what. */
export type OutboxMail = {
  owner_id: string
  id: string
  to_id: string
  kind: string
  facts: Record<string, unknown>
  /** The market's time of what it tells of. */
  at: number
  attempts: number
}

export type Recipient = { id: string; name: string; email: string; locale: 'ja' | 'en' }
export type Written = { subject: string; text: string; html: string }

/** What the outbox is given from above: words, people, and a way out. */
export type Delivery = {
  /** Null when there is nothing (more) to say. */
  write(mail: OutboxMail, to: Recipient): Promise<Written | null>
  recipient(personId: string): Promise<Recipient | null>
  desk(): Promise<readonly string[]>
  /** Who reads it, too, in the place of whom it is to; of a copy nobody is asked. */
  standIns(mail: OutboxMail): Promise<readonly string[]>
  /** Puts out a mail to each who applied for a job; nobody gets it twice, if it is asked again. */
  applicants(mail: OutboxMail): Promise<void>
  /** Null: nothing leaves the machine, the demo's mail page shows it. Throws when it failed. */
  send: ((to: Recipient, written: Written, id: string) => Promise<void>) | null
}

const batchSize = 20
/** While a mail is being sent, no other runner takes it. */
const leaseSeconds = 120
/**
 * Seconds to wait after the first, second, … failure; after the last one the mail is a dead letter.
 */
const backOffSeconds = [60, 300, 1_800, 7_200, 43_200]

const claim = (db: Db): Promise<OutboxMail[]> =>
  db.query<OutboxMail>(
    `update outbox o set try_at = now() + make_interval(secs => ${leaseSeconds}),
       attempts = o.attempts + 1
     from (select owner_id, id from outbox where try_at <= now()
       order by try_at, id limit ${batchSize} for update skip locked) due
     where o.owner_id = due.owner_id and o.id = due.id
     returning o.owner_id, o.id, o.to_id, o.kind, o.facts, o.at, o.attempts`,
    [],
    'claim_mails',
  )

/** A permanent no of the receiving server: trying again would only annoy it. */
const isFinal = (error: unknown): boolean => {
  const code = (error as { responseCode?: unknown }).responseCode
  return typeof code === 'number' && code >= 500 && code < 600
}

const failed = async (db: Db, mail: OutboxMail, error: unknown): Promise<void> => {
  const wait = isFinal(error) ? undefined : backOffSeconds[mail.attempts - 1]
  await db.query(
    `update outbox set error = $3,
       try_at = case when $4::int is null then null else now() + make_interval(secs => $4) end,
       dead_at = case when $4::int is null then now() end
     where owner_id = $1 and id = $2`,
    [mail.owner_id, mail.id, String(error).slice(0, 500), wait ?? null],
  )
}

const sent = (db: Db, mail: OutboxMail) =>
  db.query(
    `update outbox set sent_at = now(), try_at = null, error = null
     where owner_id = $1 and id = $2`,
    [mail.owner_id, mail.id],
    'mail_sent',
  )

/** A mail to the desk becomes one to each who staffs it, in one commit. */
const toStaff = (context: Context, mail: OutboxMail, staff: readonly string[]) =>
  context.db.transaction(async (tx) => {
    for (const personId of staff)
      await tx.query(
        'insert into outbox (owner_id, id, to_id, kind, facts, at) values ($1, $2, $3, $4, $5, $6)',
        [mail.owner_id, newId('mail'), personId, mail.kind, mail.facts, toSql(mail.at)],
      )
    await sent(tx, mail)
  })

/**
 * A copy for each who stands in for the receiver; a mail that is tried again gives nobody a second.
 */
const toStandIns = async ({ db }: Context, mail: OutboxMail, ids: readonly string[]) => {
  if (ids.length === 0) return
  await db.query(
    `insert into outbox (owner_id, id, to_id, kind, facts, at)
     select $1::text, $2 || '.' || too, too, $3::text, $4::jsonb, $5::timestamptz
     from unnest($6::text[]) too
     on conflict do nothing`,
    [mail.owner_id, mail.id, mail.kind, json(copied(mail)), toSql(mail.at), ids],
  )
}

const copied = ({ facts, to_id: standsFor }: OutboxMail) => ({ ...facts, standsFor })
const isCopy = ({ facts }: OutboxMail): boolean => 'standsFor' in facts

const deliver = async (context: Context, delivery: Delivery, mail: OutboxMail): Promise<void> => {
  if (mail.to_id === 'desk') return toStaff(context, mail, await delivery.desk())
  if (mail.to_id === 'applicants') {
    await delivery.applicants(mail)
    await sent(context.db, mail)
    return
  }
  if (!isCopy(mail)) await toStandIns(context, mail, await delivery.standIns(mail))
  const to = await delivery.recipient(mail.to_id)
  const written = to && (await delivery.write(mail, to))
  if (to && written && delivery.send)
    await delivery.send(to, written, `${mail.owner_id}.${mail.id}`)
  await sent(context.db, mail)
}

/**
 * Sends what is due, a batch; gives how many were tried. A failure is tried again later, each time
 * waiting longer; a permanent refusal or the sixth failure makes a dead letter, which stays to be
 * seen.
 */
export const deliverDue = async (context: Context, delivery: Delivery): Promise<number> => {
  const mails = await claim(context.db)
  await Promise.all(
    mails.map(async (mail) => {
      try {
        await deliver(context, delivery, mail)
      } catch (error) {
        context.log.warn({ mail: mail.id, error: String(error) }, 'a mail could not be sent')
        await failed(context.db, mail, error)
      }
    }),
  )
  return mails.length
}
