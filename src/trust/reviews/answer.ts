import type { Actor } from '#contracts'
import { openCase } from '#desk'
import type { Side } from '#engine'
import { limitReach, logStaff } from '#people'
import { json, newId, refuse, refuseAny, textIn, toSql } from '#platform'
import type { Context, Issue } from '#platform'
import { monthOf } from '../figures/count.ts'
import { heedWords } from './heeded.ts'
import { commentLimit, figuresOfReview } from './items.ts'
import { reviewsOn } from './read.ts'
import type { Review } from './read.ts'
import { otherSide } from './window.ts'

/** The review that a side wrote, as somebody on the contract sees it. */
const openReview = async (context: Context, person: Actor, contractId: string, side: Side) => {
  const { row, party, reviews } = await reviewsOn(context, contractId, person)
  const review = reviews[side]
  if (!review || review.opensAt > context.time.now()) return refuse('review.not_found')
  return { row, party, review }
}

const wordsOf = (path: string, given: string): string => {
  const issues: Issue[] = []
  const rule = { max: commentLimit, required: true, lines: true }
  const words = textIn(issues, path, given, rule)
  refuseAny(issues)
  return words
}

/**
 * Whom a review is about answers it, once; everybody reads the answer below it. The same words
 * again are the same answer. Refuses `contract.not_found`, `review.not_found` (or not open, or not
 * about this person), `review.hidden`, `review.replied`, `reply.required|too_long|malformed`,
 * `rate.limited`, `guard.warned {kinds}` unless `despiteWarning`.
 */
export const replyToReview = async (
  context: Context,
  person: Actor,
  contractId: string,
  side: Side,
  reply: string,
  despiteWarning = false,
): Promise<Review> => {
  const { row, party, review } = await openReview(context, person, contractId, side)
  if (party !== otherSide(side)) return refuse('review.not_found')
  const words = wordsOf('reply', reply)
  if (review.reply === words) return review
  if (review.hiddenBecause !== null) refuse('review.hidden')
  if (review.reply !== null) refuse('review.replied')
  await limitReach(context, 'review', person.id)
  const said = await heedWords(context, person, row, { reply: words }, despiteWarning)
  const now = toSql(context.time.now())
  const mail = mailTo(review.authorId, contractId, 'reviewReplied', side, now)
  const [put] = await context.db.query<{ done: boolean }>(
    'select put_reply($1, $2, $3, $4, $5) as done',
    [contractId, side, words, now, json([mail])],
    'trust.put_reply',
  )
  if (!put?.done) refuse('review.replied')
  await said()
  return { ...review, reply: words, repliedAt: context.time.now() }
}

const mailTo = (toId: string, contractId: string, kind: string, side: Side, at: string) => ({
  id: newId('mail'), owner_id: contractId, to_id: toId, kind, facts: { by: side, party: side }, at,
}) // prettier-ignore

/**
 * Whom a review is about asks the desk to look at it: a case with 10 business days. It stays to be
 * read meanwhile. Gives the case's id. Refuses `contract.not_found`, `review.not_found`,
 * `review.hidden`, `reason.required|too_long|malformed`, `rate.limited`.
 */
export const reportReview = async (
  context: Context,
  person: Actor,
  contractId: string,
  side: Side,
  reason: string,
): Promise<string> => {
  const { party, review } = await openReview(context, person, contractId, side)
  if (party !== otherSide(side)) return refuse('review.not_found')
  if (review.hiddenBecause !== null) refuse('review.hidden')
  const text = wordsOf('reason', reason)
  await limitReach(context, 'review', person.id)
  const { id } = await openCase(context, {
    aboutId: contractId,
    cause: 'review',
    openedBy: party,
    openerId: person.id,
    text,
  })
  return id
}

/**
 * The desk takes a review off the pages, for a reason that both sides and everybody else read: its
 * words are shown no more, and its stars are in no figure. Who wrote it is told. Refuses
 * `contract.not_found`, `review.not_found`, `review.desk_only`, `review.hidden`,
 * `reason.required|too_long|malformed`.
 */
export const hideReview = async (
  context: Context,
  staff: Actor,
  contractId: string,
  side: Side,
  reason: string,
): Promise<void> => {
  const { party, review } = await openReview(context, staff, contractId, side)
  if (party !== 'desk') return refuse('review.desk_only')
  const because = wordsOf('reason', reason)
  const now = toSql(context.time.now())
  const mail = mailTo(review.authorId, contractId, 'reviewHidden', side, now)
  const hidden = await context.db.transaction(async (tx) => {
    await logStaff(
      context,
      { staffId: staff.id, action: 'decidedReview', aboutId: contractId, facts: { side } },
      tx,
    )
    const [put] = await tx.query<{ done: boolean }>(
      'select hide_review($1, $2, $3, $4, $5, $6, $7) as done',
      [contractId, side, staff.id, because, now, json(undone(context, review)), json([mail])],
      'trust.hide_review',
    )
    return put?.done === true
  })
  if (!hidden) refuse('review.hidden')
}

/** What is taken out of the figures again. */
const undone = (context: Context, { items, weighs, opensAt, aboutId, side }: Review) =>
  weighs
    ? figuresOfReview(items).map(([figure, n]) => ({
        person_id: aboutId,
        side: otherSide(side),
        month: monthOf(opensAt, context.calendar),
        figure,
        n: -n,
      }))
    : []
