import { readOwnBytes, sha256 } from '#platform'

const known = new Map<string, string>()

const hashOf = (name: string): string => {
  try {
    return sha256(readOwnBytes(`dist/browser/${name}`)).slice(0, 12)
  } catch {
    return 'unbuilt'
  }
}

/**
 * The address of a built file, `/assets/main.css?<hash>`: it changes with its content, so browsers
 * may keep it for ever. Read once; a server is started anew after a build.
 */
export const assetHref = (name: 'main.css' | 'main.js'): string => {
  const href = known.get(name) ?? `/assets/${name}?${hashOf(name)}`
  known.set(name, href)
  return href
}
