import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { findBinaries } from './embedded-binaries.ts'
import { makeCluster, placeIn } from './embedded-cluster.ts'
import type { Place } from './embedded-cluster.ts'
import { sha256 } from './id.ts'
import { failureOf } from './retry.ts'
import { SetupError } from './setup-error.ts'
import { realNow, sleep } from './time.ts'

export type Embedded = {
  /** Of the database `yakusoku`, as its owner, over a unix socket. */
  url: string
  /** Ends PostgreSQL, unless another server is still connected to it. Close your databases first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** PostgreSQL's own settings, over ours. Tests alone turn fsync off. */
  settings?: Record<string, string>
}

const startWithinMs = 60_000
const longestSocketPath = 107
const port = 5432

const ourSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  // The clock's index is drained at its head all the time: dead entries must go soon.
  autovacuum_naptime: '10s',
  autovacuum_vacuum_scale_factor: '0.01',
  autovacuum_vacuum_threshold: '500',
  autovacuum_analyze_scale_factor: '0.02',
  autovacuum_vacuum_cost_limit: '1000',
  log_timezone: 'UTC',
}

/**
 * Starts the PostgreSQL that comes with Yakusoku on the cluster of this data folder, making it the
 * first time (about a second); a server that already runs there is adopted. Throws SetupError.
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const place = placeIn(dataFolder)
  const binaries = findBinaries(dirname(place.cluster), place.user)
  makeCluster(place, binaries)
  const settings = {
    ...ourSettings,
    unix_socket_directories: socketFolder(place),
    ...options.settings,
  }
  await run(place, join(binaries.folder, 'postgres'), settings)
  await ensureDatabase(addressOf(place, 'postgres'))
  const interrupt = () => signal(place)
  process.once('exit', interrupt)
  return {
    url: addressOf(place, 'yakusoku'),
    async stop() {
      process.off('exit', interrupt)
      if (await othersConnected(addressOf(place, 'postgres'))) return
      signal(place)
      while (postmaster(place)) await sleep(10)
    },
  }
}

/** Starts the server, again and again if need be, until a connection works: ours or another's. */
async function run(place: Place, program: string, settings: Record<string, string>): Promise<void> {
  const giveUpAt = realNow() + startWithinMs
  const logFile = join(dirname(place.cluster), 'postgres.log')
  let child: { ended: boolean } | undefined
  while (!(await answers(place))) {
    if (realNow() > giveUpAt) throw new SetupError(`the database does not start: see ${logFile}`)
    if (child?.ended && !postmaster(place) && !stillDying(logFile))
      throw new SetupError(`the database does not start: ${lastLine(logFile)} (see ${logFile})`)
    if (!child || child.ended) child = launch(place, program, settings, logFile)
    await sleep(20)
  }
}

/** In a group of its own: Ctrl-C at the terminal goes to us, and we stop it after our last work. */
function launch(place: Place, program: string, settings: Record<string, string>, logFile: string) {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) truncateSync(logFile)
  const output = openSync(logFile, 'a')
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, ['-D', place.cluster, '-p', String(port), ...set], {
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', output, output],
    ...place.user,
  })
  closeSync(output)
  const state = { ended: false }
  child.once('exit', () => (state.ended = true))
  child.once('error', () => (state.ended = true))
  child.unref()
  return state
}

/** In the cluster itself, which only its user can enter; a short one in /tmp where the path is too long. */
function socketFolder({ cluster, user }: Place): string {
  const name = `.s.PGSQL.${port}`
  if (Buffer.byteLength(join(cluster, name)) <= longestSocketPath) return cluster
  const folder = join(tmpdir(), `yakusoku-${sha256(cluster).slice(0, 12)}`)
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const owner = user?.uid ?? process.getuid?.()
  if (user && statSync(folder).uid === 0) chownSync(folder, user.uid, user.gid)
  if (statSync(folder).uid === owner) return folder
  throw new SetupError(`${folder}, for the database's socket, belongs to somebody else`)
}

function addressOf(place: Place, database: string): string {
  const folder = socketFolder(place)
  return `postgresql://yakusoku@/${database}?host=${encodeURIComponent(folder)}&port=${port}`
}

async function answers(place: Place): Promise<boolean> {
  const db = new pg.Client({ connectionString: addressOf(place, 'postgres') })
  db.on('error', () => {})
  try {
    await db.connect()
    return true
  } catch (error) {
    if (failureOf(error) === 'final') throw error
    return false
  } finally {
    await db.end().catch(() => {})
  }
}

async function asOwner<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url })
  db.on('error', () => {})
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

function ensureDatabase(url: string): Promise<void> {
  return asOwner(url, async (db) => {
    const { rowCount } = await db.query(`select from pg_database where datname = 'yakusoku'`)
    if (rowCount) return
    await db.query('create database yakusoku').catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  })
}

/** The last one out turns off the light: our own connections need a moment to be gone. */
async function othersConnected(url: string): Promise<boolean> {
  const text = `select from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`
  return asOwner(url, async (db) => {
    for (let round = 0; round < 20; round++) {
      if (!(await db.query(text)).rowCount) return false
      await sleep(25)
    }
    return true
  }).catch(() => false)
}

/** The server's number while it runs, by the file that it keeps. */
function postmaster({ cluster }: Place): number | undefined {
  try {
    const number = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(number, 0)
    return number
  } catch {
    return undefined
  }
}

/** SIGINT: PostgreSQL's fast shutdown, which ends its sessions and writes a checkpoint. */
function signal(place: Place): void {
  const number = postmaster(place)
  if (number) process.kill(number, 'SIGINT')
}

/** After a kill of the server alone, its orphans need a moment before the cluster is free again. */
function stillDying(logFile: string): boolean {
  return /pre-existing shared memory block|is the server .* still/.test(lastLine(logFile))
}

function lastLine(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
  return (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '').replace(
    /^.*FATAL: */,
    '',
  )
}
