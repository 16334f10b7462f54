import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarOf, log, makeVirtualTime, migrate, openDatabase, readSettings } from '#platform'
import { startEmbedded } from '#platform'
import type { Context, Database, VirtualTime } from '#platform'

/** One line of the bench's table: `measured` and `bar` in `unit`; `ok` when the bar is kept. */
export type Measured = { what: string; measured: number; bar: number; unit: string; ok: boolean }

export const atLeast = (what: string, measured: number, bar: number, unit = '×'): Measured => ({
  what,
  measured,
  bar,
  unit,
  ok: measured >= bar,
})
export const atMost = (what: string, measured: number, bar: number, unit = '×'): Measured => ({
  what,
  measured,
  bar,
  unit,
  ok: measured <= bar,
})

export type BenchContext = Context & { time: VirtualTime }

export type Ground = {
  context: BenchContext
  owner: Database
  url: string
  close(): Promise<void>
}

/**
 * A fresh embedded PostgreSQL with fsync on, as `npm start` would run it, in a folder that goes
 * away.
 */
export const openGround = async (connections = 16): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
  // Open to the database's user, so that the whole of it goes away with the folder.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  await migrate(embedded.url)
  const db = await openDatabase(embedded.url, { connections })
  const owner = await openDatabase(embedded.url, { owner: true, connections: 2 })
  const settings = readSettings({ YAKUSOKU_DEMO: '1', YAKUSOKU_DATA: folder })
  const time = makeVirtualTime()
  return {
    context: { db, settings, time, calendar: calendarOf(settings.zone), log },
    owner,
    url: embedded.url,
    async close() {
      await db.close()
      await owner.close()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const pgbenchPath = (): string => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted().toReversed() : []
  const found = versions.map((version) => `${debian}/${version}/bin/pgbench`).find(existsSync)
  if (found) return found
  try {
    return execFileSync('which', ['pgbench'], { encoding: 'utf8' }).trim()
  } catch {
    throw new Error('pgbench is missing: apt-get install postgresql-contrib (or postgresql-15)')
  }
}

/** Transactions a second of `pgbench -b tpcb-like` with 16 clients on the same server, scale 20. */
export const tpcb = async (ground: Ground, seconds = 10): Promise<number> => {
  const address = new URL(ground.url.replace('@/', '@socket/'))
  const socket = address.searchParams.get('host') ?? address.hostname
  const user = decodeURIComponent(address.username)
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(address.password) }
  const place = ['-h', socket, '-U', user, ...(address.port ? ['-p', address.port] : [])]
  const pgbench = pgbenchPath()
  const exists = await ground.owner.query("select from pg_database where datname = 'pgbench'")
  if (exists.length === 0) {
    await ground.owner.query('create database pgbench')
    execFileSync(pgbench, [...place, '-i', '-q', '-s', '20', 'pgbench'], { env, stdio: 'pipe' })
  }
  await ground.owner.query('checkpoint')
  const run = ['-b', 'tpcb-like', '-c', '16', '-j', '2', '-T', String(seconds), '-M', 'prepared']
  const said = execFileSync(pgbench, [...place, ...run, 'pgbench'], {
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  return Number(/tps = ([\d.]+)/.exec(said)?.[1] ?? NaN)
}

/** Runs `work` over the items, so many at once; gives how many were done a second. */
export const perSecond = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<number> => {
  const began = performance.now()
  let next = 0
  const lane = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return items.length / ((performance.now() - began) / 1000)
}
