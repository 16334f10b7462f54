import { posix } from 'node:path'
import { mayEnter, roomOf } from '../rooms.ts'
import { isTest } from '../source.ts'
import type { Finding, Import, Source } from '../source.ts'

/** The path that an import of the house's own means, or undefined for a package. */
export const targetOf = (path: string, from: string): string | undefined => {
  const [plain = ''] = from.split('?')
  return plain.startsWith('.') ? posix.join(posix.dirname(path), plain) : undefined
}

/** Arrows between rooms only go down, and a room is entered by its door only. */
export const arrows = (source: Source): Finding[] =>
  source.imports().flatMap((one) => {
    const says = wrong(source.path, one)
    return says ? [{ path: source.path, line: source.lineAt(one.start), says }] : []
  })

/** The whole house is theirs, insides too. */
const anywhere = ['test', 'bench', 'scripts']

const wrong = (path: string, { from }: Import): string | undefined => {
  const room = roomOf(path) ?? 'src'
  if (from.startsWith('#')) return wrongDoor(path, room, from.slice(1))
  const target = targetOf(path, from)
  if (target === undefined) return undefined
  if (target.startsWith('..')) return `${from} leaves the package`
  if (!/\.(tsx?|m?js|json)$/.test(target)) return `${from} does not name the file's ending`
  const other = roomOf(target) ?? 'src'
  if (other === room || anywhere.includes(room)) return undefined
  if (isTest(path) && anywhere.includes(other)) return undefined
  return `${room} reaches into ${other} past its door: ${from}`
}

const wrongDoor = (path: string, room: string, other: string): string | undefined => {
  if (other === room) return isTest(path) ? undefined : `${room} enters itself by its own door`
  if (isTest(path) || mayEnter[room]?.includes(other)) return undefined
  return `${room} may not know ${other}`
}

/** Circles among rooms, by the arrows that are there; each is told once, from its first room on. */
export const circles = (sources: readonly Source[]): string[] => {
  const known = new Map<string, Set<string>>()
  for (const source of sources.filter(({ path }) => !isTest(path)))
    for (const { from } of source.imports()) {
      const room = roomOf(source.path) ?? 'src'
      const others = known.get(room) ?? new Set()
      if (from.startsWith('#') && from !== `#${room}`) known.set(room, others.add(from.slice(1)))
    }
  const found = new Set<string>()
  const go = (way: readonly string[]): void => {
    for (const next of known.get(way.at(-1)!) ?? []) {
      if (next === way[0]) found.add([...way, next].join(' → '))
      else if (next > way[0]! && !way.includes(next)) go([...way, next])
    }
  }
  for (const room of known.keys()) go([room])
  return [...found]
}
