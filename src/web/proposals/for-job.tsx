import { jobById, proposalsFor } from '#market'
import type { Job, Proposal } from '#market'
import { peopleOf } from '#people'
import type { Person } from '#people'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import { EmptyState, LinkButton, PageHead } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { TrustLine } from '../trust/line.tsx'
import { Entries, Entry, pageOf } from './entries.tsx'

export const forJobPages = (pages: Pages): void => {
  pages.get('/jobs/:id/proposals', signedIn, async (ask) => {
    const jobId = ask.id('job')
    const proposals = await proposalsFor(ask.context, ask.person, jobId, pageOf(ask))
    const workers = proposals.map(({ workerId }) => workerId)
    const [job, people, cards] = await Promise.all([
      jobById(ask.context, jobId),
      peopleOf(ask.context, workers),
      trustCards(ask.context, workers, 'worker'),
    ])
    return draw(ask, job, proposals, { people, cards })
  })
}

/** Who applied, by id. */
type Known = { people: Map<string, Person>; cards: Map<string, TrustCard> }

const draw = (ask: Ask, job: Job, proposals: readonly Proposal[], { people, cards }: Known) => {
  const { t } = ask
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
      <Entries
        ask={ask}
        proposals={proposals}
        here={`/jobs/${job.id}/proposals`}
        empty={
          <EmptyState title={t('proposals.empty')}>
            <p>{t('proposals.emptyHint')}</p>
            <LinkButton href={`/jobs/${job.id}`}>{t('proposals.toJob')}</LinkButton>
          </EmptyState>
        }
        draw={(shown) =>
          shown.map((proposal) => (
            <Answer
              key={proposal.id}
              ask={ask}
              proposal={proposal}
              name={people.get(proposal.workerId)?.name ?? ''}
              card={cards.get(proposal.workerId)}
            />
          ))
        }
      />
    </>,
  )
}

const Answer = (props: {
  ask: Ask
  proposal: Proposal
  name: string
  card: TrustCard | undefined
}) => {
  const { ask, proposal, card } = props
  const { t } = ask
  const { status, contractId } = proposal
  return (
    <Entry ask={ask} proposal={proposal} name={props.name}>
      {card ? <TrustLine ask={ask} card={card} /> : null}
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
    </Entry>
  )
}
