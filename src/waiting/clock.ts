import type { Instant } from '#engine'
import { horizonMs } from '#silence'
import { toSql } from '#platform'
import type { Context, Db } from '#platform'
import { ask, notice } from './alarm-mails.ts'
import type { Due } from './alarm-mails.ts'
import { followOnce, holdFollower } from './follow.ts'
import { nightAfter, passNight } from './nights/night.ts'
import { reckon } from './numbers/reckon.ts'
import { setRings } from './ringing.ts'

/** Debts looked at in one transaction. */
const batchSize = 100

const columns = `id, contract_id as "contractId", side, owed_by as "owedBy", owed_to as "owedTo",
       opened_at as "openedAt", over_at as "overAt", rings_at as "ringsAt",
       notice_from as "noticeFrom", ask_from as "askFrom", put_off_to as "putOffTo",
       noticed_at as "noticedAt", asked_at as "askedAt"`

const dueDebts = (db: Db, until: Instant, skipped: readonly string[]) =>
  db.query<{ id: string }>(
    `select id from debts where rings_at <= $1 and id <> all($2) order by rings_at, id limit $3`,
    [toSql(until), skipped, batchSize],
    'waiting.due',
  )

const dueDebt = async (tx: Db, id: string, until: Instant): Promise<Due | undefined> => {
  const [due] = await tx.query<Due>(
    `select ${columns} from debts where id = $1 and rings_at <= $2`,
    [id, toSql(until)],
    'waiting.due_debt',
  )
  return due
}

/** Thirty days have passed: that was a silence, and is learnt as one. */
const callSilent = async (context: Context, tx: Db, debt: Due): Promise<void> => {
  const at = debt.openedAt + horizonMs
  await tx.query(
    `update debts set closed_at = $2, how = 'silent', rings_at = null where id = $1`,
    [debt.id, toSql(at)],
    'waiting.call_silent',
  )
  await reckon({ db: tx, calendar: context.calendar }, new Map([[debt.owedBy, at]]))
}

const ring = async (context: Context, tx: Db, debt: Due): Promise<void> => {
  const { ringsAt: at, noticeFrom, askFrom, putOffTo } = debt
  if (at >= debt.openedAt + horizonMs) return callSilent(context, tx, debt)
  const now = context.time.now()
  if (debt.noticedAt === null && noticeFrom !== null && noticeFrom <= at)
    await notice(context, tx, debt, now)
  const asksFrom = askFrom === null ? Infinity : Math.max(askFrom, putOffTo ?? askFrom)
  if (debt.askedAt === null && asksFrom <= at) await ask(context, tx, debt, now)
  await setRings(tx, [], [debt.id])
}

/** Some of what is due, one after the other, each in a transaction of its own; gives how many. */
const ringDue = async (context: Context, until: Instant): Promise<number> => {
  const skipped: string[] = []
  for (let count = 0; ;) {
    const due = await dueDebts(context.db, until, skipped)
    if (due.length === 0 || count > 0) return count
    for (const { id } of due) {
      const done = await ringOne(context, id, until).catch((error: unknown) => {
        context.log.error({ debtId: id, error: String(error) }, 'a wait could not be rung')
        return false
      })
      if (done) count += 1
      else skipped.push(id)
    }
  }
}

/** As it is once nobody else can ring it; false: somebody else has. */
const ringOne = (context: Context, id: string, until: Instant): Promise<boolean> =>
  context.db.transaction(async (tx) => {
    await holdFollower(tx)
    const debt = await dueDebt(tx, id, until)
    if (debt) await ring(context, tx, debt)
    return debt !== undefined
  })

/** What there is to do about waits: something has passed; the next ring; the next night's end. */
type Ahead = { passed: boolean; ring: Instant | null; night: Instant | null }

/** Asked for at every ring of the market, so in one round trip. */
const lookAhead = async (context: Context): Promise<Ahead> => {
  const [found] = await context.db.query<Ahead & { closed: Instant | null }>(
    `select exists (select from passed) as passed,
       (select min(rings_at) from debts where rings_at is not null) as ring,
       (select min(closed_at) from debts where closed_at >
         coalesce((select nights_to from follower where id = 1), '-infinity')) as closed`,
    [],
    'waiting.look_ahead',
  )
  const { passed = false, ring = null, closed = null } = found ?? {}
  return { passed, ring, night: closed === null ? null : nightAfter(closed, context) }
}

/** The next instant at which there is something to do about waits; what has passed, at once. */
const nextWaiting = async (context: Context): Promise<Instant | null> => {
  const { passed, ring, night } = await lookAhead(context)
  if (passed) return context.time.now()
  const rings = [ring, night].filter((one) => one !== null)
  return rings.length === 0 ? null : Math.min(...rings)
}

const isDue = (instant: Instant | null, until: Instant): boolean =>
  instant !== null && instant <= until

/**
 * Carries out some of what is due of waits; gives how much it was. The deadlines of contracts come
 * first again and again, however much there is to look at.
 */
const fireWaiting = async (context: Context, until: Instant): Promise<number> => {
  let done = 0
  let ahead = await lookAhead(context)
  if (ahead.passed) {
    const { count, all } = await followOnce(context)
    done += count
    if (!all) return done
    ahead = await lookAhead(context)
  }
  if (isDue(ahead.ring, until)) {
    const rung = await ringDue(context, until)
    done += rung
    ahead = await lookAhead(context)
    if (rung > 0 && isDue(ahead.ring, until)) return done
  }
  if (isDue(ahead.night, until)) done += await passNight(context, until)
  return done
}

/** What a clock is made of. */
type Ringing = {
  nextRing(): Promise<Instant | null>
  fire(until: Instant): Promise<number>
}

/**
 * The market's clock, with the waits': before anything of theirs falls due, what happened until
 * then is looked at.
 */
export const withWaiting = (context: Context, { nextRing, fire }: Ringing): Ringing => ({
  async nextRing() {
    const rings = await Promise.all([nextRing(), nextWaiting(context)])
    const known = rings.filter((one) => one !== null)
    return known.length === 0 ? null : Math.min(...known)
  },
  fire: async (until) => (await fire(until)) + (await fireWaiting(context, until)),
})
