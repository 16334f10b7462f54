import type { Calendar } from './calendar.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import type { Settings } from './settings.ts'
import type { Time } from './time.ts'

/** What every operation is given first: the world that it works in. */
export type Context = {
  db: Database
  settings: Settings
  time: Time
  calendar: Calendar
  log: Log
}
