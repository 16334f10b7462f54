import type { Actor } from '#contracts'
import { logStaff } from '#people'
import { refuse, refuseAny, toSql, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { hasSides, isReport, openCaseForDesk, receiverId } from '../case.ts'
import type { Case, Cause, Receiver } from '../case.ts'
import { addEntry, isKnown } from '../entries.ts'
import { wordsIn } from '../opening.ts'
import { tell } from '../tell.ts'

/** What the desk finds. */
export const outcomes = [
  'resolved',
  'advised',
  'warned',
  'unfounded',
  'granted',
  'declined',
  'removed',
  'kept',
] as const
export type Outcome = (typeof outcomes)[number]

/** What it can find, by what it looked into. */
export const outcomesFor = (cause: Cause): readonly Outcome[] =>
  cause === 'permission'
    ? ['granted', 'declined']
    : cause === 'review'
      ? ['removed', 'kept']
      : ['resolved', 'advised', 'warned', 'unfounded']

/** Their clock is the contract's own: an act on the contract ends them, nothing else. */
const followContract: readonly Cause[] = ['finalNotice', 'contested']

/** Who of those concerned has been told something in a case. */
const toldIn = async (tx: Db, { id }: Case): Promise<Receiver[]> => {
  const rows = await tx.query<{ one: Receiver }>(
    'select distinct unnest(told) as one from case_entries where case_id = $1',
    [id],
  )
  return rows.map(({ one }) => one)
}

const readersOf = async (tx: Db, found: Case, outcome: Outcome): Promise<Receiver[]> => {
  if (hasSides(found) && !isReport(found.cause)) return ['client', 'worker']
  const told = await toldIn(tx, found)
  const warned: Receiver[] = outcome === 'warned' && !hasSides(found) ? ['person'] : []
  return [...new Set([...told, ...warned])]
}

/**
 * Closes a case with what the desk found, in words that both sides read (of a report, those whom
 * the desk has written to). Refuses `case.not_found`, `case.closed`, `case.follows_contract`,
 * `outcome.unknown`, `text.required|too_long|malformed`, `idempotency.conflict`.
 */
export const closeCase = async (
  context: Context,
  person: Actor,
  caseId: string,
  draft: { outcome: string; text: string },
  key?: string,
): Promise<void> => {
  const issues: Issue[] = []
  const outcome = wordIn(issues, 'outcome', draft.outcome, outcomes)
  refuseAny(issues)
  const text = wordsIn(draft.text)
  await context.db.transaction(async (tx) => {
    const said = { kind: 'closed', personId: person.id, text } as const
    if (key !== undefined && (await isKnown(tx, caseId, { ...said, key }))) return
    const found = await openCaseForDesk(tx, caseId, person)
    if (followContract.includes(found.cause)) refuse('case.follows_contract')
    if (!outcomesFor(found.cause).includes(outcome)) refuse('outcome.unknown')
    await tx.query(
      `update cases set closed_at = $2, outcome = $3, closed_by = 'desk' where id = $1`,
      [caseId, toSql(context.time.now()), outcome],
    )
    const told = await readersOf(tx, found, outcome)
    const entry = { kind: 'closed', by: 'desk', told, text, facts: { outcome } } as const
    await addEntry(context, tx, caseId, { ...entry, personId: person.id, key })
    for (const party of told) {
      const toId = receiverId(found, party)
      const { cause } = found
      if (toId)
        await tell(context, tx, found, toId, 'caseClosed', { caseId, cause, party, outcome, text })
    }
    await logStaff(
      context,
      { staffId: person.id, action: 'closedCase', aboutId: caseId, facts: { outcome } },
      tx,
    )
  })
}
