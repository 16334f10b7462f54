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
  { of: 'weeksFunded', text: 'jobs.recordWeeks', always: false },
  { of: 'accepted', text: 'jobs.recordAccepted', always: true },
  { of: 'acceptedInStead', text: 'jobs.recordInStead', always: true },
  { of: 'neverFunded', text: 'jobs.recordNeverFunded', always: false },
  { of: 'endedBySilence', text: 'jobs.recordSilent', always: false },
  { of: 'inFinalNotice', text: 'jobs.recordFinalNotice', always: false },
] as const satisfies readonly { of: keyof ClientRecord; text: Key; always: boolean }[]

/** What the marketplace has seen of a client: counted, not judged. */
export const ClientCard = (props: { ask: Ask; record: ClientRecord; name: string }) => {
  const { ask, record } = props
  const since = ask.format.date(record.memberSince)
  return (
    <Card title={ask.t('jobs.record')}>
      <p>
        <a href={`/people/${record.clientId}`}>{props.name}</a>{' '}
        <span class="soft">{ask.t('jobs.recordSince', { date: since })}</span>
      </p>
      <RecordFigures ask={ask} record={record} />
    </Card>
  )
}

/** The figures themselves, or that there are none yet. */
export const RecordFigures = ({ ask, record }: { ask: Ask; record: ClientRecord }) => {
  const { t } = ask
  if (record.funded === 0 && record.neverFunded === 0) return <p>{t('jobs.recordNew')}</p>
  return (
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
  )
}
