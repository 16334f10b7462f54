import type { SignedIn } from '#people'
import { Refused } from '#platform'
import { hideReview, reviewsOn } from '#trust'
import type { Review } from '#trust'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { OneReview } from '../../reviews/one.tsx'
import { otherOf } from '../../reviews/show.tsx'
import type { DeskCase } from './load.ts'

/** The reviews of the contract, where one of them was reported. */
export const reviewsFor = async (
  ask: Ask<SignedIn>,
  { view: { found } }: Pick<DeskCase, 'view'>,
): Promise<readonly Review[]> => {
  if (found.cause !== 'review') return []
  const { reviews } = await reviewsOn(ask.context, found.aboutId, ask.person)
  return Object.values(reviews)
}

/** What was reported, as everybody reads it; each can be taken off the pages where it is. */
export const ReviewedCard = ({ ask, loaded }: { ask: Ask; loaded: DeskCase }) => {
  const { t } = ask
  const { reviews, contract, view } = loaded
  if (reviews.length === 0 || contract === null) return null
  const { clientName, workerName } = contract.view.row.terms
  return (
    <Card title={t('desk.reported')} id="reported">
      {reviews.map((review) => (
        <OneReview
          key={review.side}
          ask={ask}
          review={review}
          name={review.side === 'client' ? clientName : workerName}
        />
      ))}
      <p>
        <a href={`/contracts/${view.found.aboutId}/review`}>{t('desk.toReviews')}</a>
      </p>
    </Card>
  )
}

/**
 * Takes the review off the pages that whoever opened the case has reported, for the reason that the
 * case is closed with; one that is off them already stays so.
 */
export const takeOffReported = async (
  ask: Ask<SignedIn>,
  { view: { found } }: Pick<DeskCase, 'view'>,
  reason: string,
): Promise<void> => {
  const { openedBy, aboutId, closedAt } = found
  // Another of the desk has decided meanwhile: closing is refused, and the review stays.
  if (closedAt !== null) return
  if (openedBy !== 'client' && openedBy !== 'worker') return
  try {
    await hideReview(ask.context, ask.person, aboutId, otherOf(openedBy), reason)
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'review.hidden') throw error
  }
}
