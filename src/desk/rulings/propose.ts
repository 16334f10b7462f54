import { act, rowOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import type { Yen } from '#engine'
import { logStaff } from '#people'
import { Refused, newId, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { caseById, hasSides, openCaseForDesk, relationTo } from '../case.ts'
import { addEntry } from '../entries.ts'
import { tell } from '../tell.ts'
import { inputOf, rulingByKey, textOf } from './rulings.ts'
import type { Ruling } from './rulings.ts'

/** What the worker gets, in whole yen, and why, in words that both sides read. */
export type RulingDraft = { action: string; amount?: Yen | undefined; reason: string }

/** One of both: the contract as it stands after it, or what waits for a second one of the desk. */
export type Ruled = { row: ContractRow | null; ruling: Ruling | null }

/**
 * Decides on a case's contract by an act of the desk. Up to the limit it is done at once; above it
 * the act waits until another of the desk confirms it. The same key gives the same answer. Refuses
 * `case.not_found`, `case.closed`, `case.no_contract`, `ruling.open_already`,
 * `idempotency.conflict`, and whatever the act is refused for now.
 */
export const proposeRuling = async (
  context: Context,
  person: Actor,
  caseId: string,
  { action, amount, reason }: RulingDraft,
  key: string,
): Promise<Ruled> => {
  const known = await rulingByKey(context.db, person.id, key)
  if (known) return { row: null, ruling: asSaid(known, { caseId, action, amount, reason }) }
  const found = await caseById(context.db, caseId)
  if (!found || relationTo(found, person) !== 'desk') return refuse('case.not_found')
  if (!hasSides(found)) return refuse('case.no_contract')
  const { row } = (await rowOf(context.db, found.aboutId)) ?? refuse('case.no_contract')
  const input = textOf({ amount, reason })
  const done = await decideAlone(context, person, row.id, { action, input, key })
  if (done) return { row: done, ruling: null }
  await putProposed(context, person, { caseId, contractId: row.id, action, input, key })
  const ruling = (await rulingByKey(context.db, person.id, key)) ?? refuse('ruling.open_already')
  return { row: null, ruling: asSaid(ruling, { caseId, action, amount, reason }) }
}

/** The same key again is the same proposal: whoever went back and changed it must hear that. */
const asSaid = (known: Ruling, draft: RulingDraft & { caseId: string }): Ruling =>
  known.caseId === draft.caseId &&
  known.action === draft.action &&
  known.amount === (draft.amount ?? null) &&
  known.reason === draft.reason
    ? known
    : refuse('idempotency.conflict')

/** Acts, where one of the desk may do that alone; null where a second one is needed. */
const decideAlone = async (
  context: Context,
  person: Actor,
  contractId: string,
  { action, input, key }: Pick<Proposal, 'action' | 'input' | 'key'>,
): Promise<ContractRow | null> => {
  try {
    return await act(context, contractId, action, person, inputOf({ input }), { key })
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'ruling.needs_second') return null
    throw error
  }
}

type Proposal = { caseId: string; contractId: string; action: string; input: string; key: string }

const putProposed = (
  context: Context,
  { id: staffId, ...person }: Actor,
  { caseId, contractId, action, input, key }: Proposal,
): Promise<void> =>
  context.db.transaction(async (tx) => {
    const found = await openCaseForDesk(tx, caseId, { id: staffId, ...person })
    await tx.query(
      `update rulings set status = 'outdated' where case_id = $1 and status = 'open'
         and proposed_at < $2`,
      [caseId, toSql(found.openedAt)],
    )
    const rulingId = newId('rul')
    const put = await tx.query(
      `insert into rulings (id, case_id, contract_id, action, input, proposed_by, proposed_at, key)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [rulingId, caseId, contractId, action, input, staffId, toSql(context.time.now()), key],
    )
    if (put.length === 0) return
    const { amount = null } = inputOf({ input })
    const facts = { rulingId, action, amount: amount === null ? null : Number(amount) }
    const entry = { kind: 'proposed', by: 'desk', personId: staffId, facts } as const
    await addEntry(context, tx, caseId, entry)
    const told = { caseId, cause: found.cause, party: 'desk', rulingId } as const
    await tell(context, tx, found, 'desk', 'rulingProposed', told)
    await logStaff(context, { staffId, action: 'proposedRuling', aboutId: caseId, facts }, tx)
  })
