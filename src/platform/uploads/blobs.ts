import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { newId } from '../id.ts'
import { refuse } from '../refusal.ts'
import { realNow } from '../time.ts'

/** What came in and lies in a temporary place until it is kept or discarded. */
export type Received = {
  size: number
  /** Lower-case hex. */
  sha256: string
  /** The media type that the content itself shows, or null; never what its sender claims. */
  type: string | null
  /** Whether it reads as text: no control characters but those of lines. */
  text: boolean
  keep(path: string[]): Promise<void>
  discard(): Promise<void>
}

/**
 * Writes what comes in to the disk of the data folder, counting and hashing on the way; nothing is
 * held in memory. Refuses `file.too_large {limit}` as soon as there is more than `limit` bytes;
 * whatever ends it early, nothing stays behind.
 */
export async function receiveBlob(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Received> {
  const incoming = join(incomingIn(folder), newId('tmp'))
  await mkdir(dirname(incoming), { recursive: true })
  const discard = () => rm(incoming, { force: true })
  try {
    const file = await open(incoming, 'wx', 0o600)
    const facts = await write(file, content, limit).finally(() => file.close())
    const known = await fileTypeFromFile(incoming).catch(() => undefined)
    return {
      ...facts,
      type: known?.mime ?? null,
      discard,
      async keep(path) {
        const place = placeOf(folder, path)
        await mkdir(dirname(place), { recursive: true })
        await rename(incoming, place)
      },
    }
  } catch (error) {
    await discard()
    throw error
  }
}

function incomingIn(folder: string): string {
  return join(folder, 'incoming')
}

/** Nobody sends for so long without a byte arriving, in ms. */
const abandonedAfter = 86_400_000

/** Removes what a server that was lost had begun to receive: nothing was added to it for a day. */
export async function forgetIncoming(folder: string): Promise<void> {
  const names = await readdir(incomingIn(folder)).catch(() => [])
  for (const name of names) {
    const place = join(incomingIn(folder), name)
    // Another server's upload may be kept meanwhile, and then is not here any more.
    const known = await stat(place).catch(() => null)
    if (known?.isFile() && known.mtimeMs < realNow() - abandonedAfter)
      await rm(place, { force: true })
  }
}

async function write(file: FileHandle, content: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let size = 0
  let text = true
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > limit) refuse('file.too_large', { limit })
    hash.update(chunk)
    text &&= !chunk.some(isControl)
    await file.writeFile(chunk)
  }
  await file.sync()
  return { size, sha256: hash.digest('hex'), text }
}

/** All below space but tab, line feed, form feed, carriage return and escape (ISO-2022-JP). */
function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27
}

/** Removes a blob, or a folder of them with all that is in it; what is not there stays so. */
export async function removeBlobs(folder: string, path: string[]): Promise<void> {
  await rm(placeOf(folder, path), { recursive: true, force: true })
}

/** What lies in a folder of blobs, and when it was last changed, in real epoch ms. */
export async function listBlobs(
  folder: string,
  path: string[],
): Promise<{ name: string; changedAt: number }[]> {
  const place = placeOf(folder, path)
  const names = await readdir(place).catch(() => [])
  const known = await Promise.all(
    // Another server may remove it meanwhile.
    names.map(async (name) => ({ name, is: await stat(join(place, name)).catch(() => null) })),
  )
  return known.flatMap(({ name, is }) => (is ? [{ name, changedAt: is.mtimeMs }] : []))
}

const chunkSize = 64 * 1024

/**
 * The bytes that were kept under a path. The file is opened only when somebody reads, and closed
 * when they stop, so that an answer nobody reads holds nothing. Null when there is no such file.
 */
export async function readBlob(
  folder: string,
  path: string[],
): Promise<ReadableStream<Uint8Array> | null> {
  const place = placeOf(folder, path)
  if (!(await stat(place).catch(() => null))?.isFile()) return null
  let file: FileHandle | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(place, 'r')
        const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(chunkSize) })
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await file.close()
        controller.close()
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  )
}

/** Paths are made of ids alone: nothing that anybody typed becomes part of one. */
function placeOf(folder: string, path: string[]): string {
  if (path.length === 0 || !path.every((part) => /^[a-z0-9_]+$/.test(part)))
    throw new Error(`not a path of ids: ${path.join('/')}`)
  return join(folder, ...path)
}
