import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../id.ts'
import { SetupError } from '../setup-error.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

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
