import type { Instant } from '../model/habits.ts'

const halfHourMs = 1_800_000
/** Half-hours of a week, from Monday 00:00 UTC. */
export const halfHours = 336
const weekMs = halfHours * halfHourMs
/** 1970 began on a Thursday. */
const mondayMs = 3 * 48 * halfHourMs

const weeksBefore = (instant: Instant) => Math.floor((instant + mondayMs) / weekMs)

/** Which half-hour of the week an instant lies in: 0 … 335. */
export const halfHourOf = (instant: Instant): number => {
  const since = instant + mondayMs - weeksBefore(instant) * weekMs
  return Math.min(halfHours - 1, Math.floor(since / halfHourMs))
}

/** Messages to lend from everybody's week; fewer of one's own than this say nothing. */
const lent = 150
const ownAtLeast = 20
/** Nobody's clock stands still: an hour without any message still counts this much. */
const least = 0.03

/** Each half-hour as ¼ of the one before, ½ of itself, ¼ of the next; the week is a circle. */
const smoothed = (counts: readonly number[]): number[] =>
  counts.map((count, index) => {
    const before = counts[(index + halfHours - 1) % halfHours]!
    return (before + 2 * count + counts[(index + 1) % halfHours]!) / 4
  })

const levelled = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 1)
  return counts.map((count) => least + ((1 - least) * count * halfHours) / total)
}

/** Everybody's week as 336 rates with mean 1, from counts by half-hour; flat below 500 messages. */
export const populationProfile = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return total < 500 ? counts.map(() => 1) : levelled(smoothed(counts))
}

/** A person's week: 336 rates with mean 1. */
export const profileOf = (population: readonly number[], own: Uint16Array | null) => {
  const total = own === null ? 0 : own.reduce((sum, count) => sum + count, 0)
  if (own === null || total < ownAtLeast) return population
  const counts = population.map((share, index) => own[index]! + (lent * share) / halfHours)
  return levelled(smoothed(counts))
}

/** Time that runs as fast as the profile says, week after week. */
export const weekClock = (profile: readonly number[]) => {
  const sums = [0]
  for (const rate of profile) sums.push(sums.at(-1)! + rate * halfHourMs)
  const week = sums.at(-1)!
  return {
    timeAt: (instant: Instant): number => {
      const weeks = weeksBefore(instant)
      const since = instant + mondayMs - weeks * weekMs
      const bin = Math.min(halfHours - 1, Math.floor(since / halfHourMs))
      return weeks * week + sums[bin]! + profile[bin]! * (since - bin * halfHourMs)
    },
    instantAt: (x: number): Instant => {
      const weeks = Math.floor(x / week)
      const rest = x - weeks * week
      let low = 0
      let high = halfHours
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sums[middle]! <= rest) low = middle
        else high = middle
      }
      const into = low * halfHourMs + (rest - sums[low]!) / profile[low]!
      return weeks * weekMs + into - mondayMs
    },
    rateAt: (instant: Instant): number => profile[halfHourOf(instant)]!,
  }
}
