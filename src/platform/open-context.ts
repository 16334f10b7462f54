import { calendarOf } from './calendar.ts'
import type { Context } from './context.ts'
import { openDatabase } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { log } from './log.ts'
import { migrate } from './migrate.ts'
import type { Settings } from './settings.ts'
import { makeTime } from './time.ts'
import type { Time } from './time.ts'

export type OpenContext = { context: Context; close(): Promise<void> }

/**
 * The world of one server: starts the embedded database or takes DATABASE_URL, migrates, opens the
 * pool. Close it at the end. Throws SetupError with one line.
 */
export async function openContext(
  settings: Settings,
  time: Time = makeTime(),
): Promise<OpenContext> {
  log.level = settings.logLevel
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings.dataFolder)
  try {
    const url = settings.databaseUrl ?? embedded!.url
    await migrate(url)
    const db = await openDatabase(url, { connections: settings.connections })
    const context = { db, settings, time, calendar: calendarOf(settings.zone), log }
    return {
      context,
      async close() {
        await db.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}
