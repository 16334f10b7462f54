import { createHash } from 'node:crypto'
import { Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of an archive, by a path with slashes; `at`: its time, epoch ms. */
export type ZipEntry = {
  path: string
  at: number
  content: AsyncIterable<Uint8Array>
  /** What is compressed already is only stored. */
  stored?: boolean
}

/** An entry as it was written: its bytes before they were compressed, SHA-256 in hex. */
export type WrittenEntry = { path: string; size: number; sha256: string }

/** Counts and hashes what passes. */
const weighing = () => {
  const hash = createHash('sha256')
  let size = 0
  const scale = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { scale, weighed: () => ({ size, sha256: hash.digest('hex') }) }
}

/** Resolves when the entry's bytes are in the archive; rejects when they cannot be read. */
const add = (zip: ZipFile, { path, at, stored = false }: ZipEntry, source: Readable) =>
  new Promise<WrittenEntry>((resolve, reject) => {
    const { scale, weighed } = weighing()
    const options = { mtime: new Date(at), mode: 0o100644, compress: !stored }
    source.once('error', (error) => scale.destroy(error))
    scale.once('error', reject)
    scale.once('end', () => resolve({ path, ...weighed() }))
    zip.addReadStream(source.pipe(scale), path, options)
  })

/**
 * A ZIP archive, written while it is read: one entry at a time, none of it held. `written` is told
 * of each entry before the next one is asked for, so that the last one can list all the others. An
 * entry that cannot be read breaks the archive off, which whoever reads it sees.
 */
export const zipOf = (
  entries: AsyncIterable<ZipEntry>,
  written: (entry: WrittenEntry) => void = () => {},
): ReadableStream<Uint8Array> => {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  let source: Readable | undefined
  out.once('close', () => source?.destroy(new Error('nobody reads the archive any more')))
  const write = async () => {
    for await (const entry of entries) {
      if (out.destroyed) return
      source = Readable.from(entry.content, { objectMode: false })
      written(await add(zip, entry, source))
    }
    zip.end()
  }
  zip.on('error', (error: Error) => out.destroy(error))
  write().catch((error: unknown) => out.destroy(error as Error))
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}
