import { mostStars } from './reviews/items.ts'

/** What everybody begins with: as if so many had rated them so. */
export const prior = { ratings: 5, stars: 3.5 } as const

/** Stars as others gave them: how many, on average, and how they are spread from one to five. */
export type Rating = {
  count: number
  /** How many people wrote the newest 50. */
  raters: number
  /** Of all items of all reviews; null: there are none. */
  mean: number | null
  /** The mean, drawn towards where everybody begins: a few ratings say little. */
  average: number
  /** How many gave one star, two, … five. */
  spread: readonly number[]
  /** The mean of each item, in the order of `itemsAbout`; null: there are none. */
  items: readonly number[] | null
  /** How many were bad ones. */
  bad: number
}

/**
 * (5 × 3.5 + the sum of the means) ÷ (5 + how many). Always between one and five; a single rating
 * moves it by less than a sixth of the way.
 */
export const averageOf = (count: number, sumOfMeans: number): number =>
  (prior.ratings * prior.stars + sumOfMeans) / (prior.ratings + count)

/** From the sums that are kept: `stars` adds up every item of every review. */
export const ratingOf = (figure: (name: string) => number, raters: number): Rating => {
  const count = figure('rated')
  const steps = Array.from({ length: mostStars }, (_, index) => index)
  const perReview = figure('stars') / mostStars
  return {
    count,
    raters,
    mean: count === 0 ? null : perReview / count,
    average: averageOf(count, perReview),
    spread: steps.map((index) => figure(`rated.${index + 1}`)),
    items: count === 0 ? null : steps.map((index) => figure(`item.${index}`) / count),
    bad: figure('bad'),
  }
}
