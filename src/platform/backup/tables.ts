import type { Db } from '../database/database.ts'

/** A table as a backup sees it: its columns in their order in the rows. */
export type Table = { name: string; columns: string[] }

type Known = Table & { refersTo: string[] }

/** Kept by `migrate` alone: what they say of a database is no part of what it holds. */
const booksOfMigrate = ['schema_versions', 'schema_functions']

/**
 * Every table of the database, those that others refer to before them, else by name. A new table
 * is found without a word here.
 */
export async function tablesOf(db: Db): Promise<Table[]> {
  const known = await db.query<Known>(
    `select c.relname::text as name,
       array(select attname::text from pg_attribute
         where attrelid = c.oid and attnum > 0 and not attisdropped order by attnum) as columns,
       array(select distinct t.relname::text from pg_constraint f
         join pg_class t on t.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid) as "refersTo"
     from pg_class c
     where c.relnamespace = current_schema()::text::regnamespace
       and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($1)
     order by c.relname collate "C"`,
    [booksOfMigrate],
  )
  const ordered: Table[] = []
  const placed = (name: string) => ordered.some((table) => table.name === name)
  while (ordered.length < known.length) {
    const ready = known.find(({ name, refersTo }) => !placed(name) && refersTo.every(placed))
    if (!ready) throw new Error('tables refer to each other in a circle')
    ordered.push({ name: ready.name, columns: ready.columns })
  }
  return ordered
}

/** The number of the last migration; null where there is no Yakusoku. */
export async function schemaOf(db: Db): Promise<number | null> {
  const [books] = await db.query<{ there: boolean }>(
    `select to_regclass('schema_versions') is not null as there`,
  )
  if (!books?.there) return null
  const [row] = await db.query<{ version: number | null }>(
    'select max(version) as version from schema_versions',
  )
  return row?.version ?? null
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/**
 * Values are written and read in the same way, whatever the two servers are used to. Rows as
 * PostgreSQL itself writes them are exact: microseconds, numbers, the very characters of json.
 */
export const sameForms = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`
