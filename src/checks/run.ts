import { listOwn, readOwn } from '#platform'
import type { Db } from '#platform'

/** One thing that is not as it must be. */
export type Violation = { check: string; what: string; found: string }

const folder = 'src/checks/sentences'

const sentencesIn = (path: string): string[] =>
  listOwn(path)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))

/** What is not of contracts and money has folders of its own. */
const rooms = ['desk', 'people', 'portfolio', 'waiting'] as const

/** The names of all checks: each a sentence, each a file of SQL. */
export const checkNames = (): string[] => [
  ...sentencesIn(folder),
  ...rooms.flatMap((room) => sentencesIn(`${folder}/${room}`).map((name) => `${room}/${name}`)),
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
