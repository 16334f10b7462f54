import { proposalById, withdrawProposal } from '#market'
import type { Proposal } from '#market'
import { personOf } from '#people'
import { trustCards } from '#trust'
import type { TrustCard } from '#trust'
import { Card, Columns, Confirm, LinkButton, PageHead, PostButton } from '../components/index.ts'
import { signedIn, verified } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { PayRows } from '../jobs/parts/facts.tsx'
import { TrustCardBox } from '../trust/card.tsx'
import { StatusBadge, standingOf, Terms } from './status.tsx'

export const showPages = (pages: Pages): void => {
  pages.get('/proposals/:id', signedIn, async (ask) => {
    const proposal = await proposalById(ask.context, ask.person, ask.id('prp'))
    const { workerId } = proposal
    const [worker, cards] = await Promise.all([
      personOf(ask.context, workerId),
      trustCards(ask.context, [workerId], 'worker'),
    ])
    return draw(ask, proposal, worker?.name ?? '', cards.get(workerId))
  })

  pages.post('/proposals/:id/withdraw', verified, async (ask) => {
    const { id } = await withdrawProposal(ask.context, ask.person, ask.id('prp'))
    return ask.go(`/proposals/${id}`, { key: 'proposals.withdrawn' })
  })
}

const draw = (ask: Ask, proposal: Proposal, workerName: string, card?: TrustCard) => {
  const { t } = ask
  const mine = ask.person?.id === proposal.workerId
  const trail = mine
    ? { href: '/proposals', label: t('proposals.mine') }
    : { href: `/jobs/${proposal.jobId}/proposals`, label: t('proposals.forJob') }
  return ask.page(
    { title: t('proposals.of', { title: proposal.jobTitle }) },
    <>
      <PageHead
        title={t('proposals.of', { title: proposal.jobTitle })}
        trail={[trail]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p class="facts">
          <a href={`/people/${proposal.workerId}`}>{workerName}</a>
          <StatusBadge ask={ask} proposal={proposal} />
        </p>
      </PageHead>
      <Columns
        now={
          <>
            <Card
              title={t('proposals.whatNext')}
              tone={proposal.status === 'offered' ? 'clock' : 'quiet'}
            >
              {mine ? <WorkerNext ask={ask} proposal={proposal} /> : null}
              {mine ? null : <ClientNext ask={ask} proposal={proposal} />}
              <a href={`/jobs/${proposal.jobId}`}>{t('proposals.toJob')}</a>
            </Card>
            {card === undefined || mine ? null : (
              <TrustCardBox ask={ask} card={card} name={workerName} />
            )}
          </>
        }
      >
        <Card>
          <Terms ask={ask} proposal={proposal} />
          <p class="as-written">{proposal.message}</p>
        </Card>
        {mine ? (
          <Card title={t('contracts.money')}>
            <PayRows ask={ask} price={proposal.price} kind={proposal.kind} />
          </Card>
        ) : null}
      </Columns>
    </>,
  )
}

const ToContract = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) =>
  proposal.contractId === null ? null : (
    <LinkButton href={`/contracts/${proposal.contractId}`} kind="primary" wide>
      {ask.t('proposals.toContract')}
    </LinkButton>
  )

const WorkerNext = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t } = ask
  const { status } = proposal
  const standing = standingOf(proposal)
  return (
    <>
      {status === 'open' ? <p>{t('proposals.nextOpen')}</p> : null}
      {status === 'offered' ? (
        <p>
          <strong>{t('proposals.offeredToYou')}</strong> {t('proposals.nextOffered')}
        </p>
      ) : null}
      {standing === 'filled' ? <p>{t('proposals.nextFilled')}</p> : null}
      {standing === 'closed' ? <p>{t('proposals.nextClosed')}</p> : null}
      {status === 'offered' || status === 'hired' ? (
        <ToContract ask={ask} proposal={proposal} />
      ) : null}
      {status === 'open' ? (
        <Confirm
          label={t('proposals.withdraw')}
          title={t('proposals.withdrawTitle')}
          cancel={t('everywhere.cancel')}
          kind="quiet"
          wide
        >
          <p>{t('proposals.withdrawWhat')}</p>
          <PostButton action={`/proposals/${proposal.id}/withdraw`} kind="danger">
            {t('proposals.withdraw')}
          </PostButton>
        </Confirm>
      ) : null}
    </>
  )
}

const ClientNext = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { status } = proposal
  if (status === 'offered' || status === 'hired')
    return <ToContract ask={ask} proposal={proposal} />
  return status === 'open' ? (
    <LinkButton href={`/proposals/${proposal.id}/offer`} kind="primary" wide>
      {ask.t('proposals.toOffer')}
    </LinkButton>
  ) : null
}
