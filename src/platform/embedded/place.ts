import { chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmdirSync } from 'node:fs'
import { realpathSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { newId, sha256 } from '../id.ts'
import { log } from '../log.ts'
import { SetupError } from '../setup-error.ts'
import { canEnter, databaseUser, makeFolder } from './user.ts'
import type { SystemUser } from './user.ts'

/** Where a cluster lies or will lie, and whose rights run it; null: our own. */
export type Place = { cluster: string; user: SystemUser | null }

/** For data folders that root closed to everybody else, like those under /root. */
const elsewhere = '/var/lib/yakusoku'
const longestSocketPath = 107

/** Part of the socket's name; nothing listens on the network. */
export const port = 5432

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
  return known(linkElsewhere(name))
}

/** Under a new name each time: who deletes the data folder wants to begin anew. */
function linkElsewhere(name: string): string {
  const home = join(elsewhere, newId('db'))
  makeFolder(home)
  try {
    symlinkSync(join(home, 'postgres'), name)
    log.warn(`${dirname(name)} is closed to the database's user; the database lies in ${home}`)
  } catch (error) {
    rmdirSync(home)
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readlinkSync(name)
}

function known(cluster: string): Place {
  const home = dirname(cluster)
  if (!existsSync(home)) throw new SetupError(`the database's folder ${home} is missing`)
  const owner = existsSync(cluster) ? statSync(cluster) : null
  const root = process.getuid?.() === 0
  if (owner && !root && owner.uid !== process.getuid?.())
    throw new SetupError(
      `the database in ${cluster} belongs to user ${owner.uid}: ` +
        'start Yakusoku as that user or root',
    )
  const user = root && owner ? { uid: owner.uid, gid: owner.gid } : databaseUser(home)
  if (canEnter(home, user)) return { cluster, user }
  throw new SetupError(`the database's user (number ${user?.uid}) cannot enter ${home}`)
}

/**
 * The folder of the socket: the cluster, which is closed to others; in /tmp if the path is too
 * long.
 */
export function socketFolder({ cluster, user }: Place): string {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= longestSocketPath) return cluster
  const folder = join(tmpdir(), `yakusoku-${sha256(cluster).slice(0, 12)}`)
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  if (user && statSync(folder).uid === 0) chownSync(folder, user.uid, user.gid)
  if (statSync(folder).uid === (user?.uid ?? process.getuid?.())) return folder
  throw new SetupError(`${folder}, for the database's socket, belongs to somebody else`)
}

/** The address of one database of the cluster, as its owner. */
export function addressOf(place: Place, database: string): string {
  const folder = encodeURIComponent(socketFolder(place))
  return `postgresql://yakusoku@/${database}?host=${folder}&port=${port}`
}
