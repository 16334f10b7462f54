import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Database, Db } from '../database/database.ts'
import { readOwn } from '../files.ts'
import { SetupError } from '../setup-error.ts'
import { realNow, toSql } from '../time.ts'
import { blobsIn, piecesOf } from './files.ts'
import { format, linesOf } from './form.ts'
import type { End, Head, Header, Tail } from './form.ts'
import { openSink } from './sink.ts'
import type { Sink } from './sink.ts'
import { quoted, sameForms, schemaOf, tablesOf } from './tables.ts'
import type { Table } from './tables.ts'
import { unwritable } from './unfit.ts'

/** What a backup holds, or held. */
export type Told = { tables: number; rows: number; files: number }

/** Rows that are held in memory at once. */
const batchSize = 500

/**
 * Writes all tables, as they are at one instant, and then all blobs of the data folder into a new
 * file, streaming; needs the owner's rights. The file has its name only when it is whole. Throws
 * SetupError when it is there already or cannot be written, and where there is no Yakusoku.
 */
export async function backUp(
  db: Database,
  dataFolder: string,
  path: string,
): Promise<Told & { bytes: number }> {
  if (existsSync(path)) throw new SetupError(`${path} is there already: name a new file`)
  const half = `${path}.part`
  try {
    const { sink, tables, rows } = await writeTables(db, half)
    try {
      const files = await writeBlobs(sink, dataFolder)
      const end: End = { end: true, tables, files, sha256: sink.sha256() }
      await sink.write(linesOf([end]))
      const bytes = await sink.finish()
      await rename(half, path)
      return { tables, rows, files, bytes }
    } finally {
      await sink.close()
    }
  } catch (error) {
    await rm(half, { force: true }).catch(() => {})
    throw unwritable(error, path)
  }
}

/** One transaction sees one instant. It writes nothing, so it may well run again from its start. */
function writeTables(db: Database, half: string) {
  return db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const sink = await openSink(half)
    try {
      await tx.query(sameForms)
      await sink.write(linesOf([await headerOf(tx)]))
      const tables = await tablesOf(tx)
      let rows = 0
      for (const table of tables)
        rows += await writePart(
          sink,
          { table: table.name, columns: table.columns },
          read(tx, table),
        )
      return { sink, tables: tables.length, rows }
    } catch (error) {
      await sink.close()
      throw error
    }
  })
}

async function headerOf(tx: Db): Promise<Header> {
  const schema = await schemaOf(tx)
  if (schema === null) throw new SetupError('there is no Yakusoku in this database')
  const { version } = JSON.parse(readOwn('package.json')) as { version: string }
  return { yakusoku: 'backup', format, schema, version, at: toSql(realNow()) }
}

async function* read(tx: Db, { name }: Table): AsyncGenerator<string[]> {
  await tx.query(
    `declare backup_rows no scroll cursor for
     select backup_row::text as line from ${quoted(name)} as backup_row`,
  )
  for (;;) {
    const rows = await tx.query<{ line: string }>(`fetch ${batchSize} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await tx.query('close backup_rows')
}

async function writeBlobs(sink: Sink, dataFolder: string): Promise<number> {
  let files = 0
  for await (const file of blobsIn(dataFolder)) {
    await writePart(sink, { file }, piecesOf(dataFolder, file))
    files += 1
  }
  return files
}

/** Gives how many lines there were. */
async function writePart(
  sink: Sink,
  head: Head,
  contents: AsyncIterable<string[]>,
): Promise<number> {
  await sink.write(linesOf([head]))
  const hash = createHash('sha256')
  let lines = 0
  for await (const several of contents) {
    const text = linesOf(several)
    hash.update(text)
    lines += several.length
    await sink.write(text)
  }
  const tail: Tail = { lines, sha256: hash.digest('hex') }
  await sink.write(linesOf([tail]))
  return lines
}
