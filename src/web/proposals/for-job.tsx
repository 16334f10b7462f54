import { jobById, proposalsFor } from '#market'
import type { Job, Proposal } from '#market'
import { peopleOf } from '#people'
import type { Person } from '#people'
import { isId } from '#platform'
import { EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { StatusBadge, Terms } from './status.tsx'

const pageLength = 20

export const forJobPages = (pages: Pages): void => {
  pages.get('/jobs/:id/proposals', signedIn, async (ask) => {
    const jobId = ask.id('job')
    const cursor = ask.query('cursor')
    const after = isId('prp', cursor) ? cursor : undefined
    const page = { limit: pageLength + 1, after }
    const proposals = await proposalsFor(ask.context, ask.person, jobId, page)
    const workers = proposals.map(({ workerId }) => workerId)
    const [job, people] = await Promise.all([
      jobById(ask.context, jobId),
      peopleOf(ask.context, workers),
    ])
    return draw(ask, job, proposals, people)
  })
}

const draw = (ask: Ask, job: Job, proposals: readonly Proposal[], people: Map<string, Person>) => {
  const { t } = ask
  const page = proposals.slice(0, pageLength)
  const here = `/jobs/${job.id}/proposals`
  return ask.page(
    { title: t('proposals.forTitle', { title: job.title }) },
    <>
      <PageHead
        title={t('proposals.forTitle', { title: job.title })}
        trail={[
          { href: '/jobs/mine', label: t('jobs.mine') },
          { href: `/jobs/${job.id}`, label: job.title },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('proposals.count', { count: job.proposals })}
      </PageHead>
      {page.length === 0 ? (
        <EmptyState title={t('proposals.empty')}>
          <p>{t('proposals.emptyHint')}</p>
          <LinkButton href={`/jobs/${job.id}`}>{t('proposals.toJob')}</LinkButton>
        </EmptyState>
      ) : (
        <ul class="entries">
          {page.map((proposal) => (
            <Answer
              key={proposal.id}
              ask={ask}
              proposal={proposal}
              name={people.get(proposal.workerId)?.name ?? ''}
            />
          ))}
        </ul>
      )}
      <Pagination
        t={t}
        next={proposals.length > pageLength ? (page.at(-1)?.id ?? null) : null}
        first={ask.query('cursor') === '' ? undefined : here}
        href={(cursor) => `${here}?cursor=${cursor}`}
      />
    </>,
  )
}

const Answer = (props: { ask: Ask; proposal: Proposal; name: string }) => {
  const { ask, proposal } = props
  const { t } = ask
  const { status, contractId } = proposal
  return (
    <li class="job-entry">
      <div class="job-entry-head">
        <h2 class="entry-name">
          <a href={`/proposals/${proposal.id}`}>{props.name}</a>
        </h2>
        <StatusBadge ask={ask} proposal={proposal} />
      </div>
      <Terms ask={ask} proposal={proposal} />
      <p class="as-written">{proposal.message}</p>
      <p class="row">
        {status === 'open' ? (
          <LinkButton href={`/proposals/${proposal.id}/offer`}>{t('proposals.toOffer')}</LinkButton>
        ) : null}
        {status !== 'open' && contractId !== null ? (
          <a href={`/contracts/${contractId}`}>{t('proposals.toContract')}</a>
        ) : null}
        <a href={`/people/${proposal.workerId}`}>{t('settings.profile')}</a>
      </p>
    </li>
  )
}
