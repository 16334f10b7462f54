import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs'
import { realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Binaries } from './embedded-binaries.ts'
import { canEnter, databaseUser, makeFolder } from './embedded-user.ts'
import type { SystemUser } from './embedded-user.ts'
import { newId, sha256 } from './id.ts'
import { log } from './log.ts'
import { SetupError } from './setup-error.ts'

/** Where a cluster lies or will lie, and whose rights run it; null: our own. */
export type Place = { cluster: string; user: SystemUser | null }

/** For data folders that root closed to everybody else, like those under /root. */
const elsewhere = '/var/lib/yakusoku'

/**
 * Decides where the cluster of a data folder lies: in it, as `postgres`. When root runs us and the
 * database's user cannot get there, `postgres` is a link to a folder of /var/lib instead.
 */
export function placeIn(dataFolder: string): Place {
  makeFolder(dataFolder)
  const name = join(realpathSync(dataFolder), 'postgres')
  if (lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink()) return known(readlinkSync(name))
  if (existsSync(name)) return known(name)
  const user = databaseUser(dirname(name))
  if (canEnter(dirname(name), user)) return { cluster: name, user }
  const home = join(elsewhere, sha256(name).slice(0, 12))
  makeFolder(home)
  symlinkSync(join(home, 'postgres'), name)
  log.warn(`${dataFolder} is closed to the database's user, so the database lies in ${home}`)
  return known(join(home, 'postgres'))
}

function known(cluster: string): Place {
  if (!existsSync(dirname(cluster)))
    throw new SetupError(`the database's folder ${cluster} is missing`)
  const owner = existsSync(cluster) ? statSync(cluster) : null
  const { uid, gid } = owner ?? { uid: 0, gid: 0 }
  const root = process.getuid?.() === 0
  if (owner && !root && uid !== process.getuid?.())
    throw new SetupError(
      `the database in ${cluster} belongs to the user ${uid}: start Yakusoku as that user or as root`,
    )
  const user = root && owner ? { uid, gid } : databaseUser(dirname(cluster))
  if (canEnter(dirname(cluster), user)) return { cluster, user }
  throw new SetupError(`the database's user (uid ${user?.uid}) cannot enter ${dirname(cluster)}`)
}

/** Makes the cluster unless there is one; whoever is first among several wins. */
export function makeCluster({ cluster, user }: Place, binaries: Binaries): void {
  if (existsSync(cluster)) return checkMajor(cluster, binaries.major)
  const half = `${cluster}-${newId('tmp')}`
  mkdirSync(half, { mode: 0o700 })
  if (user) chownSync(half, user.uid, user.gid)
  const how = ['--username=yakusoku', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8']
  const locale = ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(join(binaries.folder, 'initdb'), [`--pgdata=${half}`, ...how, ...locale], {
    cwd: '/',
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    ...user,
  })
  try {
    const why = made.error?.message ?? made.stderr.trim().split('\n').at(-1)
    if (made.status !== 0)
      throw new SetupError(`the database could not be made in ${cluster}: ${why}`)
    renameSync(half, cluster)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (error instanceof SetupError || !existsSync(cluster)) throw error
  }
}

function checkMajor(cluster: string, ours: string): void {
  const theirs = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (theirs === ours) return
  throw new SetupError(
    `the database in ${cluster} was made by PostgreSQL ${theirs}, this Yakusoku runs ${ours}: ` +
      'back it up with the Yakusoku that made it, and restore it into a new data folder',
  )
}
