import type { Actor } from '#contracts'
import { logStaff, personOf, staffOf, standInsOf } from '#people'
import { refuse } from '#platform'
import type { Context, Db } from '#platform'
import { caseById, openCaseForDesk, relationTo } from '../case.ts'
import type { Case } from '../case.ts'
import { addEntry } from '../entries.ts'
import { wordsIn } from '../opening.ts'
import { tell } from '../tell.ts'

const putAssigned = (tx: Db, caseId: string, staffId: string | null) =>
  tx.query('update cases set assigned_to = $2 where id = $1', [caseId, staffId], 'desk.assign')

/**
 * Takes a case, or lays it down again. `was`: who had it when the person looked; if somebody else
 * has it by now, that is refused, so that two who take one at once do not both believe that they
 * have it. Refuses `case.not_found`, `case.closed`, `case.taken`.
 */
export const assign = async (
  context: Context,
  person: Actor,
  caseId: string,
  { take, was }: { take: boolean; was: string | null },
): Promise<void> => {
  const to = take ? person.id : null
  await context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, person)
    if (found.assignedTo === to) return
    if (found.assignedTo !== was || (to === null && was !== person.id)) refuse('case.taken')
    await putAssigned(tx, caseId, to)
    const facts = { to, from: found.assignedTo }
    await addEntry(context, tx, caseId, {
      kind: 'assigned',
      by: 'desk',
      personId: person.id,
      facts,
    })
    await logStaff(context, { staffId: person.id, action: 'assignedCase', aboutId: caseId }, tx)
  })
}

/** Whether somebody may act as the desk on a case now, with the roles and deputies of now. */
export const mayWorkOn = async (
  context: Context,
  found: Case,
  staffId: string,
): Promise<boolean> => {
  const person = await personOf(context, staffId)
  if (!person) return false
  const standsFor = await standInsOf(context, staffId)
  return relationTo(found, { ...person, standsFor }) === 'desk'
}

/**
 * The others of the desk to whom a case can be handed over, by name. Refuses `case.not_found`.
 */
export const colleaguesFor = async (
  context: Context,
  person: Actor,
  caseId: string,
): Promise<{ id: string; name: string }[]> => {
  const found = await caseById(context.db, caseId)
  if (!found || relationTo(found, person) !== 'desk') return refuse('case.not_found')
  const others = (await staffOf(context, 'support')).filter(({ id }) => id !== person.id)
  const may = await Promise.all(others.map(({ id }) => mayWorkOn(context, found, id)))
  return others.filter((_, place) => may[place]).map(({ id, name }) => ({ id, name }))
}

/**
 * Gives a case to another of the desk, with what they should know; they are told. Refuses
 * `case.not_found`, `case.closed`, `colleague.unknown` (also: the case concerns them),
 * `text.required|too_long|malformed`.
 */
export const handOver = async (
  context: Context,
  person: Actor,
  caseId: string,
  { to, text: given }: { to: string; text: string },
  key?: string,
): Promise<void> => {
  const text = wordsIn(given)
  const seen = (await caseById(context.db, caseId)) ?? refuse('case.not_found')
  const may = to !== person.id && (await mayWorkOn(context, seen, to))
  await context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, person)
    if (!may) refuse('colleague.unknown')
    const [personId, facts] = [person.id, { to, from: found.assignedTo }]
    const entry = { kind: 'handedOver', by: 'desk', personId, text, facts, key } as const
    if (!(await addEntry(context, tx, caseId, entry))) return
    await putAssigned(tx, caseId, to)
    const { cause } = found
    await tell(context, tx, found, to, 'caseHandedOver', { caseId, cause, party: 'desk', text })
    await logStaff(
      context,
      { staffId: personId, action: 'handedOverCase', aboutId: caseId, facts: { to } },
      tx,
    )
  })
}
