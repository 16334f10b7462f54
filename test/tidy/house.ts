import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { packageRoot } from '#platform'
import { sourceOf } from './source.ts'
import type { Source } from './source.ts'

const outside = ['node_modules', 'dist', 'data', 'coverage', 'test-results', '.git', '.vitest']
const read = /\.(tsx?|mjs|sql|css|json|md)$/

const walk = (folder: string): string[] =>
  readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (outside.includes(entry.name)) return []
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })

/** Every path of the checkout, relative to its root, whatever git knows of it. */
export const pathsOfTheHouse = (): string[] =>
  walk('')
    .filter((path) => path !== 'package-lock.json')
    .toSorted()

/** Every text of the checkout that rules look at. A file that goes away meanwhile is left out. */
export const readTheHouse = (): Source[] =>
  pathsOfTheHouse()
    .filter((path) => read.test(path) && statSync(join(packageRoot, path)).size < 1_000_000)
    .map((path) => sourceOf(path, readFileSync(join(packageRoot, path), 'utf8')))
