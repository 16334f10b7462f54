import type { Configuration, Edge } from './explore.ts'

/** Every way on from a configuration: all acts, then the clock's. */
export const edgesFrom = (from: Configuration): readonly Edge[] =>
  from.silence ? [...from.acts, from.silence] : from.acts

type Visit = { at: Configuration; edges: readonly Edge[]; next: number }

const unseen = -1

/**
 * The loops along the edges that are followed: groups of configurations of which each leads to
 * every other (most are alone), the last ones first: what follows a group stands before it.
 * Tarjan's, without recursion. The configurations are those of a graph, each at the place of its
 * id.
 */
export const loops = (
  configurations: readonly Configuration[],
  follows: (edge: Edge) => boolean = () => true,
): Configuration[][] => {
  const found: Configuration[][] = []
  const number = new Int32Array(configurations.length).fill(unseen)
  const lowest = new Int32Array(configurations.length)
  const isOpen = new Uint8Array(configurations.length)
  const open: Configuration[] = []
  let entered = 0

  const enter = (at: Configuration): Visit => {
    number[at.id] = entered
    lowest[at.id] = entered
    entered += 1
    open.push(at)
    isOpen[at.id] = 1
    return { at, edges: edgesFrom(at).filter(follows), next: 0 }
  }
  const lower = ({ id }: Configuration, to: number) => {
    lowest[id] = Math.min(lowest[id]!, to)
  }
  const leave = (at: Configuration): void => {
    if (lowest[at.id] !== number[at.id]) return
    const group = open.splice(open.lastIndexOf(at))
    for (const member of group) isOpen[member.id] = 0
    found.push(group)
  }

  for (const root of configurations) {
    const path = number[root.id] === unseen ? [enter(root)] : []
    while (path.length > 0) {
      const visit = path.at(-1)!
      const to = visit.edges[visit.next]?.to
      visit.next += 1
      if (!to) {
        path.pop()
        leave(visit.at)
        if (path.length > 0) lower(path.at(-1)!.at, lowest[visit.at.id]!)
      } else if (number[to.id] === unseen) path.push(enter(to))
      else if (isOpen[to.id] === 1) lower(visit.at, number[to.id]!)
    }
  }
  return found
}
