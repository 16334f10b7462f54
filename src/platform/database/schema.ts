import { listOwn, readOwn } from '../files.ts'

export type SqlFile = { name: string; text: string }

/** Tables are migrated once each, in order; functions are applied again whenever one changed. */
export type Schema = { tables: SqlFile[]; functions: SqlFile[] }

/** Yakusoku's own schema: `migrations/NNNN-name.sql`, then `src/<room>/*.sql`, room by room. */
export function ownSchema(): Schema {
  const tables = listOwn('migrations').filter((name) => /^\d{4}-.+\.sql$/.test(name))
  const twin = tables.find((name, index) => versionOf(name) === versionOf(tables[index + 1] ?? ''))
  if (twin) throw new Error(`two migrations have the number of ${twin}`)
  const functions = listOwn('src')
    .flatMap((room) =>
      room.includes('.') ? [] : listOwn(`src/${room}`).map((f) => `${room}/${f}`),
    )
    .filter((path) => path.endsWith('.sql'))
  return {
    tables: tables.map((name) => ({ name, text: readOwn(`migrations/${name}`) })),
    functions: functions.map((path) => ({ name: path, text: readOwn(`src/${path}`) })),
  }
}

/** `0003-contracts.sql` → 3 */
export function versionOf(name: string): number {
  return Number(name.slice(0, 4))
}
