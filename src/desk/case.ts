import { partyTo } from '#contracts'
import type { Actor } from '#contracts'
import type { Instant, Side, Yen } from '#engine'
import { isId, refuse } from '#platform'
import type { Db } from '#platform'

/** What a side of a contract may ask the desk about. */
export const enquiryCauses = [
  'noAnswer',
  'notInspected',
  'unfairRework',
  'askedToLeave',
  'other',
] as const
export type EnquiryCause = (typeof enquiryCauses)[number]

/** Everything that the desk looks into: of the clock, of the sides, of rules. */
export const causes = [
  'finalNotice',
  'contested',
  'silentEnd',
  ...enquiryCauses,
  'offPlatform',
  'permission',
  'review',
] as const
export type Cause = (typeof causes)[number]

/** What one reports of another: that one hears only what the desk writes to them. */
export const isReport = (cause: Cause): boolean =>
  cause === 'askedToLeave' || cause === 'offPlatform' || cause === 'review'

/** One case, as the desk keeps it. */
export type Case = {
  id: string
  /** A contract, or a person. */
  aboutId: string
  cause: Cause
  openedBy: Side | 'clock' | 'desk' | 'rules'
  openerId: string | null
  clientId: string | null
  workerId: string | null
  /** Who is waited for, or whom it is about. */
  silentId: string | null
  money: Yen
  openedAt: Instant
  dueAt: Instant
  urgentAt: Instant
  assignedTo: string | null
  closedAt: Instant | null
  /** What ended it: an act of the contract, 'answered', 'defaulted', or what the desk found. */
  outcome: string | null
  /** A side, the desk, the clock; 'deskClock': the desk let its own clock run out. */
  closedBy: 'client' | 'worker' | 'desk' | 'clock' | 'deskClock' | null
  answeredAt: Instant | null
  answer: string | null
}

/** The columns of a Case, of a table `cases` named k. */
export const caseColumns = `k.id, k.about_id as "aboutId", k.cause, k.opened_by as "openedBy",
  k.opener_id as "openerId", k.client_id as "clientId", k.worker_id as "workerId",
  k.silent_id as "silentId", k.money, k.opened_at as "openedAt", k.due_at as "dueAt",
  k.urgent_at as "urgentAt", k.assigned_to as "assignedTo", k.closed_at as "closedAt", k.outcome,
  k.closed_by as "closedBy", k.answered_at as "answeredAt", k.answer`

/** Whom the desk writes to: a side of the contract, or the person it is about. */
export type Receiver = Side | 'person'

/** What somebody is to a case. */
export type Relation = Receiver | 'desk'

/** Whether it is about a contract, and so has two sides. */
export const hasSides = (
  found: Pick<Case, 'aboutId' | 'clientId' | 'workerId'>,
): found is typeof found & { clientId: string; workerId: string } =>
  isId('ctr', found.aboutId) && found.clientId !== null && found.workerId !== null

/**
 * What a person is to a case. Whom it concerns, be it as a deputy, never acts as the desk on it.
 */
export const relationTo = (found: Case, person: Actor): Relation | null => {
  if (hasSides(found))
    return partyTo({ client_id: found.clientId, worker_id: found.workerId }, person)
  if (found.aboutId === person.id) return 'person'
  const own = [person.id, ...(person.standsFor ?? []).map(({ id }) => id)]
  const concerned = [found.aboutId, found.clientId, found.workerId, found.silentId]
  if (concerned.some((id) => id !== null && own.includes(id))) return null
  return person.roles.includes('support') ? 'desk' : null
}

/** The id of whom a receiver is; null where the case has none such. */
export const receiverId = (found: Case, receiver: Receiver): string | null =>
  receiver === 'person'
    ? isId('per', found.aboutId)
      ? found.aboutId
      : null
    : receiver === 'client'
      ? found.clientId
      : found.workerId

/** A case by its id, whoever asks; `locked`: until the transaction ends. */
export const caseById = async (
  db: Db,
  caseId: string,
  locked = false,
): Promise<Case | undefined> => {
  if (!isId('cas', caseId)) return undefined
  const [found] = await db.query<Case>(
    `select ${caseColumns} from cases k where k.id = $1${locked ? ' for update' : ''}`,
    [caseId],
    locked ? 'desk.case_locked' : 'desk.case',
  )
  return found
}

/**
 * The case, locked, for one of the desk. Refuses `case.not_found` to everybody else, also to staff
 * whom it concerns.
 */
export const caseForDesk = async (tx: Db, caseId: string, person: Actor): Promise<Case> => {
  const found = await caseById(tx, caseId, true)
  return found && relationTo(found, person) === 'desk' ? found : refuse('case.not_found')
}

/** As `caseForDesk`; of a case that is over it refuses `case.closed`. */
export const openCaseForDesk = async (tx: Db, caseId: string, person: Actor): Promise<Case> => {
  const found = await caseForDesk(tx, caseId, person)
  return found.closedAt === null ? found : refuse('case.closed')
}
