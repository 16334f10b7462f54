import { waitingState } from '#engine'
import type { Process } from '#engine'
import { sold } from '#processes'

/** Whether in this state nobody has to do anything until the clock itself begins the work. */
export const rests = (process: Process, state: string): boolean => {
  const waiting = waitingState(process, state)
  if (!waiting || waiting.working || waiting.silence === 'nothing') return false
  const ways = process.actions[waiting.silence.does]?.ways ?? []
  return ways.some(
    ({ by, from, to }) =>
      by.includes('clock') &&
      from.includes(state) &&
      to !== 'stay' &&
      waitingState(process, to)?.working === true,
  )
}

/** All of them, of all that we sell, as `process state`. */
export const restingStates: readonly string[] = sold.flatMap(({ process }) =>
  Object.keys(process.states).flatMap((state) =>
    rests(process, state) ? [`${process.name} ${state}`] : [],
  ),
)
