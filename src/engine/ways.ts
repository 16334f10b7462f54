import type { Actor, Process, Way } from './language.ts'

type Index = Map<string, Map<string, readonly Way[]>>

const indexes = new WeakMap<Process, Index>()

const indexOf = (process: Process): Index => {
  const index: Index = new Map(Object.keys(process.states).map((state) => [state, new Map()]))
  for (const [name, action] of Object.entries(process.actions)) {
    for (const way of action.ways) {
      for (const from of way.from) {
        const ofState = index.get(from)
        ofState?.set(name, [...(ofState.get(name) ?? []), way])
      }
    }
  }
  return index
}

const none: ReadonlyMap<string, readonly Way[]> = new Map()

/** The actions that leave (or stay in) a state, each with its ways. Remembered per process. */
export const waysFrom = (process: Process, state: string): ReadonlyMap<string, readonly Way[]> => {
  let index = indexes.get(process)
  if (!index) {
    index = indexOf(process)
    indexes.set(process, index)
  }
  return index.get(state) ?? none
}

/** Every way of a process, whatever the action. */
export const waysOf = (process: Pick<Process, 'actions'>): Way[] =>
  Object.values(process.actions).flatMap(({ ways }) => ways)

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
