import type { Actor } from '#contracts'
import type { Side } from '#engine'
import { limitReach } from '#people'
import { json, newId, refuse, refuseAny, textIn, toSql } from '#platform'
import type { Context, Db, Issue } from '#platform'
import { commentLimit, isPraise, itemsAbout, mostStars } from './items.ts'
import { heedWords } from './heeded.ts'
import { reviewsOn } from './read.ts'
import type { Review, ReviewsOn } from './read.ts'
import { otherSide } from './window.ts'

/** Stars by the names of `itemsAbout` the other side; words may be left out. */
export type ReviewDraft = { stars: Readonly<Record<string, number>>; comment: string }

/**
 * Says what one thinks of the other side of an ended contract, or says it anew while nobody can
 * read it. Once both have, or 30 days after the end, everybody can, and nobody can change it. The
 * same said again is the same.
 *
 * Refuses `contract.not_found` (to strangers), `review.parties_only` (to the desk),
 * `review.too_early` (it is not over), `review.with_frame` (a part of one), `review.never_begun`,
 * `review.closed` (the time for it is over), `review.open` (it can be read by now), `rate.limited`,
 * `guard.warned {kinds}` unless `despiteWarning`, and with `issues` `stars.missing` (not one to
 * five), `comment.too_long|malformed`.
 */
export const writeReview = async (
  context: Context,
  person: Actor,
  contractId: string,
  draft: ReviewDraft,
  despiteWarning = false,
): Promise<Review> => {
  const before = await reviewsOn(context, contractId, person)
  const side = before.party === 'desk' ? refuse('review.parties_only') : before.party
  const { items, comment } = checked(draft, otherSide(side))
  const mine = before.reviews[side]
  if (mine && isSame(mine, items, comment)) return mine
  const window = before.mayWrite ?? refuse(whyNot(before, mine, context.time.now()))
  await limitReach(context, 'review', person.id)
  const said = await heedWords(context, person, before.row, { comment }, despiteWarning)
  const weighs = window.weighs && (!isPraise(items) || (await wasPaid(context.db, contractId)))
  await put(context, before, { side, items, comment, weighs, writer: person.id })
  await said()
  const { reviews } = await reviewsOn(context, contractId, person)
  return reviews[side] ?? refuse('review.closed')
}

/**
 * Whether a contract, or a part of it, has brought the worker money. Praise for what cost nothing
 * is not reckoned: two friends could make as much of it as they like.
 */
const wasPaid = async (db: Db, contractId: string): Promise<boolean> => {
  const [found] = await db.query<{ paid: boolean }>(
    `select exists (select from agreements a join events e on e.contract_id = a.id
       cross join lateral json_array_elements(e.moves) m
       where (a.id = $1 or a.frame_id = $1) and m ->> 'kind' = 'release'
         and (m ->> 'amount')::bigint > 0) as paid`,
    [contractId],
    'trust.was_paid',
  )
  return found?.paid === true
}

const isSame = (review: Review, items: readonly number[], comment: string): boolean =>
  review.comment === comment && review.items.every((stars, index) => stars === items[index])

const whyNot = (
  { row, opensAt }: ReviewsOn,
  mine: Review | undefined,
  now: number,
): `review.${string}` => {
  if (row.turn !== null) return 'review.too_early'
  if (row.frame_id !== null) return 'review.with_frame'
  if (mine && mine.opensAt <= now) return 'review.open'
  return opensAt !== null && now >= opensAt ? 'review.closed' : 'review.never_begun'
}

const checked = (draft: ReviewDraft, about: Side) => {
  const issues: Issue[] = []
  const items = itemsAbout[about].map((name) => {
    const stars = draft.stars[name] ?? 0
    if (!Number.isInteger(stars) || stars < 1 || stars > mostStars)
      issues.push({ path: name, code: 'stars.missing' })
    return stars
  })
  const rule = { max: commentLimit, lines: true }
  const comment = textIn(issues, 'comment', draft.comment, rule)
  refuseAny(issues)
  return { items, comment }
}

type Written = { side: Side; items: number[]; comment: string; weighs: boolean; writer: string }

/** The other side hears that one has written, not what. */
const put = async (context: Context, { row, opensAt }: ReviewsOn, written: Written) => {
  const { side, items, comment, weighs, writer } = written
  const now = context.time.now()
  const [authorId, aboutId] =
    side === 'client' ? [row.client_id, row.worker_id] : [row.worker_id, row.client_id]
  const opens = toSql(Math.max(opensAt ?? now, now))
  const review = {
    contract_id: row.id, side, author_id: authorId, written_by: writer, about_id: aboutId,
    items, comment, category: row.terms.category, process: row.process, weighs, opens_at: opens,
  } // prettier-ignore
  const facts = { by: side, party: otherSide(side) }
  const mail = {
    id: newId('mail'), owner_id: row.id, to_id: aboutId, kind: 'reviewGiven', facts, at: toSql(now),
  } // prettier-ignore
  const [put] = await context.db.query<{ came: string }>(
    'select put_review($1, $2, $3) as came',
    [json(review), toSql(now), json(opens > toSql(now) ? [mail] : [])],
    'trust.put_review',
  )
  if (put?.came === 'running') refuse('review.too_early')
  if (put?.came === 'open') refuse('review.open')
}
