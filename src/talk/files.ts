import { contractFor } from '#contracts'
import type { Actor } from '#contracts'
import type { Instant } from '#engine'
import { limitReach, logStaff } from '#people'
import { isId, newId, readBlob, receiveBlob, refuse, toSql } from '#platform'
import type { Context } from '#platform'
import { disposition, isProgram, safeName } from './file-name.ts'
import { allowedType } from './file-type.ts'

/** A file of a contract; `size` in bytes, `at` in the market's epoch ms. */
export type StoredFile = {
  id: string
  contractId: string
  personId: string
  /** Safe to show and to save under. */
  name: string
  /** The media type, read from the content. */
  type: string
  size: number
  /** Lower-case hex. */
  sha256: string
  at: Instant
}

/** Who sends what for which contract; `name` is whatever the sender calls it. */
export type Sending = { name: string; contractId: string; person: Actor }

/** What all files of one contract may take up, counted in files of the largest size. */
const filesWorth = 40

/** The columns of a StoredFile. */
export const fileColumns = `id, contract_id as "contractId", person_id as "personId", name, type,
  size::float8 as size, sha256, at`

/** Where a file lies in the data folder. */
function placeOf(contractId: string, fileId: string): string[] {
  return ['files', contractId, fileId]
}

/**
 * Takes a file of one of the two parties as it comes in, streaming it to the disk. Refuses
 * `contract.not_found` (to strangers), `message.parties_only` (to the desk), `file.too_large
 * {limit}` in bytes, `file.empty`, `file.type_not_allowed {type}`, `file.contract_full {limit}`,
 * `rate.limited`.
 */
export async function storeFile(
  context: Context,
  content: AsyncIterable<Uint8Array>,
  { name: given, contractId, person }: Sending,
): Promise<StoredFile> {
  const { party } = await contractFor(context.db, contractId, person)
  if (party === 'desk') refuse('message.parties_only')
  await limitReach(context, 'file', person.id)
  const limit = context.settings.fileLimit
  await refuseWhenFull(context, contractId, limit * filesWorth)
  const name = safeName(given)
  if (isProgram(name)) refuse('file.type_not_allowed', { type: name.split('.').at(-1) ?? '' })
  const received = await receiveBlob(context.settings.dataFolder, content, limit)
  try {
    if (received.size === 0) refuse('file.empty')
    const type = allowedType(received, name)
    if (!type) return refuse('file.type_not_allowed', { type: received.type ?? '' })
    const id = newId('fil')
    await received.keep(placeOf(contractId, id))
    const { size, sha256 } = received
    const at = context.time.now()
    await context.db.query(
      `insert into files (contract_id, id, person_id, name, type, size, sha256, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [contractId, id, person.id, name, type, size, sha256, toSql(at)],
      'talk.store_file',
    )
    return { id, contractId, personId: person.id, name, type, size, sha256, at }
  } finally {
    await received.discard()
  }
}

async function refuseWhenFull(context: Context, contractId: string, limit: number) {
  const [kept] = await context.db.query<{ size: number }>(
    'select coalesce(sum(size), 0)::float8 as size from files where contract_id = $1',
    [contractId],
    'talk.files_size',
  )
  if ((kept?.size ?? 0) >= limit) refuse('file.contract_full', { limit })
}

/** What is in a file; null when it is no longer there. Whoever calls has checked who asks. */
export const contentOf = (
  { settings }: Pick<Context, 'settings'>,
  { contractId, id }: Pick<StoredFile, 'contractId' | 'id'>,
): Promise<ReadableStream<Uint8Array> | null> =>
  readBlob(settings.dataFolder, placeOf(contractId, id))

/** A file ready to be answered with: `new Response(body, { headers })`. */
export type OpenedFile = {
  file: StoredFile
  body: ReadableStream<Uint8Array>
  headers: Record<string, string>
}

/**
 * A file for those who may see the contract: always to be saved under its name, never shown or run
 * in place. Refuses `contract.not_found`, `file.not_found`.
 */
export async function openFile(
  context: Context,
  viewer: Actor,
  contractId: string,
  fileId: string,
): Promise<OpenedFile> {
  const { party } = await contractFor(context.db, contractId, viewer)
  const [file] = await filesOf(context, contractId, [fileId])
  if (!file) return refuse('file.not_found')
  if (party === 'desk') {
    const look = { staffId: viewer.id, action: 'openedFile', aboutId: contractId } as const
    await logStaff(context, { ...look, facts: { file: fileId } })
  }
  const body = await contentOf(context, file)
  if (!body) {
    context.log.error({ contractId, fileId }, 'a file that was kept is not on the disk')
    return refuse('file.not_found')
  }
  const headers = {
    'content-type': file.type,
    'content-length': String(file.size),
    'content-disposition': disposition(file.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
  return { file, body, headers }
}

/**
 * Those of the ids that are files of this contract, in the order of the ids. Whoever calls has
 * checked who asks.
 */
export async function filesOf(
  context: Context,
  contractId: string,
  ids: readonly string[],
): Promise<StoredFile[]> {
  const wellFormed = ids.filter((id) => isId('fil', id))
  if (wellFormed.length === 0) return []
  const files = await context.db.query<StoredFile>(
    `select ${fileColumns} from files where contract_id = $1 and id = any($2)`,
    [contractId, wellFormed],
    'talk.files',
  )
  const known = new Map(files.map((file) => [file.id, file]))
  return ids.flatMap((id) => known.get(id) ?? [])
}
