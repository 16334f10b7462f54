import type { Identity, PublicProfile } from '#people'
import type { TrustCard } from '#trust'
import { Badge, Card, EmptyState, LinkButton, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { IdentityBadge } from '../identity/badge.tsx'
import { ReviewsAbout } from '../reviews/about.tsx'
import type { Told } from '../reviews/about.tsx'
import { TrustCardBox } from '../trust/card.tsx'

/** What is known of a person as one of the two, and what others wrote of them. */
type Known = { side: 'client' | 'worker'; card: TrustCard | null; told: Told }

/** What a person says of themselves, on both sides of the market. */
export const drawPerson = (
  ask: Ask,
  person: PublicProfile,
  sides: readonly Known[],
  identity: Identity | null,
) => {
  const { t, format } = ask
  const own = ask.person?.id === person.id
  const { worker, client } = person
  const says = [worker.headline, worker.about, client.company, client.about].some(Boolean)
  return ask.page(
    { title: person.name, width: 'narrow' },
    <>
      <PageHead title={person.name}>
        <p>{t('people.since', { date: format.date(person.joinedAt) })}</p>
        <IdentityBadge ask={ask} identity={identity} />{' '}
        {own ? <a href="/settings">{t('people.edit')}</a> : null}
      </PageHead>
      {says || worker.skills.length > 0 ? (
        <>
          <WorkerSide ask={ask} worker={worker} />
          <ClientSide ask={ask} client={client} />
        </>
      ) : (
        <EmptyState title={t('people.nothingYet')}>
          {own ? (
            <>
              <p>{t('people.writeYours')}</p>
              <LinkButton href="/settings" kind="primary">
                {t('people.edit')}
              </LinkButton>
            </>
          ) : null}
        </EmptyState>
      )}
      {sides.map(({ side, card, told }) =>
        card !== null && isKnown(card, person) ? (
          <>
            <TrustCardBox ask={ask} card={card} whole />
            <ReviewsAbout ask={ask} personId={person.id} side={side} told={told} />
          </>
        ) : null,
      )}
    </>,
  )
}

/** A side on which there is something on record, or that the person speaks of. */
const isKnown = ({ side, rating, lately, ever, ...now }: TrustCard, person: PublicProfile) => {
  const { worker, client } = person
  const spoken = side === 'worker' ? worker.headline || worker.about : client.company
  const counts = [rating.count, lately.paid, ever.worked, now.finalNotices, now.unanswered]
  return Boolean(spoken) || counts.some((count) => count > 0)
}

const WorkerSide = ({ ask, worker }: { ask: Ask; worker: PublicProfile['worker'] }) => {
  const { headline, about, skills } = worker
  if (!headline && !about && skills.length === 0) return null
  return (
    <Card title={ask.t('people.asWorker')}>
      {headline ? <p class="lead">{headline}</p> : null}
      {about ? <p class="as-written">{about}</p> : null}
      {skills.length === 0 ? null : (
        <ul class="row" aria-label={ask.t('people.skills')}>
          {skills.map((skill) => (
            <li key={skill}>
              <Badge>{skill}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const ClientSide = ({ ask, client }: { ask: Ask; client: PublicProfile['client'] }) =>
  client.company || client.about ? (
    <Card title={ask.t('people.asClient')}>
      {client.company ? <p class="lead">{client.company}</p> : null}
      {client.about ? <p class="as-written">{client.about}</p> : null}
    </Card>
  ) : null
