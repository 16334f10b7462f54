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
export type Child = { pid: number | undefined; ended: boolean; log: string; logFrom: number }

/**
 * Starts the server until a connection works: to ours, or to one that another had started first.
 * Gives ours; undefined when another's was adopted. Throws SetupError with the server's last word.
 */
export async function ensureServer(
  place: Place,
  program: string,
  settings: Record<string, string>,
): Promise<Child | undefined> {
  const giveUpAt = realNow() + startWithinMs
  let child: Child | undefined
  while (!(await answers(place))) {
    if (!child || (child.ended && mayStillStart(child))) child = launch(place, program, settings)
    else if (child.ended || realNow() > giveUpAt)
      throw new SetupError(`the database does not start: ${lastWord(child)} (see ${child.log})`)
    await sleep(child.ended ? 100 : 20)
  }
  return child?.ended ? undefined : child

  /** Another server is just starting or ending, or orphans of a killed one are still about. */
  function mayStillStart(ended: Child): boolean {
    const busy = /lock file ".*" already exists|pre-existing shared memory block/
    return busy.test(lastWord(ended)) && realNow() < giveUpAt
  }
}

/** In a group of its own: Ctrl-C at the terminal goes to us, and we stop it after our last work. */
function launch(place: Place, program: string, settings: Record<string, string>): Child {
  const log = join(dirname(place.cluster), 'postgres.log')
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLog) truncateSync(log)
  const append = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
  const output = openSync(log, append, 0o640)
  if (place.user) fchownSync(output, place.user.uid, place.user.gid)
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program, ['-D', place.cluster, '-p', String(port), ...set], {
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', output, output],
    ...place.user,
  })
  const state: Child = { pid: child.pid, ended: false, log, logFrom: fstatSync(output).size }
  closeSync(output)
  child.once('exit', () => (state.ended = true))
  child.once('error', () => (state.ended = true))
  child.unref()
  return state
}

async function answers(place: Place): Promise<boolean> {
  try {
    await asOwner(addressOf(place, 'postgres'), async () => {})
    return true
  } catch (error) {
    if (failureOf(error) === 'final') throw error
    return false
  }
}

/** Works on a database of the cluster over one connection. */
export async function asOwner<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url })
  db.on('error', () => {})
  try {
    await db.connect()
    return await work(db)
  } finally {
    await db.end().catch(() => {})
  }
}

/** Asks a running server to end (SIGINT: sessions end, a checkpoint is written) and waits for it. */
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

/** Why a server ended: the last fatal line that it logged since we launched it. */
function lastWord(child: Child): string {
  const text = readFileSync(child.log).subarray(child.logFrom).toString()
  const lines = text.trimEnd().split('\n')
  const line = lines.findLast((one) => one.includes('FATAL')) ?? lines.at(-1)
  return line?.replace(/^.*(FATAL|ERROR): */, '') || 'it said nothing'
}
