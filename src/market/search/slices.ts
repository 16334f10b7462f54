import { addDays, dayLength } from '#engine'
import type { Day } from '#engine'
import { toSql } from '#platform'
import type { Kind } from '../jobs/kinds.ts'

/**
 * A slice is a part of a sort order: the jobs posted on one day, closing on one day, or of one
 * band of prices. Each job carries the tokens of its slices beside its words, so that the index
 * can intersect a word with the newest slices instead of fetching every job that has the word.
 * Slices are numbered, and have tokens on three levels, for one slice, 8 and 64, so that a long
 * range needs few tokens.
 */

export const sorts = ['newest', 'price', 'closing'] as const
export type Sort = (typeof sorts)[number]

/** The sign that begins a slice's token: words hold letters and digits only and never collide. */
const signs: Record<Sort, string> = { newest: '@', price: '¥', closing: '!' }
const levels = [0, 1, 2] as const
/** How many tokens a range may need before the next level is taken. */
const mostTokens = 6

/** The token of a category. */
export const categoryToken = (category: string): string => `/${category}`

/** The token of a kind; fixed prices, which are most of the jobs, have none. */
export const kindTokens = (kind: Kind): string[] => (kind === 'fixed' ? [] : [`=${kind}`])

type Sliced = { postedAt: number; closesOn: Day; price: bigint; category: string; kind: Kind }

/** All tokens of a job that are not words. */
export function sliceTokens(job: Sliced): string[] {
  const { postedAt, closesOn, price, category, kind } = job
  return [
    categoryToken(category),
    ...kindTokens(kind),
    ...levels.flatMap((level) => [
      tokenOf('newest', level, postedSlice(postedAt)),
      tokenOf('price', level, priceSlice(price)),
      tokenOf('closing', level, daySlice(closesOn)),
    ]),
  ]
}

/**
 * Tokens of which every job in the slices from one to another has at least one; others may, too.
 */
export function tokensOver(sort: Sort, from: number, to: number): string[] {
  const [low, high] = from < to ? [from, to] : [to, from]
  const level = levels.find((one) => blockOf(one, high) - blockOf(one, low) < mostTokens) ?? 2
  const first = blockOf(level, low)
  return Array.from({ length: blockOf(level, high) - first + 1 }, (_, index) =>
    tokenOf(sort, level, (first + index) * 8 ** level),
  )
}

function tokenOf(sort: Sort, level: number, slice: number): string {
  return `${signs[sort].repeat(level + 1)}${blockOf(level, slice)}`
}

function blockOf(level: number, slice: number): number {
  return Math.floor(slice / 8 ** level)
}

/** The slice of an instant of posting: the days since 1970, in UTC. */
function postedSlice(at: number): number {
  return Math.floor(at / dayLength)
}

/** The slice of a day, counted likewise. */
export function daySlice(day: Day): number {
  return postedSlice(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
}

/** The slice of a price, nine to each power of ten: 1000 to 1999 yen, 2000 to 2999, … */
export function priceSlice(price: bigint): number {
  const digits = price.toString()
  return digits.length * 9 + Number(digits[0]) - 1
}

/** The last value that a slice holds, in the direction of the order, as SQL reads it. */
export function endOfSlice(sort: Sort, slice: number): string {
  if (sort === 'newest') return toSql(slice * dayLength)
  if (sort === 'closing') return addDays('1970-01-01', slice)
  return ((slice % 9) + 1).toString() + '0'.repeat(Math.floor(slice / 9) - 1)
}
