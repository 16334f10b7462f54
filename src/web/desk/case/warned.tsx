import type { Warned } from '#people'
import { isId } from '#platform'
import { Badge, Card, TimeOf } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { DeskCase } from './load.ts'

const places = {
  message: 'desk.place.message',
  act: 'desk.place.act',
  proposal: 'desk.place.proposal',
  job: 'desk.place.job',
  profile: 'desk.place.profile',
  review: 'desk.place.review',
} as const

/** Where it was said, where the desk can look at that. */
const hrefOf = ({ aboutId, place }: Warned): string | null => {
  if (aboutId !== null && isId('ctr', aboutId)) return `/contracts/${aboutId}`
  return aboutId !== null && place === 'job' && isId('job', aboutId) ? `/jobs/${aboutId}` : null
}

/** What a person was warned of before it was sent, and what they sent all the same. */
export const WarnedCard = ({ ask, loaded: { warnings } }: { ask: Ask; loaded: DeskCase }) => {
  const { t, format } = ask
  if (warnings.length === 0) return null
  return (
    <Card title={t('desk.warnings')} id="warnings">
      <ul class="stack">
        {warnings.map((one) => (
          <li key={one.id} class="row">
            <TimeOf at={one.at} format={format} />
            <Place ask={ask} one={one} />
            <span>{one.kinds.map((kind) => t(`guard.${kind}`)).join(' · ')}</span>
            <Badge tone={one.sent ? 'danger' : 'quiet'}>
              {t(one.sent ? 'desk.sentAnyway' : 'desk.heeded')}
            </Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Place = ({ ask: { t }, one }: { ask: Ask; one: Warned }) => {
  const href = hrefOf(one)
  const said = t(places[one.place])
  return href === null ? <span>{said}</span> : <a href={href}>{said}</a>
}
