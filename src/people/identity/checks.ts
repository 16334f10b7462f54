import { addBusinessDays, dayOf } from '#engine'
import { isId, newId, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { staffOf } from '../staff/roles.ts'
import type { IdentityDocument, IdentityMethod, IdentitySide } from './methods.ts'
import type { RefusalReason } from './providers.ts'

export type IdentityState =
  | 'collecting'
  | 'waiting'
  | 'approved'
  | 'refused'
  | 'lapsed'
  | 'withdrawn'
  | 'revoked'

/** A document that lies sealed until the decision; `size` in bytes. */
export type IdentityFile = { id: string; side: IdentitySide; type: string; size: number }

/** A check of who somebody is; instants in the market's epoch ms. */
export type IdentityCheck = {
  id: string
  personId: string
  state: IdentityState
  /** The public name that it was sent under; the badge counts for no other. */
  name: string | null
  /** Null until it is sent, as `name`, `document`, `sentAt` and `dueAt` are. */
  method: IdentityMethod | null
  document: IdentityDocument | null
  sentAt: number | null
  dueAt: number | null
  decidedAt: number | null
  decidedBy: string | null
  reason: RefusalReason | null
  note: string | null
}

export const checkColumns = `c.id, c.person_id as "personId", c.state, c.name, c.method, c.document,
  c.sent_at as "sentAt", c.due_at as "dueAt", c.decided_at as "decidedAt",
  c.decided_by as "decidedBy", c.reason, c.note`

/** Business days within which the desk decides. */
const deskDays = 10

export const dueAfter = ({ calendar }: Context, sentAt: number): number =>
  addBusinessDays(sentAt, deskDays, calendar)

/** The market's day. */
export const today = ({ time, calendar }: Context): string => dayOf(time.now(), calendar)

/** The person's last check; null when there never was one. */
export async function lastCheckOf(db: Db, personId: string): Promise<IdentityCheck | null> {
  const [check] = await db.query<IdentityCheck>(
    `select ${checkColumns} from identity_checks c where c.person_id = $1
      order by c.id desc limit 1`,
    [personId],
    'identity.last',
  )
  return check ?? null
}

/**
 * A check by its id, kept from changing until the transaction ends. Refuses `identity.not_found`.
 */
export async function lockedCheck(tx: Db, id: string): Promise<IdentityCheck> {
  if (!isId('idc', id)) refuse('identity.not_found')
  const [check] = await tx.query<IdentityCheck>(
    `select ${checkColumns} from identity_checks c where c.id = $1 for update`,
    [id],
  )
  return check ?? refuse('identity.not_found')
}

/** The check that a person prepares, or a new one. Refuses `identity.under_way` after sending. */
export async function begunCheck(context: Context, personId: string): Promise<string> {
  await context.db.query(
    `insert into identity_checks (id, person_id, state, begun_at)
      values ($1, $2, 'collecting', $3)
      on conflict (person_id) where state in ('collecting', 'waiting') do nothing`,
    [newId('idc'), personId, toSql(context.time.now())],
  )
  const [open] = await context.db.query<{ id: string }>(
    `select id from identity_checks where person_id = $1 and state = 'collecting'`,
    [personId],
  )
  return open?.id ?? refuse('identity.under_way')
}

/** The documents of a check, in the order of their sides. */
export async function filesOfCheck(db: Db, checkId: string): Promise<IdentityFile[]> {
  return db.query<IdentityFile>(
    `select id, side, type, size from identity_files where check_id = $1
      order by array_position(array['front', 'back', 'selfie'], side)`,
    [checkId],
  )
}

/** Ends a check; its documents belong to nobody from the commit on. */
export async function endCheck(
  context: Context,
  tx: Db,
  { id }: { id: string },
  end: { state: IdentityState; by?: string; reason?: RefusalReason; note?: string | null },
): Promise<void> {
  const at = toSql(context.time.now())
  await tx.query(
    `update identity_checks set state = $2, decided_by = $3,
       decided_at = case when $3::text is null then null else $4::timestamptz end,
       reason = $5, note = $6
     where id = $1`,
    [id, end.state, end.by ?? null, at, end.reason ?? null, end.note ?? null],
  )
  await tx.query('delete from identity_files where check_id = $1', [id])
}

/** Documents are taken only where somebody may look at them. */
export async function refuseWithoutChecker(context: Context, personId: string): Promise<void> {
  if (!(await hasChecker(context, personId))) refuse('identity.no_checker')
}

/** Whether anybody but this person holds the role. */
export async function hasChecker(context: Context, personId: string): Promise<boolean> {
  return (await staffOf(context, 'identity')).some(({ id }) => id !== personId)
}
