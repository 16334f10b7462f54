import { commentLimit, reviewsOn } from '#trust'
import type { Review, ReviewsOn } from '#trust'
import type { Side } from '#engine'
import type { SignedIn } from '#people'
import {
  Button,
  Card,
  LinkButton,
  Marked,
  Notice,
  PageHead,
  TextArea,
} from '../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { itemsAbout } from '#trust'
import { saidTitle } from '../weeks/parts/kind.ts'
import { DeskForms, ReplyForms } from './answer-forms.tsx'
import { OneReview } from './one.tsx'
import { StarsFields } from './stars.tsx'

/** A form that came back because it was refused: which, with what was typed. */
export type CameBack = {
  form: 'review' | 'reply' | 'report' | 'hide'
  /** Whose review it is about, unless it is the writer's own. */
  side?: Side
  typed: Typed
  wrong: Wrong
}

export const otherOf = (side: Side): Side => (side === 'client' ? 'worker' : 'client')

const nameOn = ({ row }: ReviewsOn, side: Side): string =>
  side === 'client' ? row.terms.clientName : row.terms.workerName

/** The reviews of a contract: what one may write, and what can be read. */
export const showReviews = async (
  ask: Ask<SignedIn>,
  id: string,
  came: CameBack | null = null,
): Promise<Response> => {
  const { t } = ask
  const on = await reviewsOn(ask.context, id, ask.person)
  const title = saidTitle(ask, on.row)
  return ask.page(
    { title: t('reviews.title'), width: 'narrow', status: came?.wrong.status ?? 200 },
    <>
      <PageHead
        title={t('reviews.title')}
        trail={[{ href: `/contracts/${id}`, label: title }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {on.party === 'desk' ? null : <Own ask={ask} on={on} side={on.party} came={came} />}
      {(['worker', 'client'] as const)
        .filter((side) => side !== on.party)
        .map((side) => (
          <Theirs key={side} ask={ask} on={on} side={side} came={came} />
        ))}
    </>,
  )
}

type Part = { ask: Ask<SignedIn>; on: ReviewsOn; side: Side; came: CameBack | null }

/** What the reader wrote or may write. */
const Own = ({ ask, on, side, came }: Part) => {
  const { t, format } = ask
  const mine = on.reviews[side]
  const name = format.name(nameOn(on, otherOf(side)))
  if (!on.mayWrite) {
    if (mine) return <OpenOwn ask={ask} mine={mine} />
    const why = whyNot(on)
    return (
      <Card>
        <p>{t(`reviews.why.${why}`)}</p>
        {why === 'part' ? (
          <LinkButton href={`/contracts/${on.row.frame_id}/review`}>
            {t('reviews.toFrame')}
          </LinkButton>
        ) : null}
      </Card>
    )
  }
  const theirsIn = on.written.includes(otherOf(side))
  return (
    <Card title={t('reviews.of', { name })} id="write">
      <p>{t('reviews.lead', { title: saidTitle(ask, on.row) })}</p>
      <Notice>
        <ul>
          <li>
            <Marked
              text={t(on.mayWrite.until === null ? 'reviews.blindAlways' : 'reviews.blind', {
                date: format.date(on.opensAt ?? ask.now),
              })}
            />
          </li>
          {on.mayWrite.weighs ? null : <li>{t('reviews.unweighed')}</li>}
          {mine ? <li>{t('reviews.mineIn')}</li> : null}
          <li>{t(theirsIn ? 'reviews.theirsIn' : 'reviews.theirsNotIn', { name })}</li>
        </ul>
      </Notice>
      <WriteForm ask={ask} on={on} side={side} came={came} />
    </Card>
  )
}

const whyNot = ({ row, opensAt }: ReviewsOn): 'running' | 'part' | 'closed' | 'never' => {
  if (row.frame_id !== null) return 'part'
  if (row.turn !== null) return 'running'
  return opensAt !== null && row.funded ? 'closed' : 'never'
}

const OpenOwn = ({ ask, mine }: { ask: Ask; mine: Review }) => (
  <Card title={ask.t('reviews.mine')}>
    <OneReview ask={ask} review={mine} />
  </Card>
)

const typedOf = (review: Review | undefined, about: Side): Typed =>
  prefilled(
    review && {
      comment: review.comment,
      ...Object.fromEntries(
        itemsAbout[about].map((item, index) => [item, String(review.items[index] ?? '')]),
      ),
    },
  )

const WriteForm = ({ ask, on, side, came }: Part) => {
  const { t } = ask
  const about = otherOf(side)
  const back = came?.form === 'review' ? came : null
  const typed = back?.typed ?? typedOf(on.reviews[side], about)
  const wrong = back?.wrong ?? nothingWrong
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Form ask={ask} action={`/contracts/${on.row.id}/review`} typed={typed} wrong={wrong}>
      <StarsFields ask={ask} about={about} typed={typed} wrong={wrong} />
      <TextArea
        {...field('comment')}
        label={t('reviews.comment')}
        hint={t('reviews.commentHint')}
        maxlength={commentLimit}
      />
      <p>
        <Button kind="primary">{t(on.reviews[side] ? 'reviews.sendAgain' : 'reviews.send')}</Button>
      </p>
    </Form>
  )
}

/** What the other side wrote, once it is open, with what can be done about it. */
const Theirs = ({ ask, on, side, came }: Part) => {
  const review = on.reviews[side]
  if (!review) return null
  const name = nameOn(on, side)
  const props = { ask, review, came }
  return (
    <Card title={ask.t('reviews.theirs', { name: ask.format.name(name) })} id={`by-${side}`}>
      <OneReview ask={ask} review={review} />
      {on.party === 'desk' ? <DeskForms {...props} /> : <ReplyForms {...props} />}
    </Card>
  )
}
