import type { Job } from '#market'
import { Badge, PromiseLine } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { JobPromise } from '../promise.ts'
import { KindMarks } from './kind-marks.tsx'

const tones = { open: 'safe', hired: 'done', closed: 'quiet', expired: 'quiet' } as const

/** Whether one can still apply, in a word. */
export const StatusBadge = ({ ask, job }: { ask: Ask; job: Pick<Job, 'status'> }) => (
  <Badge tone={tones[job.status]}>{ask.t(`jobs.status.${job.status}`)}</Badge>
)

/** A job in a list: what it is, what it pays, for whom, until when, and its promise in one line. */
export const JobEntry = (props: {
  ask: Ask
  job: Job
  clientName: string
  /** Others wait for an answer of its client. */
  awaited: boolean
  promise: JobPromise | null
}) => {
  const { ask, job, promise } = props
  const { t, format } = ask
  return (
    <li class="job-entry">
      <div class="job-entry-head">
        <h2 class="entry-name">
          <a href={`/jobs/${job.id}`}>{job.title}</a>
        </h2>
        <p class="job-pay">
          <span class="unseen">{t('jobs.pay')}</span>
          <Pay ask={ask} job={job} />
        </p>
      </div>
      <p class="facts">
        {job.kind === 'hourly' ? <KindMarks ask={ask} job={job} /> : null}
        <span>{props.clientName}</span>
        <span>{t(`categories.${job.category}`)}</span>
        <Extent ask={ask} job={job} />
        <span>{t('jobs.closesOn', { date: format.date(job.closesOn) })}</span>
        <span>{t('jobs.proposalsCount', { count: job.proposals })}</span>
      </p>
      {props.awaited ? (
        <p>
          <Badge tone="danger">{t('lock.waiting')}</Badge>
        </p>
      ) : null}
      {promise === null ? null : (
        <PromiseLine
          t={t}
          locale={ask.locale}
          format={format}
          steps={promise.steps}
          turn={null}
          promise={promise.short}
          size="line"
        />
      )}
    </li>
  )
}

const Pay = ({ ask: { t, format }, job }: { ask: Ask; job: Job }) => (
  <>
    <strong>{format.yen(job.price)}</strong>
    {job.kind === 'hourly' ? <small>{t('jobs.anHour')}</small> : null}
  </>
)

/** How much work it is. */
const Extent = ({ ask: { t }, job }: { ask: Ask; job: Job }) => {
  if (job.kind === 'fixed')
    return <span>{t('jobs.withinDays', { count: job.deliverWithinDays })}</span>
  const { weeklyHours, expectedWeeks } = job
  return (
    <>
      <span>{t('jobs.hoursAWeek', { count: weeklyHours })}</span>
      <span>
        {expectedWeeks === null
          ? t('jobs.openEnded')
          : t('jobs.aboutWeeks', { count: expectedWeeks })}
      </span>
    </>
  )
}
