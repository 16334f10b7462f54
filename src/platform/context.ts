import { calendarOf } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { openDatabase } from './database/database.ts'
import type { Database, DatabaseOptions } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { startEmbedded } from './embedded/start.ts'
import { log } from './log.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import { makeTime } from './time.ts'
import type { Time } from './time.ts'

/** What every operation is given first: the world that it works in. */
export type Context = {
  db: Database
  settings: Settings
  time: Time
  calendar: Calendar
  log: Log
  /** Aborted when the server is asked to stop: what would go on for long ends now. */
  stopping?: AbortSignal
}

export type OpenDatabase = { db: Database; close(): Promise<void> }

export type OpenContext = { context: Context; close(): Promise<void> }

/**
 * The world of one server: starts the embedded database or takes DATABASE_URL, migrates, opens the
 * pool. Close it at the end. Throws SetupError with one line.
 */
export async function openContext(
  settings: Settings,
  time: Time = makeTime(),
): Promise<OpenContext> {
  const { connections } = settings
  const { db, close } = await open(settings, { connections }, true)
  return { context: { db, settings, time, calendar: calendarOf(settings.zone), log }, close }
}

/**
 * The database of these settings with the rights of its owner, for what touches all of it; as it
 * is, or migrated first. Throws SetupError with one line.
 */
export function openAsOwner(settings: Settings, migrated: boolean): Promise<OpenDatabase> {
  return open(settings, { owner: true, connections: 2 }, migrated)
}

async function open(
  settings: Settings,
  options: DatabaseOptions,
  migrated: boolean,
): Promise<OpenDatabase> {
  log.level = settings.logLevel
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings.dataFolder)
  try {
    const url = settings.databaseUrl ?? embedded!.url
    if (migrated) await migrate(url)
    const db = await openDatabase(url, options)
    return {
      db,
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
