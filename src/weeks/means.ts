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

const isWay = (process: Process, state: string, action: string | null): boolean =>
  action !== null && waysFrom(process, state).has(action)

/** Whether a week can still be funded in a state of a frame. */
export const canFund = (process: Process, state: string): boolean =>
  isWay(process, state, fundAction(process))

/** Whether time can still be recorded in a state of a week. */
export const canRecord = (process: Process, state: string): boolean =>
  isWay(process, state, recordAction(process))
