import type { Process, Way as ProcessWay } from '#engine'

/** A way from one state to another; `silence`: the clock takes it when nobody acts. */
export type Edge = { from: string; to: string; silence: boolean; actions: string[] }

export type Graph = { states: string[]; edges: Edge[]; depth: ReadonlyMap<string, number> }

/** The action that a state's clock performs, where its silence does anything. */
export const silenceOf = (process: Process, state: string) => {
  const waiting = process.states[state]
  if (waiting === undefined || 'final' in waiting || waiting.silence === 'nothing') return undefined
  return waiting.silence
}

/** Where a way leads: to its state, and to its last one when a frame has no part left. */
const targetsOf = ({ to, last }: ProcessWay): string[] =>
  [to, last ?? 'stay'].filter((target) => target !== 'stay')

const endsOf = (process: Process, action: string, state: string): string[] =>
  (process.actions[action]?.ways ?? [])
    .filter(({ by, from }) => by.includes('clock') && from.includes(state))
    .flatMap(targetsOf)

const edgesFrom = (process: Process, state: string): Edge[] => {
  const edges = new Map<string, Edge>()
  const add = (to: string, silence: boolean, action: string) => {
    const edge = edges.get(`${to} ${silence}`) ?? { from: state, to, silence, actions: [] }
    if (!edge.actions.includes(action)) edge.actions.push(action)
    edges.set(`${to} ${silence}`, edge)
  }
  const silent = silenceOf(process, state)?.does
  for (const to of silent === undefined ? [] : endsOf(process, silent, state).slice(0, 1)) {
    add(to, true, silent ?? '')
  }
  for (const [name, { ways }] of Object.entries(process.actions)) {
    for (const way of ways) {
      const byParty = way.by.some((actor) => actor !== 'clock')
      if (!byParty || !way.from.includes(state)) continue
      for (const to of targetsOf(way)) add(to, false, name)
    }
  }
  return [...edges.values()]
}

/** Every state with its distance from the start, and every way between two of them. */
export const graphOf = (process: Process): Graph => {
  const states = Object.keys(process.states)
  const edges = states.flatMap((state) => edgesFrom(process, state))
  const depth = new Map<string, number>([[process.start, 0]])
  const queue: string[] = [process.start]
  for (const state of queue) {
    for (const { from, to } of edges) {
      if (from !== state || depth.has(to)) continue
      depth.set(to, (depth.get(state) ?? 0) + 1)
      queue.push(to)
    }
  }
  const last = Math.max(0, ...depth.values())
  for (const state of states) if (!depth.has(state)) depth.set(state, last + 1)
  return { states, edges, depth }
}
