import { addDays } from '#engine'
import type { Day, Yen } from '#engine'
import { chanceOf } from '../chance.ts'

/** What the story is told of, under whichever rules. */
export type Terms = {
  /** Yen an hour. */
  rate: Yen
  /** Hours a week at most: what is held for each week. */
  limit: number
  /** How many weeks' money is held as the notice pledge, where there is one. */
  pledgeWeeks: number
  /** The Monday with which the first week begins. */
  since: Day
  /** Hours worked in each week, until the client falls silent. */
  hours: readonly number[]
}

/** A little more than half a year, from the first Monday of April 2026. */
const weeks = 27
const since = '2026-04-06'
const limit = 12
const least = 8

/** The story's job: ¥1,000 an hour, some ten hours a week, a little more or less by chance. */
export const storyTerms = (seed: number): Terms => {
  const { whole } = chanceOf(seed)
  const hours = Array.from({ length: weeks }, () => least + whole(limit - least + 1))
  return { rate: 1_000n, limit, pledgeWeeks: 4, since, hours }
}

/** What is held for a week. */
export const weekPrice = ({ rate, limit: most }: Terms): Yen => rate * BigInt(most)

/** The Monday and the Sunday of the story's week of that number, from 0 on. */
export const weekDays = ({ since: first }: Terms, week: number): { monday: Day; sunday: Day } => ({
  monday: addDays(first, 7 * week),
  sunday: addDays(first, 7 * week + 6),
})
