import type { Instant } from '#engine'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { caseById, receiverId } from '../case.ts'
import type { Case } from '../case.ts'
import { addEntry } from '../entries.ts'
import { tell } from '../tell.ts'
import { sendNudge, silentSide } from '../work/contact.ts'

/** Cases looked at in one round trip. */
const batchSize = 100

/** Those whose clock is not the contract's own: see `cases_due`. */
const ofTheDesk = `closed_at is null and cause not in ('finalNotice', 'contested')`
const toNudge = 'closed_at is null and nudge_at is not null'

/** The next instant at which the clock has something to do about a case, or null. */
const nextDeskRing = async (db: Db): Promise<Instant | null> => {
  const [next] = await db.query<{ ring: Instant | null }>(
    `select least((select min(due_at) from cases where ${ofTheDesk}),
       (select min(nudge_at) from cases where ${toNudge})) as ring`,
    [],
    'desk.next_ring',
  )
  return next?.ring ?? null
}

type Due = { id: string; ring: Instant }

const dueCases = (db: Db, until: Instant, skipped: readonly string[]): Promise<Due[]> =>
  db.query<Due>(
    `select id, ring from (
       (select id, due_at as ring from cases
         where ${ofTheDesk} and due_at <= $1 and id <> all($2) order by due_at, id limit $3)
       union all
       (select id, nudge_at from cases
         where ${toNudge} and nudge_at <= $1 and id <> all($2) order by nudge_at, id limit $3)) d
     order by ring, id limit $3`,
    [toSql(until), skipped, batchSize],
    'desk.due_cases',
  )

/** Of a final notice a second time, half-way to its end. */
const nextNudge = ({ cause, openedAt, dueAt }: Case, at: Instant): Instant | null => {
  const halfWay = openedAt + Math.floor((dueAt - openedAt) / 2)
  return cause === 'finalNotice' && at < halfWay ? halfWay : null
}

const nudgeByClock = async (context: Context, tx: Db, found: Case, at: Instant) => {
  const next = nextNudge(found, at)
  await tx.query('update cases set nudge_at = $2 where id = $1', [
    found.id,
    next === null ? null : toSql(next),
  ])
  if (silentSide(found)) await sendNudge(context, tx, found, { personId: null, at })
}

/** The desk's own time has run out: what holds by default holds, and it counts against the desk. */
const close = async (context: Context, tx: Db, found: Case): Promise<void> => {
  const { id: caseId, cause, dueAt, openedBy } = found
  await tx.query(
    `update cases set closed_at = due_at, outcome = 'defaulted', closed_by = 'deskClock'
     where id = $1`,
    [caseId],
  )
  const asked = openedBy === 'client' || openedBy === 'worker' ? openedBy : null
  const told = asked ? [asked] : []
  const entry = { kind: 'defaulted', by: 'clock', personId: null, told, at: dueAt } as const
  await addEntry(context, tx, caseId, { ...entry, facts: { dueAt } })
  const toId = asked && receiverId(found, asked)
  if (asked && toId)
    await tell(
      context,
      tx,
      found,
      toId,
      'caseDefaulted',
      { caseId, cause, party: asked, dueAt },
      dueAt,
    )
}

/** What is due of one case; false where somebody was faster. */
const ring = (context: Context, { id, ring: at }: Due): Promise<boolean> =>
  context.db.transaction(async (tx) => {
    const found = await caseById(tx, id, true)
    if (!found || found.closedAt !== null) return false
    const [still] = await tx.query<{ nudgeAt: Instant | null; own: boolean }>(
      `select nudge_at as "nudgeAt", ${ofTheDesk} as own from cases where id = $1`,
      [id],
    )
    if (still?.nudgeAt === at) await nudgeByClock(context, tx, found, at)
    else if (still?.own && found.dueAt === at) await close(context, tx, found)
    else return false
    return true
  })

/**
 * Carries out what is due of cases until then, in order: mails to whom a final notice waits for, at
 * once and half-way, and the end of the desk's own time. One that fails is logged and left out; the
 * others go on. Gives how many there were.
 */
const ringCases = async (context: Context, until: Instant): Promise<number> => {
  const skipped: string[] = []
  for (let count = 0; ;) {
    const due = await dueCases(context.db, until, skipped)
    if (due.length === 0) return count
    for (const one of due) {
      const done = await ring(context, one).catch((error: unknown) => {
        context.log.error({ caseId: one.id, error: String(error) }, 'a case could not be rung')
        return false
      })
      if (done) count += 1
      else skipped.push(one.id)
    }
  }
}

/** What a clock is made of. */
type Ringing = {
  nextRing(): Promise<Instant | null>
  fire(until: Instant): Promise<number>
}

/** The contracts' clock, with the desk's: what it has to do of cases is done before and after. */
export const withDesk = (context: Context, { nextRing, fire }: Ringing): Ringing => ({
  async nextRing() {
    const rings = await Promise.all([nextRing(), nextDeskRing(context.db)])
    const known = rings.filter((one) => one !== null)
    return known.length === 0 ? null : Math.min(...known)
  },
  fire: async (until) =>
    (await ringCases(context, until)) + (await fire(until)) + (await ringCases(context, until)),
})
