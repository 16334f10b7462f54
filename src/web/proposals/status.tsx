import type { Proposal } from '#market'
import { Badge } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const tones = {
  open: 'quiet',
  offered: 'clock',
  hired: 'done',
  filled: 'quiet',
  closed: 'quiet',
  withdrawn: 'quiet',
} as const

/** How a proposal stands; one that was passed over, by what became of the job. */
export const standingOf = ({ status, jobStatus }: Proposal): keyof typeof tones =>
  status === 'passed' ? (jobStatus === 'hired' ? 'filled' : 'closed') : status

/** The same in a word. */
export const StatusBadge = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const standing = standingOf(proposal)
  return <Badge tone={tones[standing]}>{ask.t(`proposals.status.${standing}`)}</Badge>
}

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
