import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, statSync } from 'node:fs'

/** Whose rights the database runs with; PostgreSQL refuses to run as root. */
export type SystemUser = { uid: number; gid: number }

const nobody: SystemUser = { uid: 65534, gid: 65534 }

/** Makes a folder that belongs to whom its nearest existing parent belongs to. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true })
  if (!first || process.getuid?.() !== 0) return
  const { uid, gid } = statSync(`${first}/..`)
  for (let folder = path; folder.length >= first.length; folder = folder.replace(/\/[^/]*$/, ''))
    chownSync(folder, uid, gid)
}

/**
 * null: as ourselves, when we are not root. As root: the owner of the folder, else the machine's
 * user `postgres`, else `nobody`.
 */
export function databaseUser(folder: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? (userNamed('postgres') ?? nobody) : { uid, gid }
}

/** Whether that user can enter a folder; every folder above it must let them through, too. */
export function canEnter(folder: string, user: SystemUser | null): boolean {
  if (!user) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...user })
  return tried.status === 0
}

function userNamed(name: string): SystemUser | undefined {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':')
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}
