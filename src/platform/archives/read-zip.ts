import { open } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { SetupError } from '../setup-error.ts'

/** Why something cannot be read as an archive, in one line. */
export class ArchiveError extends Error {}

/** A file in an archive; `size` is what the archive claims of it. */
export type StoredEntry = { path: string; size: number; read(): AsyncIterable<Uint8Array> }

/** A file that is not there was not damaged: whoever named it has mistyped it. */
const whyNot = (error: Error, path: string): Error =>
  'code' in error && error.code === 'ENOENT'
    ? new SetupError(`there is no file ${path}`)
    : new ArchiveError(error.message)

const opened = (path: string) =>
  new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(whyNot(error, path)) : resolve(zip),
    ),
  )

const entriesIn = (zip: ZipFile) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', (error: Error) => reject(new ArchiveError(error.message)))
    zip.readEntry()
  })

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) =>
      error ? reject(new ArchiveError(error.message)) : resolve(found),
    ),
  )
  try {
    yield* stream
  } catch (error) {
    throw new ArchiveError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * The files of a ZIP archive on the disk. Nothing is unpacked, no name is followed; names that lead
 * out of a folder, sizes that are not kept and an archive that is cut off are an ArchiveError.
 */
export const openZip = async (path: string): Promise<{ entries: StoredEntry[]; close(): void }> => {
  const zip = await opened(path)
  try {
    const entries = await entriesIn(zip)
    return {
      entries: entries.map((entry) => ({
        path: entry.fileName,
        size: entry.uncompressedSize,
        read: () => contentOf(zip, entry),
      })),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}
