import { createHash } from 'node:crypto'
import { SetupError } from '../setup-error.ts'
import { format } from './form.ts'
import type { End, Head, Header, Tail } from './form.ts'
import { openLines } from './lines.ts'
import type { Lines } from './lines.ts'
import { cutOff, damaged, notOurs } from './unfit.ts'

/** A table or a file of a backup; its strings are checked by their digest when all were read. */
export type Part = { head: Head; contents: AsyncGenerator<string[]> }

/**
 * The parts of a backup in their order, streaming; contents that are not asked for are passed over,
 * but checked. `accept` may refuse the header. Ends only when the whole file is as it was written;
 * throws SetupError with one line: not readable, no backup, cut off, damaged, of a newer form.
 */
export async function* readBackup(
  path: string,
  accept: (header: Header) => void,
): AsyncGenerator<Part> {
  const lines = openLines(path)
  const counted = { tables: 0, files: 0 }
  try {
    accept(headerOf(await lines.next(), path))
    for (;;) {
      const line = parse(await nextOf(lines, path), path) as Head | End
      if ('end' in line) return await finish(lines, line, counted, path)
      if ('table' in line) counted.tables += 1
      else if ('file' in line) counted.files += 1
      else throw damaged(path)
      const contents = contentsOf(lines, path)
      yield { head: line, contents }
      while (!(await contents.next()).done);
    }
  } finally {
    await lines.close()
  }
}

function headerOf(line: string | undefined, path: string): Header {
  if (!line?.startsWith('{"yakusoku":"backup",')) throw notOurs(path)
  const header = parse(line, path) as Header
  if (header.format === format) return header
  throw new SetupError(
    `${path} is a backup of another form: restore it with Yakusoku ${header.version}`,
  )
}

async function* contentsOf(lines: Lines, path: string): AsyncGenerator<string[]> {
  const hash = createHash('sha256')
  let count = 0
  for (let some = await lines.strings(); some.length > 0; some = await lines.strings()) {
    hash.update(`${some.join('\n')}\n`)
    count += some.length
    yield some.map((line) => parse(line, path) as string)
  }
  const tail = parse(await nextOf(lines, path), path) as Tail
  if (tail.lines !== count || tail.sha256 !== hash.digest('hex')) throw damaged(path)
}

async function finish(
  lines: Lines,
  end: End,
  counted: { tables: number; files: number },
  path: string,
): Promise<void> {
  const whole = end.sha256 === lines.sha256Before()
  const all = end.tables === counted.tables && end.files === counted.files
  if (!whole || !all || (await lines.next()) !== undefined) throw damaged(path)
}

async function nextOf(lines: Lines, path: string): Promise<string> {
  const line = await lines.next()
  if (line === undefined) throw cutOff(path)
  return line
}

function parse(line: string, path: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged(path)
  }
}
