/** Reviews: those of a contract, written and answered, and those about a person. */
import { hideReview, itemsAbout, replyToReview, reportReview, reviewsOn, writeReview } from '#trust'
import type { Side } from '#engine'
import { refuse } from '#platform'
import type { SignedIn } from '#people'
import { attempt, staff, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed } from '../frame/index.ts'
import { aboutPages } from './about.tsx'
import { otherOf, showReviews } from './show.tsx'
import type { CameBack } from './show.tsx'

export const reviewPages = (pages: Pages): void => {
  aboutPages(pages)
  pages.get('/contracts/:id/review', verified, (ask) => showReviews(ask, ask.id('ctr')))
  pages.post('/contracts/:id/review', verified, receiveReview)
  pages.post('/contracts/:id/reviews/:side/reply', verified, (ask) => receive(ask, 'reply'))
  pages.post('/contracts/:id/reviews/:side/report', verified, (ask) => receive(ask, 'report'))
  pages.post('/contracts/:id/reviews/:side/hide', staff('support'), (ask) => receive(ask, 'hide'))
}

const receiveReview = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const typed = await ask.form()
  const write = async () => {
    const { party } = await reviewsOn(ask.context, id, ask.person)
    const about = party === 'desk' ? refuse('review.parties_only') : otherOf(party)
    const draft = { stars: starsFrom(typed, about), comment: typed.text('comment') }
    await writeReview(ask.context, ask.person, id, draft, typed.has('despiteWarning'))
    return ask.go(`/contracts/${id}/review`, { key: 'reviews.sent' })
  }
  return attempt(ask, write, (wrong) => showReviews(ask, id, { form: 'review', typed, wrong }))
}

const starsFrom = (typed: Typed, about: Side): Record<string, number> =>
  Object.fromEntries(
    itemsAbout[about].flatMap((item) => {
      const text = typed.text(item)
      return text === '' ? [] : [[item, /^\d{1,3}$/.test(text) ? Number(text) : 0]]
    }),
  )

const sideOf = (ask: Ask): Side => {
  const side = ask.param('side')
  return side === 'client' || side === 'worker' ? side : refuse('page.not_found')
}

const told = {
  reply: 'reviews.replied',
  report: 'reviews.reported',
  hide: 'reviews.hidden',
} as const

/** The three forms about a review that somebody else wrote. */
const receive = async (ask: Ask<SignedIn>, form: keyof typeof told): Promise<Response> => {
  const { context, person } = ask
  const [id, side] = [ask.id('ctr'), sideOf(ask)]
  const typed = await ask.form()
  const work = async () => {
    const despite = typed.has('despiteWarning')
    if (form === 'reply')
      await replyToReview(context, person, id, side, typed.text('reply'), despite)
    if (form === 'report') await reportReview(context, person, id, side, typed.text('reason'))
    if (form === 'hide') await hideReview(context, person, id, side, typed.text('reason'))
    return ask.go(`/contracts/${id}/review`, { key: told[form] })
  }
  const again = (wrong: CameBack['wrong']) => showReviews(ask, id, { form, side, typed, wrong })
  return attempt(ask, work, again)
}
