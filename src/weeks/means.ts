import { waysFrom } from '#engine'
import type { Process, Way } from '#engine'

/** The first action of a process with such a way; null where it knows none. */
const actionWith = (process: Process, is: (way: Way) => boolean): string | null =>
  Object.entries(process.actions).find(([, { ways }]) => ways.some(is))?.[0] ?? null

/** How the time of a week is recorded. */
export const recordAction = (process: Process): string | null =>
  actionWith(process, ({ takes }) => takes?.entries !== undefined)

/** How single entries of a week are contested. */
export const contestAction = (process: Process): string | null =>
  actionWith(process, ({ takes }) => takes?.contested !== undefined)

/** How the next week of a frame is funded. */
export const fundAction = (process: Process): string | null =>
  actionWith(process, ({ spawns, steps }) => spawns !== undefined && steps === 'week')

/** Whether a week can still be funded in a state of a frame. */
export const canFund = (process: Process, state: string): boolean => {
  const action = fundAction(process)
  return action !== null && waysFrom(process, state).has(action)
}
