import {
  isId,
  keyFor,
  listBlobs,
  newId,
  openSealed,
  realNow,
  receiveSealed,
  refuse,
  removeBlobs,
  toSql,
} from '#platform'
import type { Context, Seal } from '#platform'
import { limitReach } from '../access/rate-limits.ts'
import { begunCheck, lockedCheck, refuseWithoutChecker } from './checks.ts'
import { identitySides } from './methods.ts'
import type { IdentitySide } from './methods.ts'

/** Bytes of one document at most. */
export const documentLimit = 10_000_000

/** What a browser can show by itself, and what scanners make. */
export const documentTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
]

/** The folder of the data folder in which documents lie; it is in no backup. */
const folder = 'identity'

const sealOf = ({ settings }: Context, checkId: string, fileId: string): Seal => ({
  key: keyFor(settings.secret, 'identity documents'),
  path: [folder, checkId, fileId],
})

/**
 * Takes one document of a person's own check as it comes in and seals it; the one that was there
 * for this side goes. Refuses `person.unverified`, `identity.no_checker`, `side.unknown`,
 * `identity.under_way` (after it was sent), `file.empty`, `file.too_large {limit}`,
 * `file.type_not_allowed {type}`, `rate.limited`.
 */
export async function storeDocument(
  context: Context,
  person: { id: string; verified: boolean },
  side: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ side: IdentitySide; type: string; size: number }> {
  if (!person.verified) refuse('person.unverified')
  const known = identitySides.find((one) => one === side) ?? refuse('side.unknown')
  await limitReach(context, 'document', person.id)
  await refuseWithoutChecker(context, person.id)
  const checkId = await begunCheck(context, person.id)
  const fileId = newId('idf')
  const seal = sealOf(context, checkId, fileId)
  const { dataFolder } = context.settings
  const received = await receiveSealed(dataFolder, content, seal, documentLimit)
  try {
    const { size } = received
    if (size === 0) refuse('file.empty')
    const type = documentTypes.find((one) => one === received.type)
    if (!type) return refuse('file.type_not_allowed', { type: received.type ?? '' })
    await received.keep(seal.path)
    await put(context, checkId, { id: fileId, side: known, type, size })
    return { side: known, type, size }
  } finally {
    await received.discard()
  }
}

type Put = { id: string; side: IdentitySide; type: string; size: number }

/** What lost its place, or did not get one, is removed from the disk. */
async function put(context: Context, checkId: string, file: Put): Promise<void> {
  const { dataFolder } = context.settings
  let gone = file.id
  try {
    gone = await context.db.transaction(async (tx) => {
      const { state } = await lockedCheck(tx, checkId)
      if (state !== 'collecting') refuse('identity.under_way')
      const [before] = await tx.query<{ id: string }>(
        'delete from identity_files where check_id = $1 and side = $2 returning id',
        [checkId, file.side],
      )
      await tx.query(
        'insert into identity_files (check_id, id, side, type, size) values ($1, $2, $3, $4, $5)',
        [checkId, file.id, file.side, file.type, file.size],
      )
      return before?.id ?? ''
    })
  } finally {
    if (gone !== '') await removeBlobs(dataFolder, [folder, checkId, gone])
  }
}

/**
 * The plain content of a document; null where it cannot be read any more (another secret, restored
 * from a backup). Whoever calls has checked who asks, and logged it.
 */
export const openDocument = (context: Context, checkId: string, fileId: string) =>
  openSealed(context.settings.dataFolder, sealOf(context, checkId, fileId))

/** Removes one document of a check from the disk; the row is gone already. */
export const removeDocument = ({ settings }: Context, checkId: string, fileId: string) =>
  removeBlobs(settings.dataFolder, [folder, checkId, fileId])

/**
 * Removes all documents of a check that has ended from the disk. What the disk refuses is logged,
 * and tried again by `forgetDocuments`.
 */
export async function removeDocuments(context: Context, checkId: string): Promise<void> {
  try {
    await removeBlobs(context.settings.dataFolder, [folder, checkId])
  } catch (error) {
    context.log.error({ checkId, error: String(error) }, 'documents could not be removed')
  }
}

const day = 24 * 3_600_000

/**
 * For the runner: ends what was begun and not sent for a day of the market, and removes from the
 * disk whatever belongs to no check under way: what a server that was lost had no time to remove.
 */
export async function forgetDocuments(context: Context): Promise<void> {
  const { db, settings, time } = context
  await db.query(
    `with left_behind as (
       update identity_checks set state = 'withdrawn'
         where state = 'collecting' and begun_at < $1 returning id)
     delete from identity_files where check_id in (select id from left_behind)`,
    [toSql(time.now() - day)],
  )
  const here = (await listBlobs(settings.dataFolder, [folder])).filter(({ name }) =>
    isId('idc', name),
  )
  if (here.length === 0) return
  const open = await db.query<{ id: string }>(
    `select id from identity_checks where id = any($1) and state in ('collecting', 'waiting')`,
    [here.map(({ name }) => name)],
  )
  const wanted = new Set(open.map(({ id }) => id))
  for (const { name, changedAt } of here) {
    if (!wanted.has(name)) await removeDocuments(context, name)
    else await forgetUnnamed(context, name, changedAt)
  }
}

/** Documents of an open check that no row names: the server that took them was lost meanwhile. */
async function forgetUnnamed(context: Context, checkId: string, changedAt: number): Promise<void> {
  if (changedAt > realNow() - day) return
  const files = await listBlobs(context.settings.dataFolder, [folder, checkId])
  const rows = await context.db.query<{ id: string }>(
    'select id from identity_files where check_id = $1',
    [checkId],
  )
  const named = new Set(rows.map(({ id }) => id))
  for (const { name } of files) if (!named.has(name)) await removeDocument(context, checkId, name)
}
