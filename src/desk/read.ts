import { contractFor } from '#contracts'
import type { Actor } from '#contracts'
import type { Instant } from '#engine'
import { logStaff } from '#people'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { caseById, caseColumns, isReport, relationTo } from './case.ts'
import type { Case, Relation } from './case.ts'
import { entriesOf } from './entries.ts'
import type { Entry } from './entries.ts'
import { rulingsOf } from './rulings/rulings.ts'
import type { Ruling } from './rulings/rulings.ts'

/**
 * A case as somebody sees it, with what they may read of its timeline, the oldest first, and, for
 * the desk alone, what was proposed to be decided, the newest first.
 */
export type CaseView = { found: Case; relation: Relation; entries: Entry[]; rulings: Ruling[] }

/** Of staff, no side learns who it is that has a case. */
const seenBy = (found: Case, relation: Relation, own: Instant | null): Case => {
  if (relation === 'desk') return found
  const seen = { ...found, assignedTo: null }
  if (isReport(found.cause) && found.openedBy !== relation) return reportSeenBy(seen, relation, own)
  return { ...seen, openerId: found.openedBy === 'desk' ? null : found.openerId }
}

/**
 * Who reports the same of the other adds to one case, and must not learn from it that they were
 * reported themself, nor who was first. `own`: when they first said something in it.
 */
const reportSeenBy = (found: Case, relation: Relation, own: Instant | null): Case => ({
  ...found,
  openedBy: own !== null && relation !== 'person' && relation !== 'desk' ? relation : 'desk',
  openerId: null,
  silentId: null,
  openedAt: own ?? found.openedAt,
})

const firstSaid = (entries: readonly Entry[], relation: Relation): Instant | null =>
  entries.find(({ kind, by }) => by === relation && (kind === 'opened' || kind === 'said'))?.at ??
  null

/**
 * Whether somebody may know of a case: the desk of all; a side of what the clock or they
 * themselves opened, and of what they were told.
 */
const mayKnow = ({ openedBy }: Case, relation: Relation, told: number): boolean =>
  relation === 'desk' || openedBy === 'clock' || openedBy === relation || told > 0

/**
 * A case with its timeline. A side reads what it wrote to the desk and what the desk wrote to it,
 * never what goes between the desk and the other one. That one of the desk looked is logged.
 * Refuses `case.not_found`.
 */
export const caseFor = async (
  context: Context,
  caseId: string,
  person: Actor,
): Promise<CaseView> => {
  const found = await caseById(context.db, caseId)
  const relation = found && relationTo(found, person)
  if (!found || !relation) return refuse('case.not_found')
  const entries = await entriesOf(context.db, found, relation)
  if (!mayKnow(found, relation, entries.length)) return refuse('case.not_found')
  const desk = relation === 'desk'
  if (desk) await logStaff(context, { staffId: person.id, action: 'readCase', aboutId: caseId })
  const rulings = desk ? await rulingsOf(context.db, caseId) : []
  const seen = seenBy(found, relation, firstSaid(entries, relation))
  return { found: seen, relation, entries, rulings }
}

/** A case without its words, and what somebody is to it, for a mail about it; null to strangers. */
export const knownTo = async (
  context: Pick<Context, 'db'>,
  caseId: string,
  person: Actor,
): Promise<{ found: Case; relation: Relation } | null> => {
  const found = await caseById(context.db, caseId)
  const relation = found && relationTo(found, person)
  return found && relation ? { found, relation } : null
}

/**
 * The cases of a contract that somebody may know of, the oldest first. Refuses
 * `contract.not_found`.
 */
export const casesOf = async (
  context: Pick<Context, 'db'>,
  contractId: string,
  person: Actor,
): Promise<Case[]> => {
  const { party } = await contractFor(context.db, contractId, person)
  const rows = await context.db.query<Case & { told: number; own: Instant | null }>(
    `select ${caseColumns}, (select count(*)::int from case_entries e
       where e.case_id = k.id and $2 = any(e.told)) as told,
       (select min(e.at) from case_entries e
       where e.case_id = k.id and e.by = $2 and e.kind in ('opened', 'said')) as own
     from cases k where k.about_id = $1 order by k.opened_at, k.id`,
    [contractId, party],
    'desk.cases_of',
  )
  return rows
    .filter((found) => mayKnow(found, party, found.told))
    .map(({ told: _told, own, ...found }) => seenBy(found, party, own))
}
