import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runChecks } from '#checks'
import { calendarOf, log, makeVirtualTime, migrate, openDatabase, readSettings } from '#platform'
import { SetupError, startEmbedded } from '#platform'
import { playYear } from '#simulation'
import type { YearReport } from '#simulation'

/** Friday, 4 December 2026, 9:00 in Tokyo: a year from then has a Golden Week and a year's end. */
const begins = Temporal.Instant.from('2026-12-04T09:00+09:00').epochMilliseconds

const options = {
  contracts: { type: 'string', default: '200' },
  weeks: { type: 'string', default: '52' },
  seed: { type: 'string', default: '1' },
} as const

const wholeOf = (name: string, text: string): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new SetupError(`--${name} must be a whole number from 1 on`)
}

/**
 * `yakusoku simulate`: plays a seeded year of hourly contracts in a database of its own, which goes
 * away afterwards; exit code 1 when a forecast was not kept or a check does not hold.
 */
export async function simulateCommand(words: string[]): Promise<void> {
  const { values } = parseArgs({ args: words, options })
  const asked = {
    contracts: wholeOf('contracts', values.contracts),
    weeks: wholeOf('weeks', values.weeks),
    seed: wholeOf('seed', values.seed),
  }
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-year-'))
  // Open to the database's user, so that the whole of it goes away with the folder.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const db = await openDatabase(embedded.url, { connections: 16 })
    const owner = await openDatabase(embedded.url, { owner: true, connections: 2 })
    const settings = readSettings({ YAKUSOKU_DEMO: '1', YAKUSOKU_DATA: folder })
    let stands = begins
    const time = { ...makeVirtualTime(0, () => stands), set: (at: number) => (stands = at) }
    const context = { db, settings, time, calendar: calendarOf(settings.zone), log }
    const began = performance.now()
    const report = await playYear(context, asked)
    const violations = await runChecks(owner)
    say(report, violations, Math.round((performance.now() - began) / 1000))
    await db.close()
    await owner.close()
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const say = (
  { acts, rings, stops, promises, refusals, broken }: YearReport,
  violations: Awaited<ReturnType<typeof runChecks>>,
  seconds: number,
): void => {
  console.log(`${acts} acts, ${rings} rings of the clock, stopped ${stops} times, ${seconds} s`)
  const refused = Object.entries(refusals).map(([code, count]) => `${code} ${count}`)
  console.log(`refused: ${refused.join(', ') || 'nothing'}`)
  console.log(`${promises} forecasts compared, ${broken.length} not kept`)
  for (const line of broken.slice(0, 20)) console.log(`  ${line}`)
  console.log(violations.length === 0 ? 'All checks hold.' : 'Checks do not hold:')
  for (const { check, what, found } of violations) console.log(`  ${check}: ${what}: ${found}`)
  if (broken.length + violations.length > 0) process.exitCode = 1
}
