import { calendarOf, log, makeTime, readSettings } from '#platform'
import type { Context, Database, Time } from '#platform'

/** A context on a test's database: the real clock and no demo, unless told otherwise. */
export function testContext(db: Database, given: { demo?: boolean; time?: Time } = {}): Context {
  const settings = readSettings({
    YAKUSOKU_DEMO: given.demo ? '1' : '0',
    YAKUSOKU_SECRET: 'a secret for tests, known to everybody',
  })
  return { db, settings, time: given.time ?? makeTime(), calendar: calendarOf(settings.zone), log }
}
