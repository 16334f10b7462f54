import type { ClientRecord } from '#market'
import type { PublicProfile } from '#people'
import { Badge, Card, EmptyState, LinkButton, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { RecordFigures } from '../jobs/parts/client-card.tsx'

/** What a person says of themselves, on both sides of the market. */
export const drawPerson = (ask: Ask, person: PublicProfile, record: ClientRecord) => {
  const { t, format } = ask
  const own = ask.person?.id === person.id
  const { worker, client } = person
  const says = [worker.headline, worker.about, client.company, client.about].some(Boolean)
  return ask.page(
    { title: person.name, width: 'narrow' },
    <>
      <PageHead title={person.name}>
        <p>{t('people.since', { date: format.date(person.joinedAt) })}</p>
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
      {record.jobsPosted > 0 ? (
        <Card title={t('jobs.record')}>
          <RecordFigures ask={ask} record={record} />
        </Card>
      ) : null}
    </>,
  )
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
