import type { Job } from '#market'
import { Badge, PromiseLine } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { JobPromise } from '../promise.ts'

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
          <strong>{format.yen(job.price)}</strong>
        </p>
      </div>
      <p class="facts">
        <span>{props.clientName}</span>
        <span>{t(`categories.${job.category}`)}</span>
        <span>{t('jobs.withinDays', { count: job.deliverWithinDays })}</span>
        <span>{t('jobs.closesOn', { date: format.date(job.closesOn) })}</span>
        <span>{t('jobs.proposalsCount', { count: job.proposals })}</span>
      </p>
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
