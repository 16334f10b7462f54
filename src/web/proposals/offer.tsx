import { defaultClocks, isDay } from '#engine'
import { walletOf } from '#ledger'
import { deliveryBounds, jobById, offer, proposalById } from '#market'
import type { Job, Proposal } from '#market'
import { personOf } from '#people'
import { refuse } from '#platform'
import { Button, Card, Field, Notice, PageHead } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, verified } from '../frame/index.ts'
import { withNewKey, yenFrom } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { PromiseCard } from '../jobs/parts/promise-card.tsx'
import { processOfKind, promiseOf } from '../jobs/promise.ts'

export const offerPages = (pages: Pages): void => {
  pages.get('/proposals/:id/offer', verified, async (ask) => {
    const seen = await load(ask, ask.person.id)
    const { status, price, deliverOn, contractId } = seen.proposal
    if (status !== 'open')
      return ask.go(
        contractId === null ? `/proposals/${seen.proposal.id}` : `/contracts/${contractId}`,
      )
    return draw(ask, seen, prefilled({ price: price.toString(), deliverOn }), nothingWrong)
  })

  pages.post('/proposals/:id/offer', verified, async (ask) => {
    const proposalId = ask.id('prp')
    const typed = await ask.form()
    const put = async () => {
      const terms = { price: yenFrom(typed.text('price')), deliverOn: typed.text('deliverOn') }
      const contractId = await offer(ask.context, ask.person, proposalId, terms, typed.key)
      return ask.go(`/contracts/${contractId}`, { key: 'proposals.offered' })
    }
    return attempt(ask, put, async (wrong) => {
      const kept = wrong.code === 'idempotency.conflict' ? withNewKey(typed) : typed
      return draw(ask, await load(ask, ask.person.id), kept, wrong)
    })
  })
}

type Seen = { proposal: Proposal; job: Job; workerName: string; available: bigint }

/** What the owner of the job must see before offering; nobody else comes here. */
const load = async (ask: Ask, personId: string): Promise<Seen> => {
  const { context } = ask
  const proposal = await proposalById(context, { id: personId }, ask.id('prp'))
  if (proposal.clientId !== personId) refuse('job.not_yours')
  const [job, worker, { available }] = await Promise.all([
    jobById(context, proposal.jobId),
    personOf(context, proposal.workerId),
    walletOf(context.db, personId),
  ])
  return { proposal, job, workerName: worker?.name ?? '', available }
}

const draw = (ask: Ask, seen: Seen, typed: Typed, wrong: Wrong) => {
  const { t, format } = ask
  const { proposal, job, workerName } = seen
  return ask.page(
    { title: t('proposals.offerTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead
        title={t('proposals.offerTitle')}
        trail={[
          { href: `/jobs/${job.id}`, label: job.title },
          { href: `/jobs/${job.id}/proposals`, label: t('proposals.forJob') },
        ]}
        trailLabel={t('layout.breadcrumbs')}
      >
        {t('proposals.offerTo', { name: format.name(workerName) })}
      </PageHead>
      <Card>
        <OfferForm ask={ask} proposal={proposal} typed={typed} wrong={wrong} />
      </Card>
      <NextCard ask={ask} seen={seen} />
      <PromiseCard
        ask={ask}
        promise={promiseOf(ask, { ...job, ...termsIn(typed, proposal) })}
        title={t('proposals.offerPromise')}
      />
    </>,
  )
}

/** The terms as typed, as far as they can be read. */
const termsIn = (typed: Typed, proposal: Proposal) => {
  const [price, day] = [yenFrom(typed.text('price')), typed.text('deliverOn')]
  return {
    price: typeof price === 'bigint' ? price : proposal.price,
    deliverOn: isDay(day) ? day : proposal.deliverOn,
  }
}

type FormProps = { ask: Ask; proposal: Proposal; typed: Typed; wrong: Wrong }

const OfferForm = ({ ask, proposal, typed, wrong }: FormProps) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  const { min, max } = deliveryBounds(ask.context)
  return (
    <Form ask={ask} action={`/proposals/${proposal.id}/offer`} typed={typed} wrong={wrong}>
      <Field
        {...field('price')}
        label={t('proposals.offerPrice')}
        hint={t('proposals.offerPriceHint', { price: format.yen(proposal.price) })}
        unit="yen"
        required
      />
      <Field
        {...field('deliverOn')}
        label={t('proposals.offerDeliverOn')}
        hint={t('proposals.offerDeliverOnHint', {
          date: format.date(proposal.deliverOn),
          min: format.date(min),
          max: format.date(max),
        })}
        type="date"
        min={min}
        max={max}
        required
      />
      <Button kind="primary" wide>
        {t('proposals.offerSend')}
      </Button>
    </Form>
  )
}

/** What comes after the offer, with the days of this job's clocks. */
const NextCard = ({ ask, seen }: { ask: Ask; seen: Seen }) => {
  const { t, format } = ask
  const { job, proposal, workerName, available } = seen
  const clocks = { ...defaultClocks(processOfKind(job.kind)), ...job.clocks }
  const short = proposal.price - available
  return (
    <>
      <Card title={t('proposals.offerNext')}>
        <ol class="next-steps">
          <li>
            {t('proposals.offerStepAnswer', {
              name: format.name(workerName),
              count: clocks['answering'] ?? 0,
            })}
          </li>
          <li>{t('proposals.offerStepFund', { count: clocks['funding'] ?? 0 })}</li>
          <li>{t('proposals.offerStepBack')}</li>
          <li>{t('proposals.offerStepInspect', { count: clocks['inspection'] ?? 0 })}</li>
        </ol>
      </Card>
      {short > 0n ? (
        <Notice tone="clock">
          <p>
            {t('proposals.offerShort', {
              available: format.yen(available),
              short: format.yen(short),
            })}{' '}
            <a href="/wallet">{t('proposals.toWallet')}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}
