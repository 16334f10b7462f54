import type { Actor, Process, Way } from './language.ts'

type Index = {
  all: readonly Way[]
  /** By state and action. */
  from: Map<string, Map<string, readonly Way[]>>
  /** By state, whatever the action. */
  within: Map<string, readonly Way[]>
}

const indexes = new WeakMap<Process, Index>()

const indexOf = ({ states, actions }: Process): Index => {
  const all = Object.values(actions).flatMap(({ ways }) => ways)
  const index: Index = { all, from: new Map(), within: new Map() }
  for (const state of Object.keys(states)) {
    const named = Object.entries(actions).flatMap(([name, { ways }]) => {
      const own = ways.filter(({ from }) => from.includes(state))
      return own.length > 0 ? [[name, own] as const] : []
    })
    index.from.set(state, new Map(named))
    index.within.set(
      state,
      named.flatMap(([, own]) => own),
    )
  }
  return index
}

/** Asked at every act: remembered per process. */
const known = (process: Process): Index => {
  let index = indexes.get(process)
  if (!index) {
    index = indexOf(process)
    indexes.set(process, index)
  }
  return index
}

const none: ReadonlyMap<string, readonly Way[]> = new Map()

/** The actions that leave (or stay in) a state, each with its ways. */
export const waysFrom = (process: Process, state: string): ReadonlyMap<string, readonly Way[]> =>
  known(process).from.get(state) ?? none

/** The ways that leave (or stay in) a state, whatever the action. */
export const waysIn = (process: Process, state: string): readonly Way[] =>
  known(process).within.get(state) ?? []

/** Every way of a process, whatever the action. */
export const waysOf = (process: Process): readonly Way[] => known(process).all

export const wayFor = (
  process: Process,
  state: string,
  action: string,
  actor: Actor,
): Way | undefined =>
  waysFrom(process, state)
    .get(action)
    ?.find((way) => way.by.includes(actor))

/** What leaves all as it is, however often it is taken: something is said, nothing else changes. */
export const isIdle = ({ to, sets, money, steps, spawns, takes }: Way): boolean =>
  to === 'stay' && ![sets, money, steps, spawns, takes?.date].some((one) => one !== undefined)
