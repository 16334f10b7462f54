import { z } from '@hono/zod-openapi'
import { about } from '../frame/about.ts'
import { day, idOf, instant } from '../frame/values.ts'

const count = z.int()
const side = z.enum(['client', 'worker'])
const text = z.string().max(50_000)

const reason = z.object({ code: z.string(), n: count, of: count }).openapi(about('trustReason'))

const rating = z
  .object({
    count,
    mean: z.number().nullable(),
    average: z.number().openapi(about('ratingAverage')),
    spread: z.array(count).openapi(about('ratingSpread')),
    items: z.record(z.string(), z.number()).nullable().openapi(about('ratingItems')),
    bad: count,
  })
  .openapi('Rating')

const identity = z
  .object({ method: z.string(), document: z.string(), on: day })
  .openapi('IdentityBadge')

const behaviour = z
  .object({
    paid: count,
    weeks: count,
    answers: count,
    unanswered: count,
    answeredWithinMs: z.int().nullable().openapi(about('answeredWithinMs')),
    inspections: count,
    inspectedInTime: count,
    inStead: count.openapi(about('acceptedInStead')),
    neverFunded: count,
    silent: count,
    due: count,
    dueInTime: count,
    gaveUp: count,
    emptyWeeks: count,
  })
  .openapi('Behaviour')

/** What is known of somebody as one side, without their name. */
export const trustCard = z
  .object({
    id: idOf('per'),
    side,
    memberSince: instant,
    rating,
    identity: identity.nullable(),
    ever: z.object({ worked: count, weeks: count }),
    since: day,
    lately: behaviour,
    finalNotices: count,
    unanswered: count,
    verdict: z.enum(['wait', 'watch', 'new', 'safe']).openapi(about('trustVerdict')),
    checks: z.array(
      z.object({
        check: z.enum(['comments', 'ratings', 'identity']),
        state: z.enum(['good', 'bad', 'open']),
      }),
    ),
    good: z.array(reason),
    watch: z.array(reason),
  })
  .openapi('TrustCard')

export const review = z
  .object({
    side: side.openapi(about('reviewSide')),
    authorId: idOf('per'),
    aboutId: idOf('per'),
    stars: z.record(z.string(), z.int()),
    comment: z.string(),
    category: z.string(),
    process: z.string(),
    weighs: z.boolean().openapi(about('reviewWeighs')),
    writtenAt: instant,
    opensAt: instant.openapi(about('reviewOpensAt')),
    reply: z.string().nullable(),
    repliedAt: instant.nullable(),
    hiddenBecause: z.string().nullable(),
  })
  .openapi('Review')

const despite = { despiteWarning: z.boolean().optional().openapi(about('despiteWarning')) }

export const reviewInput = z.strictObject({
  stars: z.record(z.string().max(40), z.number()).openapi(about('reviewStars')),
  comment: text.optional(),
  ...despite,
})

export const reviewsAnswer = z
  .object({
    mayWrite: z
      .object({ until: instant.nullable(), weighs: z.boolean() })
      .nullable()
      .openapi(about('mayWrite')),
    opensAt: instant.nullable(),
    written: z.array(side),
    reviews: z.array(review),
  })
  .openapi('ContractReviews')

export const sideParams = z.object({ id: idOf('ctr'), side })
export const personSide = z.object({ id: idOf('per'), side })
export const replyInput = z.strictObject({ reply: text, ...despite })
export const reasonInput = z.strictObject({ reason: text })
