import type { z } from '@hono/zod-openapi'
import { itemsAbout } from '#trust'
import type { Review, ReviewsOn, TrustCard } from '#trust'
import type { Side } from '#engine'
import type { Context } from '#platform'
import { isoOf, orNull } from '../frame/values.ts'
import type { review, reviewsAnswer, trustCard } from './shapes.ts'

const named = (about: Side, values: readonly number[]): Record<string, number> =>
  Object.fromEntries(itemsAbout[about].map((item, index) => [item, values[index] ?? 0]))

export function renderCard(context: Context, card: TrustCard): z.input<typeof trustCard> {
  const { personId: id, joinedAt, summary, rating, side, ...rest } = card
  const { items } = rating
  return {
    id,
    side,
    ...rest,
    memberSince: isoOf(context)(joinedAt),
    rating: {
      ...rating,
      spread: [...rating.spread],
      items: items === null ? null : named(side, items),
    },
    verdict: summary.verdict,
    checks: [...summary.checks],
    good: [...summary.good],
    watch: [...summary.watch],
  }
}

export function renderReview(context: Context, one: Review): z.input<typeof review> {
  const iso = isoOf(context)
  const { contractId: _, items, writtenAt, opensAt, repliedAt, ...rest } = one
  return {
    ...rest,
    stars: named(one.side === 'client' ? 'worker' : 'client', items),
    writtenAt: iso(writtenAt),
    opensAt: iso(opensAt),
    repliedAt: orNull(repliedAt, iso),
  }
}

export function renderReviews(context: Context, on: ReviewsOn): z.input<typeof reviewsAnswer> {
  const iso = isoOf(context)
  const { mayWrite, opensAt, written, reviews } = on
  return {
    mayWrite: mayWrite && { until: orNull(mayWrite.until, iso), weighs: mayWrite.weighs },
    opensAt: orNull(opensAt, iso),
    written: [...written],
    reviews: Object.values(reviews).map((one) => renderReview(context, one)),
  }
}
