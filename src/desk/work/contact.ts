import type { Actor } from '#contracts'
import type { Instant } from '#engine'
import { logStaff } from '#people'
import { Refused, refuse, refuseAny, toSql, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { hasSides, isReport, openCaseForDesk, receiverId } from '../case.ts'
import type { Case, Receiver } from '../case.ts'
import { addEntry, isKnown } from '../entries.ts'
import { wordsIn } from '../opening.ts'
import { tell } from '../tell.ts'

/** What a call by telephone came to. */
export const callResults = ['reached', 'promised', 'noAnswer', 'unreachable'] as const
export type CallResult = (typeof callResults)[number]

/** The most cases in which somebody is reminded at once. */
export const mostNudges = 100

/** Between two mails that ask the same person to move: two of the desk do not both send one. */
const betweenMs = 6 * 3_600_000

export type Call = { to: Receiver; result: string; text: string }

/**
 * Notes a call that somebody of the desk made by telephone, and what it came to: both sides may
 * know that, but not what was noted about it. Refuses `case.not_found`, `case.closed`,
 * `side.unknown`, `result.unknown`, `text.too_long|malformed`.
 */
export const logCall = async (
  context: Context,
  person: Actor,
  caseId: string,
  { to, result: given, text: words }: Call,
  key?: string,
): Promise<void> => {
  const text = wordsIn(words, false)
  const issues: Issue[] = []
  const result = wordIn(issues, 'result', given, callResults)
  refuseAny(issues)
  await context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, person)
    if (receiverId(found, to) === null) refuse('side.unknown')
    const facts = { channel: 'phone', to, result }
    const entry = { kind: 'contact', by: 'desk', text: text === '' ? null : text, facts } as const
    const told: Receiver[] = hasSides(found) && !isReport(found.cause) ? ['client', 'worker'] : []
    const written = { ...entry, personId: person.id, told, key }
    if (!(await addEntry(context, tx, caseId, written))) return
    await logStaff(
      context,
      { staffId: person.id, action: 'loggedCall', aboutId: caseId, facts: { to, result } },
      tx,
    )
  })
}

/** Which side of the case is asked to move; null: nobody, as of what was reported of somebody. */
export const silentSide = (found: Case): 'client' | 'worker' | null => {
  const { cause, silentId, clientId, workerId } = found
  if (silentId === null || isReport(cause)) return null
  return silentId === clientId ? 'client' : silentId === workerId ? 'worker' : null
}

const mailsSent = async (
  tx: Db,
  { id, openedAt }: Case,
): Promise<{ count: number; last: Instant }> => {
  const [sent] = await tx.query<{ count: number; last: Instant | null }>(
    `select count(*)::int as count, max(at) as last from case_entries
     where case_id = $1 and kind = 'contact' and facts ->> 'channel' = 'mail' and at >= $2`,
    [id, toSql(openedAt)],
    'desk.mails_sent',
  )
  return { count: sent?.count ?? 0, last: sent?.last ?? -Infinity }
}

/**
 * Asks whom a case waits for by mail to move, and notes it: both sides may know that it was sent.
 * The case is locked by whoever calls. False: it was written so before, under that key.
 */
export const sendNudge = async (
  context: Pick<Context, 'time'>,
  tx: Db,
  found: Case,
  {
    personId,
    key,
    at = context.time.now(),
  }: { personId: string | null; key?: string | undefined; at?: Instant },
): Promise<boolean> => {
  const side = silentSide(found)
  const toId = side && receiverId(found, side)
  if (!side || !toId) return refuse('case.nobody_waited_for')
  const { id: caseId, cause, dueAt } = found
  const number = (await mailsSent(tx, found)).count + 1
  const entry = {
    kind: 'contact',
    by: personId === null ? 'clock' : 'desk',
    personId,
    told: ['client', 'worker'] satisfies Receiver[],
    facts: { channel: 'mail', to: side, result: 'sent', number },
    key,
    at,
  } as const
  if (!(await addEntry(context, tx, caseId, { ...entry, told: [...entry.told] }))) return false
  // Of an enquiry it is the desk's own deadline, which binds nobody whom the mail goes to.
  const theirs = cause === 'finalNotice' || cause === 'contested' ? dueAt : null
  const facts = { caseId, cause, party: side, number, dueAt: theirs }
  await tell(context, tx, found, toId, 'nudge', facts, at)
  return true
}

/**
 * One of the desk asks whom a case waits for by mail to move. Refuses `case.not_found`,
 * `case.closed`, `case.nobody_waited_for`, `nudge.too_soon {hours}`.
 */
export const nudge = (
  context: Context,
  person: Actor,
  caseId: string,
  key?: string,
): Promise<void> =>
  context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, person)
    const sent = { kind: 'contact', personId: person.id } as const
    if (key !== undefined && (await isKnown(tx, caseId, { ...sent, key }))) return
    const { last } = await mailsSent(tx, found)
    if (context.time.now() - last < betweenMs)
      refuse('nudge.too_soon', { hours: betweenMs / 3_600_000 })
    await sendNudge(context, tx, found, { personId: person.id, key })
    await logStaff(context, { staffId: person.id, action: 'nudged', aboutId: caseId }, tx)
  })

/** Of which cases a mail was sent, and why not of the others: the code of the refusal. */
export type Nudged = { sent: string[]; left: { caseId: string; code: string }[] }

/**
 * The same for several cases at once; one that is refused is left out, the others are sent. The
 * same key sends each once. Refuses `cases.required`, `cases.too_many {max}`.
 */
export const nudgeMany = async (
  context: Context,
  person: Actor,
  caseIds: readonly string[],
  key?: string,
): Promise<Nudged> => {
  const ids = [...new Set(caseIds)]
  if (ids.length === 0) refuse('cases.required')
  if (ids.length > mostNudges) refuse('cases.too_many', { max: mostNudges })
  const nudged: Nudged = { sent: [], left: [] }
  for (const caseId of ids)
    try {
      await nudge(context, person, caseId, key)
      nudged.sent.push(caseId)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      nudged.left.push({ caseId, code: error.refusal.code })
    }
  return nudged
}
