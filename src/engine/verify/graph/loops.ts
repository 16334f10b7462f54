import type { Configuration, Edge } from './explore.ts'

/** Every way on from a configuration: all acts, then the clock's. */
export const edgesFrom = (from: Configuration): readonly Edge[] =>
  from.silence ? [...from.acts, from.silence] : from.acts

type Visit = { at: Configuration; edges: readonly Edge[]; next: number }

/**
 * The loops along the edges that are followed: groups of configurations of which each leads to every other (most
 * are alone), the last ones first: what follows a group stands before it. Tarjan's, without recursion.
 */
export const loops = (
  configurations: readonly Configuration[],
  follows: (edge: Edge) => boolean = () => true,
): Configuration[][] => {
  const found: Configuration[][] = []
  const number = new Map<Configuration, number>()
  const lowest = new Map<Configuration, number>()
  const open: Configuration[] = []
  const isOpen = new Set<Configuration>()
  const lower = (of: Configuration, to: number) => lowest.set(of, Math.min(lowest.get(of)!, to))

  const enter = (at: Configuration): Visit => {
    lowest.set(at, number.size)
    number.set(at, number.size)
    open.push(at)
    isOpen.add(at)
    return { at, edges: edgesFrom(at).filter(follows), next: 0 }
  }
  const leave = (at: Configuration): void => {
    if (lowest.get(at) !== number.get(at)) return
    const group = open.splice(open.lastIndexOf(at))
    for (const member of group) isOpen.delete(member)
    found.push(group)
  }

  for (const root of configurations) {
    const path = number.has(root) ? [] : [enter(root)]
    while (path.length > 0) {
      const visit = path.at(-1)!
      const to = visit.edges[visit.next]?.to
      visit.next += 1
      if (!to) {
        path.pop()
        leave(visit.at)
        if (path.length > 0) lower(path.at(-1)!.at, lowest.get(visit.at)!)
      } else if (!number.has(to)) path.push(enter(to))
      else if (isOpen.has(to)) lower(visit.at, number.get(to)!)
    }
  }
  return found
}
