/*
 * Trust: what the sides of ended contracts say of each other, what they did, and what both come to:
 * the card of a client and of a worker.
 * Promises: nobody reads the other's review before writing their own or the time for it is over;
 * what is open never changes; figures are exact at every moment, each end counts only for the one
 * who caused it, and the way from figures to words is public and pure.
 * Refuses to know: pages, HTTP, how a mail is worded, jobs and proposals.
 */
export { trustCards } from './card.ts'
export type { TrustCard } from './card.ts'
export { foldFigures } from './figures/fold.ts'
export { averageOf, prior } from './rating.ts'
export { isMany, limits } from './summary.ts'
export type { Reason } from './summary.ts'
export { hideReview, replyToReview, reportReview } from './reviews/answer.ts'
export { badMean, commentLimit, itemsAbout, mostStars, praiseAbove } from './reviews/items.ts'
export { reviewsAbout, reviewsOn } from './reviews/read.ts'
export type { Review, ReviewPlace, ReviewsOn } from './reviews/read.ts'
export { reviewDays } from './reviews/window.ts'
export { writeReview } from './reviews/write.ts'
export type { ReviewDraft } from './reviews/write.ts'
