import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The folder of Yakusoku's own package.json: the same for the sources and for the bundle in dist.
 */
export const packageRoot = findRoot(import.meta.dirname)

/** The text of one of Yakusoku's own files, by its path from the package's root. */
export function readOwn(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8')
}

/** The bytes of one of Yakusoku's own files: fonts, pictures, bundles. */
export function readOwnBytes(path: string): Buffer {
  return readFileSync(join(packageRoot, path))
}

/** The bytes of a file of a package that Yakusoku depends on: fonts. */
export function readPackageBytes(path: string): Buffer {
  return readFileSync(createRequire(join(packageRoot, 'package.json')).resolve(path))
}

/** The names in one of Yakusoku's own folders, in order; none when it is missing. */
export function listOwn(path: string): string[] {
  const folder = join(packageRoot, path)
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error(`no package.json above ${import.meta.dirname}`)
  return findRoot(parent)
}
