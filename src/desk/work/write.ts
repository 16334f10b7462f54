import type { Actor } from '#contracts'
import { limitReach, logStaff } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { caseById, openCaseForDesk, receiverId } from '../case.ts'
import type { Receiver } from '../case.ts'
import { addEntry } from '../entries.ts'
import { wordsIn } from '../opening.ts'
import { caseFor } from '../read.ts'
import { tell } from '../tell.ts'
import { mayWorkOn } from './assign.ts'

/**
 * Notes something that only the desk reads. Refuses `case.not_found`, `case.closed`,
 * `text.required|too_long|malformed`.
 */
export const note = async (
  context: Context,
  person: Actor,
  caseId: string,
  given: string,
  key?: string,
): Promise<void> => {
  const text = wordsIn(given)
  await context.db.transaction(async (tx) => {
    await openCaseForDesk(tx, caseId, person)
    const entry = { kind: 'note', by: 'desk', personId: person.id, text, key } as const
    if (!(await addEntry(context, tx, caseId, entry))) return
    await logStaff(context, { staffId: person.id, action: 'notedCase', aboutId: caseId }, tx)
  })
}

/**
 * Writes to one side, or to the person it is about; they are told by mail, and nobody else reads
 * it. Refuses as `note`, and `side.unknown` where the case has none such.
 */
export const writeTo = async (
  context: Context,
  person: Actor,
  caseId: string,
  { to, text: given }: { to: Receiver; text: string },
  key?: string,
): Promise<void> => {
  const text = wordsIn(given)
  await context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, person)
    const toId = receiverId(found, to) ?? refuse('side.unknown')
    const [personId, told] = [person.id, [to]]
    const entry = { kind: 'message', by: 'desk', personId, told, text, key } as const
    if (!(await addEntry(context, tx, caseId, entry))) return
    const { cause } = found
    await tell(context, tx, found, toId, 'caseMessage', { caseId, cause, party: to, text })
    const facts = { to }
    await logStaff(
      context,
      { staffId: personId, action: 'wroteToParty', aboutId: caseId, facts },
      tx,
    )
  })
}

/**
 * A side, or the person it is about, writes to the desk; who has the case is told. Refuses
 * `case.not_found`, `case.closed`, `case.parties_only` (to the desk),
 * `text.required|too_long|malformed`, `rate.limited`.
 */
export const say = async (
  context: Context,
  person: Actor,
  caseId: string,
  given: string,
  key?: string,
): Promise<void> => {
  const { relation, found: seen } = await caseFor(context, caseId, person)
  if (relation === 'desk') return refuse('case.parties_only')
  const text = wordsIn(given)
  await limitReach(context, 'message', person.id)
  const { assignedTo } = (await caseById(context.db, caseId)) ?? seen
  const reader = assignedTo !== null && (await mayWorkOn(context, seen, assignedTo))
  await context.db.transaction(async (tx) => {
    const found = (await caseById(tx, caseId, true)) ?? refuse('case.not_found')
    if (found.closedAt !== null) refuse('case.closed')
    const [personId, told] = [person.id, [relation]]
    const entry = { kind: 'said', by: relation, personId, told, text, key } as const
    if (!(await addEntry(context, tx, caseId, entry))) return
    const { cause } = found
    if (assignedTo !== null && reader)
      await tell(context, tx, found, assignedTo, 'caseSaid', { caseId, cause, party: 'desk', text })
  })
}
