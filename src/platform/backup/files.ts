import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../setup-error.ts'
import { readBlob, receiveBlob } from '../uploads/blobs.ts'

/** The folder of the data folder in which blobs are kept. */
const kept = 'files'

/**
 * The paths of all blobs, folder by folder in order. What is not named as blobs are is not ours.
 */
export async function* blobsIn(dataFolder: string, path = [kept]): AsyncGenerator<string[]> {
  const entries = await readdir(join(dataFolder, ...path), { withFileTypes: true }).catch(
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const names = entries.filter(({ name }) => /^[a-z0-9_]+$/.test(name))
  for (const entry of names.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isDirectory()) yield* blobsIn(dataFolder, [...path, entry.name])
    else if (entry.isFile()) yield [...path, entry.name]
}

/** The bytes of a blob in base64, in pieces. */
export async function* piecesOf(dataFolder: string, path: string[]): AsyncGenerator<string[]> {
  const bytes = await readBlob(dataFolder, path)
  if (bytes) for await (const piece of bytes) yield [Buffer.from(piece).toString('base64')]
}

/** Puts a blob back in its place, from such pieces; whole or not at all. */
export async function putBlob(
  dataFolder: string,
  path: string[],
  pieces: AsyncIterable<string[]>,
): Promise<void> {
  if (path[0] !== kept) throw new Error(`not a blob's path: ${path.join('/')}`)
  try {
    const received = await receiveBlob(dataFolder, bytesOf(pieces), Infinity)
    await received.keep(path).finally(() => received.discard())
  } catch (error) {
    if (!(error as { syscall?: string }).syscall) throw error
    const why = (error as Error).message
    throw new SetupError(`the data folder ${dataFolder} cannot be used: ${why}`, { cause: error })
  }
}

async function* bytesOf(pieces: AsyncIterable<string[]>): AsyncGenerator<Uint8Array> {
  for await (const several of pieces)
    for (const piece of several) yield Buffer.from(piece, 'base64')
}
