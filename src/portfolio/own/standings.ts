import { isFrame, waitingState, waysIn } from '#engine'
import type { Process } from '#engine'
import { sold } from '#processes'
import type { MoneyState } from '../holding.ts'

/** States that are reached without anybody having paid anything in. */
const unfundedIn = (process: Process): ReadonlySet<string> => {
  const reached = new Set([process.start])
  for (const state of reached)
    for (const { money, to } of waysIn(process, state))
      if (to !== 'stay' && !(money && 'fund' in money)) reached.add(to)
  return reached
}

/** Where the money of a contract stands in each state; an offer is no money yet, nor is an end. */
const standingIn = (process: Process, state: string): MoneyState | null => {
  const waiting = waitingState(process, state)
  if (!waiting || (state === process.start && waiting.turn === 'worker')) return null
  if (unfundedIn(process).has(state)) return 'atRisk'
  return waiting.delivered && !waiting.working ? 'delivered' : 'held'
}

/** Of everything that is sold, `process state` and where the money stands; frames hold none. */
export const standings: ReadonlyMap<string, MoneyState> = new Map(
  sold
    .filter(({ process }) => !isFrame(process))
    .flatMap(({ process }) =>
      Object.keys(process.states).flatMap((state) => {
        const standing = standingIn(process, state)
        return standing === null ? [] : [[`${process.name} ${state}`, standing] as const]
      }),
    ),
)
