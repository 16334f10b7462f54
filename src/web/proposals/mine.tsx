import { myProposals } from '#market'
import type { Proposal } from '#market'
import { EmptyState, LinkButton, PageHead } from '../components/index.ts'
import { signedIn } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { Entries, Entry, pageOf } from './entries.tsx'

export const minePages = (pages: Pages): void => {
  pages.get('/proposals', signedIn, async (ask) => {
    return draw(ask, await myProposals(ask.context, ask.person, pageOf(ask)))
  })
}

/** What waits for the reader comes first. */
const byWaiting = (proposals: readonly Proposal[]): Proposal[] => [
  ...proposals.filter(({ status }) => status === 'offered'),
  ...proposals.filter(({ status }) => status !== 'offered'),
]

const draw = (ask: Ask, proposals: readonly Proposal[]) => {
  const { t } = ask
  return ask.page(
    { title: t('proposals.mine') },
    <>
      <PageHead title={t('proposals.mine')} />
      <Entries
        ask={ask}
        proposals={proposals}
        here="/proposals"
        empty={
          <EmptyState title={t('proposals.mineEmpty')}>
            <p>{t('proposals.mineEmptyHint')}</p>
            <LinkButton href="/jobs" kind="primary">
              {t('layout.findJobs')}
            </LinkButton>
          </EmptyState>
        }
        draw={(shown) =>
          byWaiting(shown).map((proposal) => (
            <Mine key={proposal.id} ask={ask} proposal={proposal} />
          ))
        }
      />
    </>,
  )
}

const Mine = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t } = ask
  const { status, contractId } = proposal
  return (
    <Entry ask={ask} proposal={proposal} name={proposal.jobTitle}>
      {(status === 'offered' || status === 'hired') && contractId !== null ? (
        <p>
          {status === 'offered' ? `${t('proposals.offeredToYou')} ` : null}
          <a href={`/contracts/${contractId}`}>{t('proposals.toContract')}</a>
        </p>
      ) : null}
    </Entry>
  )
}
