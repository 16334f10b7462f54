import type { ClientRecord } from '#market'
import type { Key } from '#locale'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/**
 * Every figure of a record; those that speak against the client are shown when there is something
 * to show.
 */
const figures = [
  { of: 'jobsPosted', text: 'jobs.recordPosted', always: true },
  { of: 'running', text: 'jobs.recordRunning', always: false },
  { of: 'funded', text: 'jobs.recordFunded', always: true },
  { of: 'accepted', text: 'jobs.recordAccepted', always: true },
  { of: 'acceptedInStead', text: 'jobs.recordInStead', always: true },
  { of: 'neverFunded', text: 'jobs.recordNeverFunded', always: false },
  { of: 'endedBySilence', text: 'jobs.recordSilent', always: false },
  { of: 'inFinalNotice', text: 'jobs.recordFinalNotice', always: false },
] as const satisfies readonly { of: keyof ClientRecord; text: Key; always: boolean }[]

/** What the marketplace has seen of a client: counted, not judged. */
export const ClientCard = (props: { ask: Ask; record: ClientRecord; name: string }) => {
  const { ask, record } = props
  const { t, format } = ask
  const isNew = record.funded === 0 && record.neverFunded === 0
  return (
    <Card title={t('jobs.record')}>
      <p>
        <a href={`/people/${record.clientId}`}>{props.name}</a>{' '}
        <span class="soft">{t('jobs.recordSince', { date: format.date(record.memberSince) })}</span>
      </p>
      {isNew ? (
        <p>{t('jobs.recordNew')}</p>
      ) : (
        <>
          <dl class="figures">
            {figures
              .filter(({ of, always }) => always || record[of] > 0)
              .map(({ of, text }) => (
                <div key={of}>
                  <dt>{t(text)}</dt>
                  <dd>{t('jobs.countOf', { count: record[of] })}</dd>
                </div>
              ))}
          </dl>
          <p class="soft">{t('jobs.recordAll')}</p>
        </>
      )}
    </Card>
  )
}
