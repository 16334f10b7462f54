import type { Side } from '#engine'

/** What a review of a side rates, one to five stars each: of clients, of workers. */
export const itemsAbout = {
  client: ['clarity', 'communication', 'inspection', 'fairness', 'again'],
  worker: ['quality', 'punctuality', 'communication', 'understanding', 'again'],
} as const satisfies Record<Side, readonly string[]>

export const mostStars = 5

/** Five items of stars and more words than this nobody reads. */
export const commentLimit = 2_000

/** A review of so many stars on average, or fewer, is a bad one. */
export const badMean = 2.4

/** More than this on average is praise. */
export const praiseAbove = 3

const meanOf = (items: readonly number[]): number =>
  items.reduce((sum, stars) => sum + stars, 0) / items.length

export const isPraise = (items: readonly number[]): boolean => meanOf(items) > praiseAbove

/** As one figure, one to five: the mean of the items, rounded. */
const starsOf = (items: readonly number[]): number => Math.round(meanOf(items))

/** What a review of a person adds to their figures. */
export const figuresOfReview = (items: readonly number[]): [figure: string, n: number][] => {
  const sum = items.reduce((all, stars) => all + stars, 0)
  return [
    ['rated', 1],
    ['stars', sum],
    [`rated.${starsOf(items)}`, 1],
    ...items.map((stars, index): [string, number] => [`item.${index}`, stars]),
    ...(sum <= badMean * items.length ? [['bad', 1] as [string, number]] : []),
  ]
}
