import { processOf } from '#contracts'
import { dayLength } from '#engine'
import type { Instant, Side } from '#engine'
import { silentSide, wasFunded } from '../figures/count.ts'
import type { Ended } from '../figures/count.ts'

/** So many days after the end a side may review, and so long the other cannot read it. */
export const reviewDays = 30

/** `until`: null, where there is no last moment. `weighs`: whether the stars are reckoned. */
export type Window = { until: Instant | null; weighs: boolean }

export const otherSide = (side: Side): Side => (side === 'client' ? 'worker' : 'client')

/** When what was written early can be read, if the other side writes nothing. */
export const opensAfter = ({ ended_at: at }: Pick<Ended, 'ended_at'>): Instant =>
  at + reviewDays * dayLength

/**
 * Who may review an ended contract: both, where money was held for it; so long. Whom the other left
 * without an answer always may, however it ended and however long ago. Who left is read, too, but
 * not reckoned. Parts of a frame are reviewed with the frame. Pure.
 */
export const windowOf = (ended: Omit<Ended, 'id' | 'week' | 'paid'>, side: Side): Window | null => {
  if (ended.frame_id !== null) return null
  const process = processOf(ended)
  const silent = silentSide(process, ended.events)
  const wasLeft = silent === otherSide(side)
  if (!wasLeft && !wasFunded(process, ended)) return null
  return { until: wasLeft ? null : opensAfter(ended), weighs: silent !== side }
}
