import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { cutOff, unfit } from './unfit.ts'

/** The lines of a compressed file, one after the other. */
export type Lines = {
  /** The next line; undefined at the end of the file. */
  next(): Promise<string | undefined>
  /** Some of the strings that come next, as they stand there; none when something else comes. */
  strings(): Promise<string[]>
  /** SHA-256 of all lines that were given but the latest, lower-case hex. */
  sha256Before(): string
  close(): Promise<unknown>
}

const chunkSize = 256 * 1024

/** Opens a file of gzip; `next` and `strings` throw SetupError when it cannot be read on. */
export function openLines(path: string): Lines {
  const batches = batchesIn(path)
  const hash = createHash('sha256')
  let before = hash.copy()
  let batch: string[] = []
  const more = async (): Promise<boolean> => {
    while (batch.length === 0) {
      const { value, done } = await batches.next()
      if (done) return false
      batch = value
    }
    return true
  }
  return {
    async next() {
      if (!(await more())) return undefined
      before = hash.copy()
      const line = batch.shift()
      hash.update(`${line}\n`)
      return line
    },
    async strings() {
      if (!(await more())) return []
      const until = batch.findIndex((line) => !line.startsWith('"'))
      const some = batch.splice(0, until === -1 ? batch.length : until)
      if (some.length > 0) hash.update(`${some.join('\n')}\n`)
      return some
    },
    sha256Before: () => before.digest('hex'),
    close: () => batches.return(undefined),
  }
}

async function* batchesIn(path: string): AsyncGenerator<string[], undefined> {
  const text = createGunzip({ chunkSize })
  text.setEncoding('utf8')
  pipeline(createReadStream(path), text, () => {})
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield lines
    }
  } catch (error) {
    throw unfit(error, path)
  }
  if (rest !== '') throw cutOff(path)
  return undefined
}
