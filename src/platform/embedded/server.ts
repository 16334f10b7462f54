import { spawn } from 'node:child_process'
import { closeSync, constants, fchownSync, fstatSync, openSync } from 'node:fs'
import { readFileSync, statSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { failureOf } from '../database/retry.ts'
import { SetupError } from '../setup-error.ts'
import { realNow, sleep } from '../time.ts'
import { addressOf, port } from './place.ts'
import type { Place } from './place.ts'

const startWithinMs = 60_000
const longestLog = 10_000_000

/** A server that we started; one that we found running has none of this. */
export type Child = {
  pid: number | undefined
  ended: boolean
  code: number | null
  log: string
  logFrom: number
}

/** A running server, and our connection to it, which tells others that it is still needed. */
export type Server = { presence: pg.Client; child: Child | undefined }

/**
 * Starts the server until a connection works: to ours, or to one that another had started first
 * (then there is no child). Throws SetupError with the server's last word.
 */
export async function ensureServer(
  place: Place,
  program: string,
  settings: Record<string, string>,
): Promise<Server> {
  const giveUpAt = realNow() + startWithinMs
  let child: Child | undefined
  for (;;) {
    const presence = await enter(place)
    if (presence) return { presence, child: child?.ended ? undefined : child }
    if (!child || (child.ended && realNow() < giveUpAt && mayStillStart(child)))
      child = launch(place, program, settings)
    else if (child.ended || realNow() > giveUpAt)
      throw new SetupError(`the database does not start: ${lastWord(child)} (see ${child.log})`)
    await sleep(child.ended ? 100 : 20)
  }
}

/**
 * Whether another server is just starting or ending, or orphans of a killed one are still about.
 */
function mayStillStart(ended: Child): boolean {
  const busy = /lock file ".*" already exists|pre-existing shared memory block/
  return ended.code === 0 || busy.test(wordsOf(ended))
}

/** In a group of its own: Ctrl-C at the terminal goes to us, and we stop it after our last work. */
function launch(place: Place, program: string, settings: Record<string, string>): Child {
  const log = join(dirname(place.cluster), 'postgres.log')
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLog) truncateSync(log)
  const append = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
  const output = openSync(log, append, 0o640)
  if (place.user) fchownSync(output, place.user.uid, place.user.gid)
  const logFrom = fstatSync(output).size
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, ['-D', place.cluster, '-p', String(port), ...set], {
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', output, output],
    ...place.user,
  })
  const state: Child = {
    pid: child.pid,
    ended: false,
    code: null,
    log,
    logFrom,
  }
  closeSync(output)
  child.once('exit', (code) => Object.assign(state, { ended: true, code }))
  child.once('error', () => (state.ended = true))
  child.unref()
  return state
}

/** A connection in which our database exists; undefined while the server does not take any. */
async function enter(place: Place): Promise<pg.Client | undefined> {
  const db = new pg.Client({ connectionString: addressOf(place, 'postgres') })
  db.on('error', () => {})
  try {
    await db.connect()
    const { rowCount } = await db.query(`select from pg_database where datname = 'yakusoku'`)
    if (!rowCount) await createDatabase(db)
    return db
  } catch (error) {
    await db.end().catch(() => {})
    if (failureOf(error) === 'final') throw error
    return undefined
  }
}

async function createDatabase(db: pg.Client): Promise<void> {
  await db.query('create database yakusoku').catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

/** Whether nobody is connected; false too when the server has ended already. */
export async function isUnused(place: Place): Promise<boolean> {
  const others = `select from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`
  const db = await enter(place)
  try {
    // Connections that were just closed take a moment to be gone.
    for (let round = 0; db && round < 8; round++) {
      if (!(await db.query(others)).rowCount) return true
      await sleep(25)
    }
    return false
  } catch {
    return false
  } finally {
    await db?.end().catch(() => {})
  }
}

/**
 * Asks a running server to end (SIGINT: sessions end, a checkpoint is written) and waits for it.
 */
export async function endServer({ cluster }: Place): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const running = () => {
    try {
      return Number(readFileSync(file, 'utf8').split('\n')[0])
    } catch {
      return undefined
    }
  }
  const number = running()
  if (!number) return
  process.kill(number, 'SIGINT')
  const giveUpAt = realNow() + startWithinMs
  while (running() === number && realNow() < giveUpAt) await sleep(10)
}

/** What was logged since we launched it: by it, or by another that held the cluster. */
function wordsOf(child: Child): string {
  return readFileSync(child.log).subarray(child.logFrom).toString().trimEnd()
}

/** Why a server ended: its last fatal line. */
function lastWord(child: Child): string {
  const lines = wordsOf(child).split('\n')
  const fatal = lines.findLast((line) => line.includes('FATAL') && !line.includes(' system is '))
  return (fatal ?? lines.at(-1))?.replace(/^.*(FATAL|ERROR): */, '') || 'it said nothing'
}
