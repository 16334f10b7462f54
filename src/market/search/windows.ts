import type { Day } from '#engine'
import { openDays } from '../jobs/draft.ts'
import type { Place } from './cursor.ts'
import { daySlice, endOfSlice, priceSlice } from './slices.ts'
import type { Sort } from './slices.ts'

/** How much longer each window of days is than what was looked through before it. */
const dayGrowth = 8

/** Slices of the order, both ends included, that lie behind the end of the window before. */
export type Window = { from: number; to: number; behind: string | null }

/**
 * What lies after a place, in windows. What was walked through tells how dense the jobs lie, but
 * not among prices, where the windows begin with one slice.
 */
export function windowsAfter(sort: Sort, day: Day, after: Place | null, last: Place): Window[] {
  if (sort === 'price') return windowsOf(sort, priceSlice(BigInt(last.key)), priceSlice(1n), 1, 2)
  const slice = (key: string) => daySlice(key.slice(0, 10))
  const first = slice(last.key)
  const walked = Math.abs(first - slice(after?.key ?? day)) + 0.15
  // A day more at each end, since days begin elsewhere at another time.
  const end = daySlice(day) + (openDays.max + 1) * (sort === 'closing' ? 1 : -1)
  return windowsOf(sort, first, end, walked * dayGrowth, dayGrowth)
}

/** Each window is `growth` times as long as the one before; the last takes what is left. */
function windowsOf(sort: Sort, first: number, end: number, size: number, growth: number): Window[] {
  const step = sort === 'closing' ? 1 : -1
  const windows: Window[] = []
  let from = first
  for (let length = Math.ceil(size); (end - from) * step >= 0; length *= growth) {
    const left = (end - from) * step + 1
    const taken = left <= length * growth ? left : length
    const to = from + step * (taken - 1)
    const behind = windows.length > 0 ? endOfSlice(sort, from - step) : null
    windows.push({ from, to, behind })
    from = to + step
  }
  return windows
}
