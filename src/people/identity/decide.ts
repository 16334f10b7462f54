import { refuse, refuseAny, textIn, toSql, wordIn } from '#platform'
import type { Context, Db, Issue } from '#platform'
import type { SignedIn } from '../access/sessions.ts'
import { logStaff } from '../staff/log.ts'
import type { StaffAction } from '../staff/actions.ts'
import { tell } from '../tell.ts'
import { endCheck, lockedCheck, today } from './checks.ts'
import type { IdentityCheck } from './checks.ts'
import { removeDocuments } from './documents.ts'
import { isLawful, noImagesFrom } from './methods.ts'
import { refusalReasons } from './providers.ts'

/** Somebody of staff, and in whose place they may act. */
export type Staff = Pick<SignedIn, 'id' | 'roles'> & Partial<Pick<SignedIn, 'standsFor'>>

/** Whose check is as good as one's own: oneself, and everybody in whose place one may act. */
export const ownIds = ({ id, standsFor = [] }: Omit<Staff, 'roles'>): string[] => [
  id,
  ...standsFor.map((one) => one.id),
]

/** Nobody decides on themselves, nor as a deputy on whom they act for, nor without the role. */
export const refuseOthers = (staff: Staff, check: IdentityCheck): void => {
  if (!staff.roles.includes('identity')) refuse('role.missing', { role: 'identity' })
  if (ownIds(staff).includes(check.personId)) refuse('identity.own')
}

/**
 * Finds that somebody is who they say. The documents go with the decision; method, date, checker
 * and result stay. The same checker twice is once. Refuses `role.missing`, `identity.not_found`,
 * `identity.own`, `identity.decided`, `identity.method_ended {date}`.
 */
export async function approveIdentity(context: Context, staff: Staff, id: string): Promise<void> {
  await decide(context, staff, id, 'approved', async (tx, check) => {
    if (!check.method || !isLawful(check.method, today(context)))
      refuse('identity.method_ended', { date: noImagesFrom })
    await endCheck(context, tx, check, { state: 'approved', by: staff.id })
    await log(context, tx, staff, check, 'approvedIdentity')
    await tell(context, tx, check.personId, 'identityApproved', {})
  })
}

/**
 * Finds that it cannot be confirmed, and why; the person may try again. Refuses as
 * `approveIdentity`, and `reason.unknown`, `note.required` (with `other`), `note.too_long {max}`,
 * `note.malformed`.
 */
export async function refuseIdentity(
  context: Context,
  staff: Staff,
  id: string,
  input: { reason: string; note: string },
): Promise<void> {
  const issues: Issue[] = []
  const reason = wordIn(issues, 'reason', input.reason, refusalReasons)
  const note = textIn(issues, 'note', input.note, noteRule(reason === 'other'))
  refuseAny(issues)
  await decide(context, staff, id, 'refused', async (tx, check) => {
    await endCheck(context, tx, check, { state: 'refused', by: staff.id, reason, note })
    await log(context, tx, staff, check, 'refusedIdentity', reason)
    await tell(context, tx, check.personId, 'identityRefused', { reason, note })
  })
}

const noteRule = (required: boolean) => ({ max: 500, lines: true, required })

/**
 * Takes an approval back that should not have been given: the badge goes. Refuses as
 * `approveIdentity` (`identity.not_approved` where there is none), and `note.required`,
 * `note.too_long {max}`, `note.malformed`.
 */
export async function revokeIdentity(
  context: Context,
  staff: Staff,
  id: string,
  input: { note: string },
): Promise<void> {
  const issues: Issue[] = []
  const note = textIn(issues, 'note', input.note, noteRule(true))
  refuseAny(issues)
  await context.db.transaction(async (tx) => {
    const check = await lockedCheck(tx, id)
    refuseOthers(staff, check)
    if (check.state === 'revoked') return
    if (check.state !== 'approved') refuse('identity.not_approved')
    await endCheck(context, tx, check, { state: 'revoked', by: staff.id, note })
    await log(context, tx, staff, check, 'revokedIdentity')
    await tell(context, tx, check.personId, 'identityRevoked', { note })
  })
}

async function decide(
  context: Context,
  staff: Staff,
  id: string,
  state: 'approved' | 'refused',
  work: (tx: Db, check: IdentityCheck) => Promise<void>,
): Promise<void> {
  const before = await context.db.transaction(async (tx) => {
    const check = await lockedCheck(tx, id)
    refuseOthers(staff, check)
    if (check.state === 'waiting' && check.dueAt! > context.time.now()) await work(tx, check)
    else if (check.state !== state || check.decidedBy !== staff.id) refuse('identity.decided')
    return check
  })
  await removeDocuments(context, before.id)
}

const log = (
  context: Context,
  tx: Db,
  { id: staffId }: Staff,
  { id, personId }: IdentityCheck,
  action: StaffAction,
  reason: string | null = null,
) => logStaff(context, { staffId, action, aboutId: id, facts: { personId, reason } }, tx)

/**
 * For the runner: what the desk left undecided until its day is over. The documents are removed
 * and the person is told; that it happened is in the desk's figures.
 */
export async function lapseIdentities(context: Context): Promise<void> {
  const due = await context.db.query<{ id: string }>(
    `select id from identity_checks where state = 'waiting' and due_at <= $1
      order by due_at limit 100`,
    [toSql(context.time.now())],
    'identity.due',
  )
  for (const { id } of due) {
    await context.db.transaction(async (tx) => {
      const check = await lockedCheck(tx, id)
      if (check.state !== 'waiting') return
      await endCheck(context, tx, check, { state: 'lapsed' })
      await tell(context, tx, check.personId, 'identityLapsed', {})
    })
    await removeDocuments(context, id)
  }
}
