import { listOwn, readOwn } from '#platform'
import type { Db } from '#platform'

/** One thing that is not as it must be. */
export type Violation = { check: string; what: string; found: string }

const folder = 'src/checks/sentences'

const sentencesIn = (path: string): string[] =>
  listOwn(path)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))

/** The names of all checks: each a sentence, each a file of SQL; the desk's have a folder. */
export const checkNames = (): string[] => [
  ...sentencesIn(folder),
  ...sentencesIn(`${folder}/desk`).map((name) => `desk/${name}`),
]

/**
 * Runs every check over the whole database; an empty answer means that all sentences hold. Changes
 * nothing.
 */
export const runChecks = async (db: Db): Promise<Violation[]> => {
  const violations: Violation[] = []
  for (const check of checkNames()) {
    const sql = readOwn(`${folder}/${check}.sql`)
    for (const row of await db.query<{ what: string; found: string }>(`${sql} limit 100`))
      violations.push({ check, ...row })
  }
  return violations
}
