import { lockOf } from '#desk'
import { dayIfAgreed, jobById, standingProposal } from '#market'
import type { Job, Proposal } from '#market'
import { personOf } from '#people'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import { Card, Columns, PageHead } from '../components/index.ts'
import { anyone, nothingWrong } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { WaitingNotice } from '../lock/index.ts'
import { ApplyCard, firstProposal } from './parts/apply-card.tsx'
import { StatusBadge } from './parts/entry.tsx'
import { ClockFacts, JobFacts } from './parts/facts.tsx'
import { KindMarks } from './parts/kind-marks.tsx'
import { OwnCard } from './parts/own-card.tsx'
import { PromiseCard } from './parts/promise-card.tsx'
import { WeekCard } from './parts/week-card.tsx'
import { promiseOf } from './promise.ts'
import { TrustCardBox } from '../trust/card.tsx'

export const showPages = (pages: Pages): void => {
  pages.get('/jobs/:id', anyone, async (ask) => {
    const job = await jobById(ask.context, ask.id('job'))
    return drawJob(ask, job, firstProposal(ask, job), nothingWrong)
  })
}

/** A job with its promise; also after a refused application, with what was typed. */
export const drawJob = async (ask: Ask, job: Job, typed: Typed, wrong: Wrong) => {
  const { context, person } = ask
  const [client, cards, locks, proposal] = await Promise.all([
    personOf(context, job.clientId),
    trustCards(context, [job.clientId], 'client'),
    lockOf(context, [job.clientId]),
    person === null ? null : standingProposal(context, person, job.id),
  ])
  const awaited = job.status === 'open' && locks.size > 0
  const card = cards.get(job.clientId) ?? null
  return draw(ask, { job, clientName: client?.name ?? '', card, awaited, proposal, typed, wrong })
}

type Shown = {
  job: Job
  clientName: string
  /** What is known of the client. */
  card: TrustCard | null
  /** It is open, and others wait for an answer of its client. */
  awaited: boolean
  proposal: Proposal | null
  typed: Typed
  wrong: Wrong
}

const draw = (ask: Ask, shown: Shown) => {
  const { t } = ask
  const { job, clientName, card } = shown
  const promise = promiseOf(ask, { ...job, deliverOn: dayIfAgreed(ask.context, job) })
  const own = ask.person?.id === job.clientId
  const size = own ? 'small' : 'full'
  const promised = job.status === 'open' && (
    <PromiseCard ask={ask} promise={promise} title={t('jobs.promise')} size={size} />
  )
  return ask.page(
    {
      title: job.title,
      status: shown.wrong.status,
      description: job.description.slice(0, 160),
      at: `/jobs/${job.id}`,
    },
    <>
      <Head ask={ask} job={job} clientName={clientName} own={own} />
      {shown.awaited && !own ? <WaitingNotice ask={ask} /> : null}
      {own ? null : promised}
      <Columns
        now={
          <>
            <Card>
              <JobFacts ask={ask} job={job} />
            </Card>
            {own ? <OwnCard ask={ask} job={job} /> : null}
            {card === null ? null : <TrustCardBox ask={ask} card={card} name={clientName} />}
          </>
        }
      >
        {own ? promised : null}
        <Card title={t('jobs.description')}>
          <p class="as-written">{job.description}</p>
        </Card>
        {own ? null : <ApplyCard ask={ask} {...shown} />}
        {job.kind === 'hourly' ? (
          <WeekCard ask={ask} {...job} rate={job.price} />
        ) : (
          <Card title={t('jobs.clocks')}>
            <ClockFacts ask={ask} job={job} />
          </Card>
        )}
      </Columns>
    </>,
  )
}

const Head = (props: { ask: Ask; job: Job; clientName: string; own: boolean }) => {
  const { ask, job, clientName, own } = props
  const { t, format } = ask
  return (
    <PageHead
      title={job.title}
      trail={own ? [{ href: '/jobs/mine', label: t('jobs.mine') }] : [listTrail(ask)]}
      trailLabel={t('layout.breadcrumbs')}
    >
      <p class="facts">
        <span>
          <a href={`/people/${job.clientId}`}>{clientName}</a>
        </span>
        <span>{t('jobs.posted', { when: format.relative(job.postedAt) })}</span>
        {job.editedAt === null ? null : (
          <span>{t('jobs.edited', { when: format.relative(job.editedAt) })}</span>
        )}
        <KindMarks ask={ask} job={job} />
        <StatusBadge ask={ask} job={job} />
      </p>
    </PageHead>
  )
}

const listTrail = ({ t }: Ask) => ({ href: '/jobs', label: t('jobs.title') })
