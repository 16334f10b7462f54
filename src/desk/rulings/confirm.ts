import { act } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { logStaff } from '#people'
import { Refused, isId, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { caseForDesk, openCaseForDesk } from '../case.ts'
import type { Case } from '../case.ts'
import { addEntry } from '../entries.ts'
import { wordsIn } from '../opening.ts'
import { inputOf, storedRuling } from './rulings.ts'
import type { Stored } from './rulings.ts'

const known = async (db: Db, rulingId: string, locked = false): Promise<Stored> =>
  (isId('rul', rulingId) ? await storedRuling(db, rulingId, locked) : undefined) ??
  refuse('ruling.not_found')

/** The ruling and its case, both locked, the case first, as everybody locks them. */
const opened = async (
  tx: Db,
  person: Actor,
  rulingId: string,
  caseOf: typeof caseForDesk,
): Promise<{ ruling: Stored; found: Case }> => {
  const { caseId } = await known(tx, rulingId)
  const found = await caseOf(tx, caseId, person)
  return { found, ruling: await known(tx, rulingId, true) }
}

/** Takes it in hand: from now on nobody else can confirm or decline it. */
const take = async (tx: Db, person: Actor, rulingId: string): Promise<Stored> => {
  const { ruling } = await opened(tx, person, rulingId, caseForDesk)
  const { status, secondId, proposedBy } = ruling
  if (proposedBy === person.id) refuse('ruling.own')
  if (status === 'confirmed' && secondId === person.id) return ruling
  if (status === 'confirming' && secondId === person.id) return ruling
  if (status !== 'open') refuse('ruling.decided')
  await openCaseForDesk(tx, ruling.caseId, person)
  await tx.query(`update rulings set status = 'confirming', second_id = $2 where id = $1`, [
    rulingId,
    person.id,
  ])
  return ruling
}

/** The refusals after which the same person may try again. */
const passing = ['contract.busy', 'rate.limited']

/**
 * A second one of the desk confirms what another proposed, and it is done, as their act. Asked
 * again by the same person it gives the same answer. Refuses `ruling.not_found`,
 * `case.not_found` (also where it concerns them), `case.closed`, `ruling.own`, `ruling.decided`,
 * and whatever the act is refused for: then the proposal is out of date.
 */
export const confirmRuling = async (
  context: Context,
  person: Actor,
  rulingId: string,
): Promise<ContractRow> => {
  const ruling = await context.db.transaction((tx) => take(tx, person, rulingId))
  const { contractId, action, proposedBy } = ruling
  const options = { key: rulingId, secondOf: proposedBy }
  try {
    const row = await act(context, contractId, action, person, inputOf(ruling), options)
    await finish(context, person, ruling)
    return row
  } catch (error) {
    if (error instanceof Refused && !passing.includes(error.refusal.code))
      await context.db.query(
        `update rulings set status = 'outdated', decided_at = $3
         where id = $1 and status = 'confirming' and second_id = $2`,
        [rulingId, person.id, toSql(context.time.now())],
      )
    throw error
  }
}

const finish = (context: Context, { id: staffId }: Actor, ruling: Stored): Promise<void> =>
  context.db.transaction(async (tx) => {
    const { id: rulingId, caseId, contractId } = ruling
    const done = await tx.query(
      `update rulings set status = 'confirmed', decided_at = $2
       where id = $1 and status = 'confirming' returning id`,
      [rulingId, toSql(context.time.now())],
    )
    if (done.length === 0) return
    const facts = { rulingId }
    await addEntry(context, tx, caseId, { kind: 'confirmed', by: 'desk', personId: staffId, facts })
    await logStaff(context, { staffId, action: 'confirmedRuling', aboutId: contractId, facts }, tx)
  })

/**
 * One of the desk declines what was proposed, or takes back what they proposed themself, and says
 * why. Refuses `ruling.not_found`, `case.not_found`, `ruling.decided`,
 * `text.required|too_long|malformed`.
 */
export const declineRuling = async (
  context: Context,
  person: Actor,
  rulingId: string,
  given: string,
): Promise<void> => {
  const text = wordsIn(given)
  await context.db.transaction(async (tx) => {
    const { ruling } = await opened(tx, person, rulingId, caseForDesk)
    if (ruling.status !== 'open') refuse('ruling.decided')
    await tx.query(
      `update rulings set status = 'declined', second_id = $2, decided_at = $3, words = $4
       where id = $1`,
      [rulingId, person.id, toSql(context.time.now()), text],
    )
    const [personId, facts] = [person.id, { rulingId }]
    const entry = { kind: 'declined', by: 'desk', personId, text, facts } as const
    await addEntry(context, tx, ruling.caseId, entry)
    const deed = {
      staffId: personId,
      action: 'declinedRuling',
      aboutId: ruling.contractId,
    } as const
    await logStaff(context, { ...deed, facts }, tx)
  })
}
