import { myProposals } from '#market'
import type { Proposal } from '#market'
import { isId } from '#platform'
import { EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { StatusBadge, Terms } from './status.tsx'

const pageLength = 20

export const minePages = (pages: Pages): void => {
  pages.get('/proposals', signedIn, async (ask) => {
    const cursor = ask.query('cursor')
    const after = isId('prp', cursor) ? cursor : undefined
    const page = { limit: pageLength + 1, after }
    return draw(ask, await myProposals(ask.context, ask.person, page))
  })
}

/** What waits for the reader comes first. */
const byWaiting = (proposals: readonly Proposal[]): Proposal[] => [
  ...proposals.filter(({ status }) => status === 'offered'),
  ...proposals.filter(({ status }) => status !== 'offered'),
]

const draw = (ask: Ask, proposals: readonly Proposal[]) => {
  const { t } = ask
  const page = proposals.slice(0, pageLength)
  return ask.page(
    { title: t('proposals.mine') },
    <>
      <PageHead title={t('proposals.mine')} />
      {page.length === 0 ? (
        <EmptyState title={t('proposals.mineEmpty')}>
          <p>{t('proposals.mineEmptyHint')}</p>
          <LinkButton href="/jobs" kind="primary">
            {t('layout.findJobs')}
          </LinkButton>
        </EmptyState>
      ) : (
        <ul class="entries">
          {byWaiting(page).map((proposal) => (
            <Mine key={proposal.id} ask={ask} proposal={proposal} />
          ))}
        </ul>
      )}
      <Pagination
        t={t}
        next={proposals.length > pageLength ? (page.at(-1)?.id ?? null) : null}
        first={ask.query('cursor') === '' ? undefined : '/proposals'}
        href={(cursor) => `/proposals?cursor=${cursor}`}
      />
    </>,
  )
}

const Mine = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t } = ask
  const { status, contractId } = proposal
  return (
    <li class="job-entry">
      <div class="job-entry-head">
        <h2 class="entry-name">
          <a href={`/proposals/${proposal.id}`}>{proposal.jobTitle}</a>
        </h2>
        <StatusBadge ask={ask} proposal={proposal} />
      </div>
      <Terms ask={ask} proposal={proposal} />
      {(status === 'offered' || status === 'hired') && contractId !== null ? (
        <p>
          {status === 'offered' ? `${t('proposals.offeredToYou')} ` : null}
          <a href={`/contracts/${contractId}`}>{t('proposals.toContract')}</a>
        </p>
      ) : null}
    </li>
  )
}
