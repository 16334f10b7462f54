import { environment, openContext, readSettings } from '#platform'

/** `yakusoku migrate`: brings the database up to this version's schema and says so. */
export async function migrateCommand(): Promise<void> {
  const { close } = await openContext(readSettings(environment()))
  await close()
  console.log('The database has the schema of this version.')
}
