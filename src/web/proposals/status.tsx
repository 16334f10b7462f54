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

/** The price and the day that somebody applied with; of hourly work the rate and the week. */
export const termsOf = (ask: Ask, { kind, price, deliverOn }: Proposal): string => {
  const { t, format } = ask
  const said = { price: format.yen(price), date: format.date(deliverOn) }
  return t(kind === 'hourly' ? 'jobs.appliedHours' : 'jobs.appliedOn', said)
}

/** The offered price and day. */
export const Terms = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t, format } = ask
  return (
    <p class="facts">
      <span>{termsOf(ask, proposal)}</span>
      <span>{t('proposals.madeOn', { when: format.relative(proposal.madeAt) })}</span>
    </p>
  )
}
