import { dayOf } from '#engine'
import { lookingUp, perDatabase, refuse, toSql } from '#platform'
import type { Context, Db } from '#platform'
import { logStaff } from '../staff/log.ts'
import { checkColumns, filesOfCheck, hasChecker, lastCheckOf, lockedCheck } from './checks.ts'
import type { IdentityCheck, IdentityFile } from './checks.ts'
import { ownIds, refuseOthers } from './decide.ts'
import type { Staff } from './decide.ts'
import { openDocument } from './documents.ts'
import type { IdentityDocument, IdentityMethod } from './methods.ts'
import { methodsOffered } from './send.ts'

/** What everybody may know: how somebody proved who they are, and on which day of the market. */
export type Identity = { method: IdentityMethod; document: IdentityDocument; on: string }

type Proven = { personId: string; method: IdentityMethod; document: IdentityDocument; at: number }

/**
 * The newest approval of each, unless it was taken back or given to another name; who asks at the
 * same moment shares the query.
 */
const provenOf = perDatabase((db: Db) =>
  lookingUp<Proven>(async (ids) => {
    const rows = await db.glance<Proven>(
      `select "personId", method, document, at from (
         select distinct on (c.person_id) c.person_id as "personId", c.method, c.document,
           c.decided_at as at, c.state, c.name = p.name as same
         from identity_checks c join people p on p.id = c.person_id
         where c.person_id = any($1) and c.state in ('approved', 'revoked')
         order by c.person_id, c.id desc) newest
       where state = 'approved' and same`,
      [ids],
      'identity.proven',
    )
    return rows.map((row) => [row.personId, row])
  }),
)

/**
 * How somebody proved who they are, for the badge; null when they have not, or have taken another
 * name since.
 */
export async function identityOf(context: Context, personId: string): Promise<Identity | null> {
  const proven = await provenOf(context.db)(personId)
  if (!proven) return null
  const { method, document, at } = proven
  return { method, document, on: dayOf(at, context.calendar) }
}

/** What a person sees of their own check, and what they could do. */
export type OwnIdentity = {
  proven: Identity | null
  check: IdentityCheck | null
  files: IdentityFile[]
  methods: IdentityMethod[]
  /** Whether somebody is there who could decide. */
  checkers: boolean
}

export async function ownIdentity(context: Context, personId: string): Promise<OwnIdentity> {
  // One after the other: also asked within a transaction, which has one connection.
  const proven = await identityOf(context, personId)
  const check = await lastCheckOf(context.db, personId)
  const checkers = await hasChecker(context, personId)
  const files = check?.state === 'collecting' ? await filesOfCheck(context.db, check.id) : []
  return { proven, check, files, methods: methodsOffered(context), checkers }
}

const aPage = 50

/** What waits for a decision, the nearest deadline first, without one's own; a page of 50. */
export async function waitingIdentities(
  context: Context,
  staff: Omit<Staff, 'roles'>,
): Promise<{ checks: IdentityCheck[]; count: number }> {
  const checks = await context.db.query<IdentityCheck & { count: number }>(
    `select ${checkColumns}, (count(*) over ())::int as count from identity_checks c
      where c.state = 'waiting' and c.person_id <> all($1) and c.due_at > $2
      order by c.due_at, c.id limit ${aPage}`,
    [ownIds(staff), toSql(context.time.now())],
    'identity.waiting',
  )
  return { checks, count: checks[0]?.count ?? 0 }
}

/** A check as staff see it; documents only while it waits. */
export type SeenCheck = IdentityCheck & { files: IdentityFile[] }

/**
 * A check for whoever decides on it; the look is logged. Refuses `role.missing`,
 * `identity.not_found` (also before it was sent), `identity.own`.
 */
export async function identityCheckFor(
  context: Context,
  staff: Staff,
  id: string,
): Promise<SeenCheck> {
  return context.db.transaction(async (tx) => {
    const check = await seen(tx, staff, id)
    const deed = { staffId: staff.id, action: 'readIdentity', aboutId: id } as const
    await logStaff(context, { ...deed, facts: { personId: check.personId } }, tx)
    return { ...check, files: check.state === 'waiting' ? await filesOfCheck(tx, id) : [] }
  })
}

async function seen(tx: Db, staff: Staff, id: string): Promise<IdentityCheck> {
  const check = await lockedCheck(tx, id)
  refuseOthers(staff, check)
  return check.sentAt === null ? refuse('identity.not_found') : check
}

/**
 * A document for whoever decides on it, whole, ready to be answered with; each opening is logged.
 * It is kept nowhere on the way and can run nothing. Refuses as `identityCheckFor`, and
 * `document.not_found`, `document.unreadable` (the secret was changed, or it was lost).
 */
export async function openIdentityDocument(
  context: Context,
  staff: Staff,
  id: string,
  fileId: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> {
  const file = await context.db.transaction(async (tx) => {
    const check = await seen(tx, staff, id)
    const files = check.state === 'waiting' ? await filesOfCheck(tx, id) : []
    const one = files.find((known) => known.id === fileId) ?? refuse('document.not_found')
    const facts = { personId: check.personId, side: one.side }
    const deed = { staffId: staff.id, action: 'openedDocument', aboutId: id, facts } as const
    await logStaff(context, deed, tx)
    return one
  })
  const body = (await openDocument(context, id, file.id)) ?? refuse('document.unreadable')
  const [kind, ending = ''] = file.type.split('/')
  const place = kind === 'image' ? 'inline' : `attachment; filename="${file.side}.${ending}"`
  return {
    body,
    headers: {
      'content-type': file.type,
      'content-length': String(body.byteLength),
      'content-disposition': place,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  }
}

/** Of the checks sent in a stretch of the market's time, what became of them. */
export type IdentityFigures = { sent: number; approved: number; refused: number; lapsed: number }

/** Counted, for the desk's public figures: from its first instant to before its last. */
export async function identityFigures(
  context: Context,
  { from, to }: { from: number; to: number },
): Promise<IdentityFigures> {
  const [row] = await context.db.query<IdentityFigures>(
    `select count(*)::int as sent,
       (count(*) filter (where state in ('approved', 'revoked')))::int as approved,
       (count(*) filter (where state = 'refused'))::int as refused,
       (count(*) filter (where state = 'lapsed'))::int as lapsed
      from identity_checks where sent_at >= $1 and sent_at < $2`,
    [toSql(from), toSql(to)],
  )
  return row ?? { sent: 0, approved: 0, refused: 0, lapsed: 0 }
}
