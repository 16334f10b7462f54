import { myJobs } from '#market'
import type { Job } from '#market'
import { isId } from '#platform'
import { EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { StatusBadge } from './parts/entry.tsx'
import { payOf } from './pay.ts'

const pageLength = 20

export const minePages = (pages: Pages): void => {
  pages.get('/jobs/mine', signedIn, async (ask) => {
    const cursor = ask.query('cursor')
    const after = isId('job', cursor) ? cursor : undefined
    const jobs = await myJobs(ask.context, ask.person, { limit: pageLength + 1, after })
    return draw(ask, jobs)
  })
}

const draw = (ask: Ask, jobs: readonly Job[]) => {
  const { t } = ask
  const page = jobs.slice(0, pageLength)
  const next = jobs.length > pageLength ? (page.at(-1)?.id ?? null) : null
  const post = (
    <LinkButton href="/jobs/new" kind="primary">
      {t('jobs.post')}
    </LinkButton>
  )
  return ask.page(
    { title: t('jobs.mine') },
    <>
      <PageHead title={t('jobs.mine')} />
      {page.length === 0 ? (
        <EmptyState title={t('jobs.mineEmpty')}>
          <p>{t('jobs.mineEmptyHint')}</p>
          {post}
        </EmptyState>
      ) : (
        <>
          <p>{post}</p>
          <ul class="entries">
            {page.map((job) => (
              <Mine key={job.id} ask={ask} job={job} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        t={t}
        next={next}
        first={ask.query('cursor') === '' ? undefined : '/jobs/mine'}
        href={(cursor) => `/jobs/mine?cursor=${cursor}`}
      />
    </>,
  )
}

const Mine = ({ ask, job }: { ask: Ask; job: Job }) => {
  const { t, format } = ask
  return (
    <li class="job-entry">
      <div class="job-entry-head">
        <h2 class="entry-name">
          <a href={`/jobs/${job.id}`}>{job.title}</a>
        </h2>
        <StatusBadge ask={ask} job={job} />
      </div>
      <p class="facts">
        <span>{payOf(ask, job)}</span>
        <span>{t('jobs.closesOn', { date: format.date(job.closesOn) })}</span>
        <span>
          {job.proposals > 0 ? (
            <a href={`/jobs/${job.id}/proposals`}>
              {t('jobs.proposalsCount', { count: job.proposals })}
            </a>
          ) : (
            t('jobs.proposalsCount', { count: 0 })
          )}
        </span>
      </p>
    </li>
  )
}
