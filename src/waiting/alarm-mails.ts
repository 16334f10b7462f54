import type { Side } from '#engine'
import { dayOf, endOfDay, addDays } from '#engine'
import { dayMs } from '#silence'
import type { Instant } from '#silence'
import { json, newId, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { seenOf } from '#talk'

/** What the outbox tells of a wait: which, and what the receiver is to the contract. */
export type SilenceFacts = { debtId: string; party: Side }

/** A debt of which the clock has something to tell. */
export type Due = {
  id: string
  contractId: string
  side: Side
  owedBy: string
  owedTo: string
  openedAt: Instant
  overAt: Instant | null
  ringsAt: Instant
  noticeFrom: Instant | null
  askFrom: Instant | null
  putOffTo: Instant | null
  noticedAt: Instant | null
  askedAt: Instant | null
}

/** What was to be told so long ago is not told any more. */
const staleMs = 7 * dayMs
/** Who said "I am here" is left alone for so long. */
const hereMs = 3 * dayMs

const other = (side: Side): Side => (side === 'client' ? 'worker' : 'client')

const send = (tx: Db, debt: Due, kind: 'silenceNotice' | 'silenceAsk', at: Instant) => {
  const asked = kind === 'silenceAsk'
  const facts: SilenceFacts = { debtId: debt.id, party: asked ? debt.side : other(debt.side) }
  const to = asked ? debt.owedBy : debt.owedTo
  return tx.query(
    'insert into outbox (owner_id, id, to_id, kind, facts, at) values ($1, $2, $3, $4, $5, $6)',
    [debt.contractId, newId('mail'), to, kind, json(facts), toSql(at)],
    'waiting.tell',
  )
}

/** The day of an instant, from its beginning to its end. */
const dayAround = (at: Instant, { calendar }: Pick<Context, 'calendar'>): [Instant, Instant] => {
  const today = dayOf(at, calendar)
  return [endOfDay(addDays(today, -1), calendar), endOfDay(today, calendar)]
}

/** Whether who waits was told that day of another wait for the same. */
const knowsOf = async (tx: Db, debt: Due, [from, to]: [Instant, Instant]): Promise<boolean> => {
  const known = await tx.query(
    `select 1 from debts where owed_to = $1 and owed_by = $2 and closed_at is null
       and noticed_at >= $3 and noticed_at < $4 limit 1`,
    [debt.owedTo, debt.owedBy, toSql(from), toSql(to)],
    'waiting.knows',
  )
  return known.length > 0
}

/**
 * Tells who waits, once, that the wait is unusual; of several waits for the same person one mail a
 * day is enough.
 */
export const notice = async (context: Context, tx: Db, debt: Due, now: Instant): Promise<void> => {
  const at = debt.ringsAt
  const isNews = now - at < staleMs && !(await knowsOf(tx, debt, dayAround(at, context)))
  if (isNews) await send(tx, debt, 'silenceNotice', at)
  await tx.query('update debts set noticed_at = $2 where id = $1', [debt.id, toSql(at)])
}

/** Whether they had a mail that day that asked them to move: of this contract, or of any wait. */
const wasToldOn = async (tx: Db, debt: Due, [from, to]: [Instant, Instant]): Promise<boolean> => {
  const [found] = await tx.query<{ told: boolean }>(
    `select exists (select from outbox where owner_id = $1 and to_id = $2
         and kind in ('reminder', 'nudge') and at >= $3 and at < $4)
       or exists (select from debts where owed_by = $2 and asked_at >= $3 and asked_at < $4)
       as told`,
    [debt.contractId, debt.owedBy, toSql(from), toSql(to)],
    'waiting.was_told',
  )
  return found?.told ?? false
}

/** Until when they have said themselves that they would need; null: they have said nothing. */
const saidUntil = async (
  { calendar }: Context,
  tx: Db,
  debt: Due,
  at: Instant,
): Promise<Instant | null> => {
  const [seen] = await seenOf(tx, debt.contractId, { limit: 1 })
  const until = seen?.party === debt.side ? endOfDay(seen.by, calendar) : -Infinity
  const [here] = await tx.query<{ said: Instant | null }>(
    `select max(greatest(announced_at + make_interval(secs => ${hereMs / 1000}), to_at)) as said
     from absences where person_id = $1 and announced_at >= $2`,
    [debt.owedBy, toSql(debt.openedAt)],
    'waiting.said_here',
  )
  const said = Math.max(until, here?.said ?? -Infinity)
  return said > at ? said : null
}

/**
 * Asks who is waited for, once. Not on a day on which another mail asked them to move, and not
 * before what they have said themselves: then it is put off.
 */
export const ask = async (context: Context, tx: Db, debt: Due, now: Instant): Promise<void> => {
  const at = debt.ringsAt
  const toldToday = await wasToldOn(tx, debt, dayAround(at, context))
  const later = (await saidUntil(context, tx, debt, at)) ?? (toldToday ? at + dayMs : null)
  if (later !== null) {
    await tx.query('update debts set put_off_to = $2 where id = $1', [debt.id, toSql(later)])
    return
  }
  if (now - at < staleMs) await send(tx, debt, 'silenceAsk', at)
  await tx.query('update debts set asked_at = $2 where id = $1', [debt.id, toSql(at)])
}
