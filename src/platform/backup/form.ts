/*
 * What a backup looks like: gzip of lines of JSON, which `zcat` shows.
 *
 *   {"yakusoku":"backup","format":1,"schema":7,"version":"0.1.0","at":"…"}
 *   {"table":"people","columns":["id",…]}    and then each row, as PostgreSQL writes it, a string
 *   {"lines":22,"sha256":"…"}                how many strings there were, and the digest of them
 *   {"file":["files","ctr_…","fil_…"]}       and then its bytes, in base64, in pieces
 *   {"lines":1,"sha256":"…"}
 *   {"end":true,"tables":18,"files":1,"sha256":"…"}          the digest of everything before
 */

/** The form of backups that this code writes and reads. */
export const format = 1

export type Header = {
  yakusoku: 'backup'
  format: number
  /** The number of the last migration. */
  schema: number
  /** Yakusoku's own, which wrote it. */
  version: string
  /** ISO 8601, in UTC. */
  at: string
}

/** What begins a part. */
export type Head = { table: string; columns: string[] } | { file: string[] }

/** What ends a part. */
export type Tail = { lines: number; sha256: string }

/** The last line. */
export type End = { end: true; tables: number; files: number; sha256: string }

/** Lines of a file: one value each. */
export function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
