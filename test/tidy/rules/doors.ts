import { doorOf, everyRoom, roomOf } from '../rooms.ts'
import type { Finding, Source } from '../source.ts'

const screen = 60

/** Rooms of the house, by the code that is in them. */
const roomsIn = (paths: readonly string[]): string[] => {
  const rooms = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => roomOf(path) ?? '')
  return everyRoom.filter((room) => rooms.includes(room))
}

/** A door opens with what its room is, promises and refuses to know, and fits on a screen. */
export const door = (source: Source): Finding[] => {
  const room = everyRoom.find((one) => doorOf(one) === source.path)
  if (room === undefined) return []
  const found = (says: string): Finding => ({ path: source.path, line: 1, says })
  const lines = source.text.trimEnd().split('\n').length
  const [words = ''] = /^\/\*[\s\S]*?\*\//.exec(source.text) ?? []
  return [
    ...(lines > screen ? [found(`a door of ${lines} lines is more than a screen`)] : []),
    ...(words ? [] : [found('the door does not say what the room is')]),
    ...(!words || /promises/i.test(words) ? [] : [found('the door does not say what it promises')]),
    ...(!words || /refuses/i.test(words) ? [] : [found('the door does not say what it refuses')]),
  ]
}

/** Every room has a door, every door a name in package.json, and no name leads nowhere. */
export const doorNames = (
  paths: readonly string[],
  imports: Readonly<Record<string, string>>,
): Finding[] => {
  const rooms = roomsIn(paths)
  const path = 'package.json'
  const named = Object.entries(imports).flatMap(([name, to]) => {
    const right = `./${doorOf(name.slice(1))}` === to && paths.includes(to.slice(2))
    return right ? [] : [{ path, line: 1, says: `${name} leads nowhere: ${to}` }]
  })
  const strangers = paths
    .filter((one) => /^src\/[^/]+\//.test(one) && roomOf(one) !== 'main')
    .map((one) => one.split('/')[1]!)
    .filter((room) => !everyRoom.includes(room))
  return [
    ...named,
    ...rooms
      .filter((room) => !(`#${room}` in imports) || !paths.includes(doorOf(room)))
      .map((room) => ({ path: doorOf(room), line: 1, says: `${room} has no door` })),
    ...new Set(strangers).values().map((room) => ({
      path: `src/${room}`,
      line: 1,
      says: `${room} is no room of the house`,
    })),
  ]
}
