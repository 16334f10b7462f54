import { backUp, environment, openAsOwner, readSettings, SetupError } from '#platform'

/**
 * `yakusoku backup FILE`: everything that the database and the data folder hold, as it is at one
 * instant, in a new file; beside running servers, too. Throws SetupError with one line.
 */
export async function backupCommand(words: string[]): Promise<void> {
  const [path] = words
  if (path === undefined || words.length > 1) throw new SetupError('usage: yakusoku backup FILE')
  const settings = readSettings(environment())
  const { db, close } = await openAsOwner(settings, false)
  try {
    const { tables, rows, files, bytes } = await backUp(db, settings.dataFolder, path)
    console.log(`${path} holds ${tables} tables with ${rows} rows, and ${files} files.`)
    console.log(
      `It has ${bytes} bytes, and the secrets of people: keep it as safe as the database.`,
    )
  } finally {
    await close()
  }
}
