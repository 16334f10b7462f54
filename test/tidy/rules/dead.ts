import { posix } from 'node:path'
import { doorOf, everyRoom } from '../rooms.ts'
import { isTest } from '../source.ts'
import type { Finding, Node, Source } from '../source.ts'
import { targetOf } from './arrows.ts'

/** Where reading begins: what is started by name and imported by nobody. */
const isRoot = (path: string): boolean =>
  isTest(path) ||
  /^src\/main\.ts$|^src\/web\/browser\/[^/]+\.ts$|\.d\.ts$|^[^/]+$|^scripts\//.test(path) ||
  path === 'bench/main.ts'

type Taken = { path: string; names: string[] }

/** The file and the names that each import of a file means, doors included. */
const takenBy = (source: Source): Taken[] =>
  source.imports().flatMap(({ from, names }) => {
    const door = from.startsWith('#') && everyRoom.includes(from.slice(1))
    const path = door ? doorOf(from.slice(1)) : targetOf(source.path, from)
    return path === undefined ? [] : [{ path, names }]
  })

/** Programs beside a file that it starts by their name. */
const startedBy = (source: Source): string[] =>
  source.nodes().flatMap(({ type, value }) => {
    const name = type === 'Literal' ? String(value) : ''
    if (!/^[\w/-]+\.ts$/.test(name)) return []
    return [name, posix.join(posix.dirname(source.path), name)]
  })

/** Styles that the main one does not take in, and SQL that is neither a room's nor a check's. */
export const looseFiles = (sources: readonly Source[]): Finding[] => {
  const taken = new Set(
    sources.flatMap(({ path, text }) =>
      [...text.matchAll(/@import ['"](\.[^'"]+)/g)].map(({ 1: from = '' }) => targetOf(path, from)),
    ),
  )
  const isLoose = (path: string): boolean => {
    if (path.endsWith('.css')) return path !== 'src/web/styles/main.css' && !taken.has(path)
    if (!path.endsWith('.sql')) return false
    return !/^migrations\/|^src\/(\w+)\/\1\.sql$|^src\/checks\/sentences\//.test(path)
  }
  return sources
    .filter(({ path }) => isLoose(path))
    .map(({ path }) => ({ path, line: 1, says: 'nobody takes it in' }))
}

/** Code that nobody imports, from what is started on; what only tests use belongs to the tests. */
export const orphans = (sources: readonly Source[]): Finding[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const reached = new Set<string>()
  const reach = (path: string): void => {
    const source = byPath.get(path)
    if (!source || reached.has(path)) return
    reached.add(path)
    for (const taken of takenBy(source)) reach(taken.path)
    for (const started of startedBy(source)) reach(started)
  }
  const roots = sources.map(({ path }) => path).filter(isRoot)
  for (const path of roots.filter((one) => !isTest(one))) reach(path)
  const used = new Set(reached)
  for (const path of roots) reach(path)
  return sources
    .filter(({ path }) => /^(src|processes|test|bench)\/.*\.tsx?$/.test(path))
    .filter(({ path }) => !isRoot(path) && !used.has(path))
    .map(({ path }) => {
      const says = reached.has(path) ? 'only tests import it' : 'nobody imports it'
      return { path, line: 1, says }
    })
}

const namesOf = (pattern: Node): string[] => {
  if (pattern.type === 'Identifier') return [pattern['name'] as string]
  const parts = (pattern['properties'] ?? pattern['elements'] ?? []) as Node[]
  return parts.flatMap((part) => namesOf((part['value'] as Node | undefined) ?? part))
}

type Exported = { name: string; line: number }

/** The values that a file declares and exports; types only explain them. */
const exportedBy = (source: Source): Exported[] =>
  source.nodes().flatMap((node) => {
    const declared = node['declaration'] as Node | null | undefined
    if (node.type !== 'ExportNamedDeclaration' || !declared) return []
    const line = source.lineAt(node.start)
    const several = (declared['declarations'] ?? []) as Node[]
    const one = declared.type === 'FunctionDeclaration' || declared.type === 'ClassDeclaration'
    const ids = one ? [declared['id'] as Node] : several.map(({ id }) => id as Node)
    return ids.flatMap(namesOf).map((name) => ({ name, line }))
  })

/** The values that a door passes on from inside its room. */
const passedOn = (source: Source): Exported[] =>
  source
    .nodes()
    .filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind !== 'type')
    .filter(({ source: from }) => from)
    .flatMap((node) =>
      (node['specifiers'] as Node[])
        .filter(({ exportKind }) => exportKind !== 'type')
        .map((one) => ({
          name: (one['exported'] as Node)['name'] as string,
          line: source.lineAt(one.start),
        })),
    )

/** Values that are exported and imported by nobody, at doors and inside rooms. */
export const unusedExports = (sources: readonly Source[]): Finding[] => {
  const taken = new Map<string, Set<string>>()
  for (const source of sources)
    for (const { path, names } of takenBy(source))
      taken.set(path, new Set([...(taken.get(path) ?? []), ...names]))
  const isUsed = (path: string, name: string) =>
    ['*', name].some((one) => taken.get(path)?.has(one))
  return sources
    .filter(({ path }) => /^(src|processes|test|bench)\/.*(?<!\.d)\.tsx?$/.test(path))
    .flatMap((source) =>
      [...exportedBy(source), ...passedOn(source)]
        .filter(({ name }) => !isUsed(source.path, name))
        .map(({ name, line }) => ({ path: source.path, line, says: `nobody imports ${name}` })),
    )
}
