import { runChecks } from '#checks'
import { environment, openAsOwner, readSettings, restore, SetupError } from '#platform'

/**
 * `yakusoku restore FILE`: puts what `backup` wrote into an empty database, all or nothing, and
 * then runs every check; exit code 1 when a sentence does not hold. Throws SetupError with one
 * line.
 */
export async function restoreCommand(words: string[]): Promise<void> {
  const [path] = words
  if (path === undefined || words.length > 1) throw new SetupError('usage: yakusoku restore FILE')
  const settings = readSettings(environment())
  const { db, close } = await openAsOwner(settings, true)
  try {
    const { header, tables, rows, files } = await restore(db, settings.dataFolder, path)
    console.log(`Restored ${tables} tables with ${rows} rows, and ${files} files, of ${header.at}.`)
    const violations = await runChecks(db)
    for (const { check, what, found } of violations) console.log(`  ${check}: ${what}: ${found}`)
    console.log(violations.length === 0 ? 'All checks hold.' : 'Not all checks hold.')
    if (violations.length > 0) process.exitCode = 1
  } finally {
    await close()
  }
}
