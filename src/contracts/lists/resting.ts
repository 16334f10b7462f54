import { waitingState } from '#engine'
import type { Process } from '#engine'
import { sold } from '#processes'

/** Whether in this state nobody has to do anything by its deadline, so that nobody is reminded. */
export const rests = (process: Process, state: string): boolean =>
  waitingState(process, state)?.remind?.length === 0

/** All of them, of all that we sell, as `process state`. */
export const restingStates: readonly string[] = sold.flatMap(({ process }) =>
  Object.keys(process.states).flatMap((state) =>
    rests(process, state) ? [`${process.name} ${state}`] : [],
  ),
)
