import type { Proposal } from '#market'
import { Badge } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const tones = {
  open: 'quiet',
  offered: 'clock',
  hired: 'done',
  passed: 'quiet',
  withdrawn: 'quiet',
} as const

/** How a proposal stands, in a word. */
export const StatusBadge = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => (
  <Badge tone={tones[proposal.status]}>{ask.t(`proposals.status.${proposal.status}`)}</Badge>
)

/** The offered price and day. */
export const Terms = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t, format } = ask
  const { price, deliverOn, madeAt } = proposal
  return (
    <p class="facts">
      <span>{t('jobs.appliedOn', { price: format.yen(price), date: format.date(deliverOn) })}</span>
      <span>{t('proposals.madeOn', { when: format.relative(madeAt) })}</span>
    </p>
  )
}
