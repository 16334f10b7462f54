import type { ComponentChildren } from 'preact'
import type { Review } from '#trust'
import type { Ask } from '../frame/index.ts'
import { Notice } from '../components/index.ts'
import { StarsGiven } from './stars.tsx'

/** One review as everybody reads it, with the reply to it. */
export const OneReview = (props: {
  ask: Ask
  review: Review
  /** Who wrote it; with a way to them, where it is told among others. */
  name: string
  children?: ComponentChildren
}) => {
  const { ask, review, name } = props
  const { t, format } = ask
  const { side, items, comment, reply, hiddenBecause } = review
  return (
    <article class="review">
      <p class="facts">
        <strong>
          <a href={`/people/${review.authorId}`}>{name}</a>
        </strong>
        <span>
          {t('reviews.kind', {
            category: t(`categories.${review.category as 'design'}`),
            month: format.date(review.opensAt),
          })}
        </span>
      </p>
      {hiddenBecause === null ? (
        <>
          <StarsGiven ask={ask} about={side === 'client' ? 'worker' : 'client'} items={items} />
          {comment === '' ? (
            <p class="soft">{t('reviews.noComment')}</p>
          ) : (
            <p class="as-written">{comment}</p>
          )}
          {review.weighs ? null : <p class="soft">{t('reviews.unweighedMark')}</p>}
        </>
      ) : (
        <p class="soft as-written">{t('reviews.hiddenMark', { reason: hiddenBecause })}</p>
      )}
      {reply === null ? null : (
        <Notice title={t('reviews.reply')}>
          <p class="as-written">{reply}</p>
        </Notice>
      )}
      {props.children}
    </article>
  )
}
