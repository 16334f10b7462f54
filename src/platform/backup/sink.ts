import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { unwritable } from './unfit.ts'

/** A compressed file that is being written, and the digest of what went into it. */
export type Sink = {
  write(text: string): Promise<void>
  /** SHA-256 of all that was written so far, lower-case hex. */
  sha256(): string
  /** Everything is on the disk to stay; gives the bytes there. */
  finish(): Promise<number>
  /** Lets go of the file, whatever state it is in. */
  close(): Promise<void>
}

/** So much text is compressed at once; gzip files may be strung together. */
const pieceSize = 1024 * 1024
const press = promisify(gzip)

/**
 * Opens a file for its owner's eyes alone; what was there under the name is gone. What the disk
 * refuses is a SetupError.
 */
export async function openSink(path: string): Promise<Sink> {
  const worded = (error: unknown) => {
    throw unwritable(error, path)
  }
  await rm(path, { force: true }).catch(worded)
  const file = await open(path, 'wx', 0o600).catch(worded)
  const hash = createHash('sha256')
  let waiting = ''
  const flush = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (text !== '') await file.writeFile(await press(text)).catch(worded)
  }
  return {
    async write(text) {
      hash.update(text)
      waiting += text
      if (waiting.length >= pieceSize) await flush()
    },
    sha256: () => hash.copy().digest('hex'),
    async finish() {
      await flush()
      await file.sync().catch(worded)
      return (await file.stat()).size
    },
    close: () => file.close(),
  }
}
