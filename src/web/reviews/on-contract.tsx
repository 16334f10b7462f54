import type { ContractView } from '#contracts'
import type { EventRow } from '#contracts'
import { Card, LinkButton } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** On the page of a contract that was agreed to and is over: the way to its reviews. */
export const ReviewsCard = (props: {
  ask: Ask
  view: ContractView
  events: readonly EventRow[]
}) => {
  const { ask, view, events } = props
  const { row, final } = view
  const agreed = events.some(({ action }) => action === 'agreeToOffer')
  if (!final || row.frame_id !== null || !agreed) return null
  return (
    <Card title={ask.t('reviews.card')}>
      {view.party === 'desk' ? null : <p>{ask.t('reviews.cardLead')}</p>}
      <LinkButton href={`/contracts/${row.id}/review`}>{ask.t('reviews.toReview')}</LinkButton>
    </Card>
  )
}
