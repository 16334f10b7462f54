import { z } from '@hono/zod-openapi'
import { refuse } from '#platform'
import {
  hideReview,
  replyToReview,
  reportReview,
  reviewsAbout,
  reviewsOn,
  trustCards,
  writeReview,
} from '#trust'
import type { ReviewPlace } from '#trust'
import { listOf, pageOf, pageQuery, placeOf } from '../frame/paging.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam } from '../frame/values.ts'
import { renderCard, renderReview, renderReviews } from './render.ts'
import { personSide, reasonInput, replyInput, review, reviewInput } from './shapes.ts'
import { reviewsAnswer, sideParams, trustCard } from './shapes.ts'

const card = route({
  method: 'get',
  path: '/people/{id}/trust/{side}',
  name: 'showTrust',
  who: 'anyone',
  params: personSide,
  answer: trustCard,
  refuses: ['person.unknown'],
  async handle({ context, params: { id, side } }) {
    const found = (await trustCards(context, [id], side)).get(id)
    return renderCard(context, found ?? refuse('person.unknown'))
  },
})

const placeFrom = (place: string | undefined): ReviewPlace | undefined => {
  if (place === undefined) return undefined
  const [at = '', contractId = ''] = place.split('.')
  return { opensAt: Number(at), contractId }
}

const about = route({
  method: 'get',
  path: '/people/{id}/reviews/{side}',
  name: 'listReviews',
  who: 'anyone',
  params: personSide,
  query: z.strictObject(pageQuery),
  answer: listOf(review),
  refuses: ['cursor.malformed'],
  async handle({ context, params: { id, side }, query: { limit, cursor } }) {
    const place = placeOf(cursor, (one) => /^\d{1,15}\.ctr_[0-9a-z]{26}$/.test(one))
    const after = placeFrom(place)
    const found = await reviewsAbout(context, id, side, { limit: limit + 1, after })
    const page = pageOf(found, limit, ({ opensAt, contractId }) => `${opensAt}.${contractId}`)
    return { items: page.items.map((one) => renderReview(context, one)), next: page.next }
  },
})

const onContract = route({
  method: 'get',
  path: '/contracts/{id}/reviews',
  name: 'showReviews',
  who: 'party',
  params: idParam('ctr'),
  answer: reviewsAnswer,
  handle: async ({ context, person, params }) =>
    renderReviews(context, await reviewsOn(context, params.id, person)),
})

const write = route({
  method: 'put',
  path: '/contracts/{id}/review',
  name: 'writeReview',
  who: 'party',
  params: idParam('ctr'),
  body: reviewInput,
  answer: review,
  refuses: [
    'review.parties_only',
    'review.too_early',
    'review.with_frame',
    'review.never_begun',
    'review.closed',
    'review.open',
    'stars.missing',
    'comment.too_long',
    'guard.warned',
  ],
  async handle({ context, person, params, body: { stars, comment = '', despiteWarning } }) {
    const draft = { stars, comment }
    const written = await writeReview(context, person, params.id, draft, despiteWarning)
    return renderReview(context, written)
  },
})

const reply = route({
  method: 'post',
  path: '/contracts/{id}/reviews/{side}/reply',
  name: 'replyToReview',
  who: 'party',
  params: sideParams,
  body: replyInput,
  answer: review,
  refuses: [
    'review.not_found',
    'review.replied',
    'review.hidden',
    'reply.required',
    'guard.warned',
  ],
  async handle({ context, person, params: { id, side }, body: { reply: words, despiteWarning } }) {
    const replied = await replyToReview(context, person, id, side, words, despiteWarning)
    return renderReview(context, replied)
  },
})

const report = route({
  method: 'post',
  path: '/contracts/{id}/reviews/{side}/report',
  name: 'reportReview',
  who: 'party',
  params: sideParams,
  body: reasonInput,
  answer: z.object({ caseId: idOf('cas') }),
  refuses: ['review.not_found', 'review.hidden', 'reason.required'],
  async handle({ context, person, params: { id, side }, body }) {
    return { caseId: await reportReview(context, person, id, side, body.reason) }
  },
})

const hide = route({
  method: 'post',
  path: '/contracts/{id}/reviews/{side}/hide',
  name: 'hideReview',
  who: 'support',
  params: sideParams,
  body: reasonInput,
  status: 204,
  answer: null,
  refuses: ['contract.not_found', 'review.not_found', 'review.hidden', 'reason.required'],
  handle: ({ context, person, params: { id, side }, body }) =>
    hideReview(context, person, id, side, body.reason),
})

export const trustRoutes = [card, about, onContract, write, reply, report, hide]
