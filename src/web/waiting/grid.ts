import type { Ask } from '../frame/index.ts'

const halfHour = 1_800_000_000_000
const inWeek = 336

/**
 * Counts by the half-hour of the week, from Monday 00:00 UTC, as seven rows of 24 hours of the
 * market's own week.
 */
export const gridOf = (
  { context, now }: Pick<Ask, 'context' | 'now'>,
  counts: readonly number[] | null,
): number[][] => {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(context.settings.zone)
  const ahead = Math.round(here.offsetNanoseconds / halfHour)
  counts?.forEach((count, index) => {
    const local = (index + ahead + inWeek) % inWeek
    grid[Math.floor(local / 48)]![Math.floor((local % 48) / 2)]! += count
  })
  return grid
}
