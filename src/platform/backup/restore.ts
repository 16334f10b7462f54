import type { Database, Db } from '../database/database.ts'
import { SetupError } from '../setup-error.ts'
import { putBlob } from './files.ts'
import type { Header } from './form.ts'
import { readBackup } from './read.ts'
import { quoted, sameForms, schemaOf, tablesOf } from './tables.ts'
import type { Table } from './tables.ts'
import type { Told } from './write.ts'

export type Restored = Told & { header: Header }

/**
 * Puts a backup into an empty database of the same schema, all rows in one transaction, and its
 * blobs into the data folder; needs the owner's rights. The file is first read to its end, so that
 * one that is not whole changes nothing. Blobs come before the commit, as files without rows do no
 * harm. Throws SetupError with one line.
 */
export async function restore(db: Database, dataFolder: string, path: string): Promise<Restored> {
  const schema = await schemaOf(db)
  const { header, tables, files } = await look(path, schema)
  const rows = await db.transaction(async (tx) => {
    await tx.query(sameForms)
    await refuseUnlike(tx, tables)
    return fill(tx, dataFolder, path)
  })
  await db.query('analyze')
  return { header, tables: tables.length, rows, files }
}

/** Reads all of it and keeps nothing but what it consists of. */
async function look(path: string, schema: number | null) {
  let header: Header | undefined
  const accept = (given: Header) => {
    refuseOther(given, schema)
    header = given
  }
  const tables: Table[] = []
  let files = 0
  for await (const { head } of readBackup(path, accept))
    if ('table' in head) tables.push({ name: head.table, columns: head.columns })
    else files += 1
  return { header: header as Header, tables, files }
}

function refuseOther({ schema, version }: Header, ours: number | null): void {
  if (schema === ours) return
  const has = `the backup has schema ${schema}, this Yakusoku ${ours}`
  throw new SetupError(
    ours !== null && schema > ours
      ? `${has}: restore it with Yakusoku ${version} or newer`
      : `${has}: restore it with Yakusoku ${version}, then start this one, which migrates it`,
  )
}

/** The tables are as they were, empty, and stay so until the commit. */
async function refuseUnlike(tx: Db, tables: Table[]): Promise<void> {
  const here = new Map((await tablesOf(tx)).map(({ name, columns }) => [name, columns.join()]))
  const strange = tables.find(({ name, columns }) => here.get(name) !== columns.join())
  if (strange) throw new SetupError(`the database has no table ${strange.name} like the backup’s`)
  const names = tables.map(({ name }) => quoted(name))
  await tx.query(`lock table ${names.join(', ')} in share row exclusive mode`)
  for (const { name } of tables)
    if ((await tx.query(`select from ${quoted(name)} limit 1`)).length > 0)
      throw new SetupError(`the database is not empty (${name} has rows): restore into a new one`)
}

/** Gives how many rows were put in. */
async function fill(tx: Db, dataFolder: string, path: string): Promise<number> {
  let count = 0
  for await (const { head, contents } of readBackup(path, () => {})) {
    if ('file' in head) {
      await putBlob(dataFolder, head.file, contents)
      continue
    }
    const table = quoted(head.table)
    const columns = head.columns.map(quoted).join(', ')
    const insert = `insert into ${table} (${columns}) select * from unnest($1::${table}[])`
    for await (const rows of contents) {
      await tx.query(insert, [rows])
      count += rows.length
    }
  }
  return count
}
