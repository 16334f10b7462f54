import type { ComponentChildren } from 'preact'
import type { Review } from '#trust'
import type { Ask } from '../frame/index.ts'
import { Notice } from '../components/index.ts'
import { StarsGiven, StarsInAll } from './stars.tsx'

/** One review as everybody reads it, with the reply to it. */
export const OneReview = (props: {
  ask: Ask
  review: Review
  /** Who wrote it, in a list: with a way to them, and the items folded away. */
  name?: string
  children?: ComponentChildren
}) => {
  const { ask, review, name } = props
  const { t, format } = ask
  const { side, items, comment, reply, hiddenBecause } = review
  const about = side === 'client' ? 'worker' : 'client'
  return (
    <article class="review">
      <p class="facts">
        {name === undefined ? null : (
          <strong>
            <a href={`/people/${review.authorId}`}>{name}</a>
          </strong>
        )}
        {hiddenBecause === null ? <StarsInAll ask={ask} items={items} /> : null}
        <span>
          {t('reviews.kind', {
            category: t(`categories.${review.category as 'design'}`),
            month: format.date(review.opensAt),
          })}
        </span>
      </p>
      {hiddenBecause === null ? (
        <>
          {comment === '' ? (
            <p class="soft">{t('reviews.noComment')}</p>
          ) : (
            <p class="as-written">{comment}</p>
          )}
          {name === undefined ? (
            <StarsGiven ask={ask} about={about} items={items} />
          ) : (
            <details class="filters-box">
              <summary>{t('reviews.points')}</summary>
              <StarsGiven ask={ask} about={about} items={items} />
            </details>
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
