import { feesOn } from '#ledger'
import { dayIfAgreed, deliveryBounds, textLimit } from '#market'
import type { Job, Proposal } from '#market'
import { Button, Card, Field, LinkButton, TextArea } from '../../components/index.ts'
import { fieldsOf, Form, prefilled, Wrongs } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { StatusBadge, termsOf } from '../../proposals/status.tsx'
import { payOf } from '../pay.ts'
import { MondaySelect } from './monday-select.tsx'

/** The form as it is shown first: the job's own terms. */
export const firstProposal = (ask: Ask, job: Job): Typed =>
  prefilled({ price: job.price.toString(), deliverOn: dayIfAgreed(ask.context, job) })

type Shown = { ask: Ask; job: Job; proposal: Proposal | null; typed: Typed; wrong: Wrong }

/** What somebody who is not the owner can do: apply, or the one step that leads there. */
export const ApplyCard = (shown: Shown) => {
  const { ask, job, proposal, wrong } = shown
  const { t } = ask
  return (
    <Card title={t('jobs.apply')} id="apply">
      {proposal ? (
        <Applied ask={ask} proposal={proposal} />
      ) : job.status === 'open' ? (
        <Step {...shown} />
      ) : (
        <>
          <Wrongs ask={ask} wrong={wrong} />
          <p>{t('jobs.applyGone')}</p>
          <p>
            <LinkButton href="/jobs">{t('jobs.applyOthers')}</LinkButton>
          </p>
        </>
      )}
    </Card>
  )
}

const Applied = ({ ask, proposal }: { ask: Ask; proposal: Proposal }) => {
  const { t } = ask
  return (
    <>
      <p>
        <strong>{t('jobs.applied')}</strong>
      </p>
      <p>{termsOf(ask, proposal)}</p>
      <p>
        <StatusBadge ask={ask} proposal={proposal} />
      </p>
      <p>
        <LinkButton href={`/proposals/${proposal.id}`}>{t('jobs.seeProposal')}</LinkButton>
      </p>
    </>
  )
}

const Step = (shown: Shown) => {
  const { ask, job } = shown
  const { t } = ask
  if (ask.person === null)
    return (
      <p>
        <LinkButton
          href={`/sign-in?next=${encodeURIComponent(`/jobs/${job.id}#apply`)}`}
          kind="primary"
        >
          {t('jobs.applySignIn')}
        </LinkButton>
      </p>
    )
  if (!ask.person.verified)
    return (
      <>
        <p>{t('jobs.applyUnverified')}</p>
        <p>
          <LinkButton href="/verify-email" kind="primary">
            {t('session.verifyTitle')}
          </LinkButton>
        </p>
      </>
    )
  return <ApplyForm {...shown} />
}

const ApplyForm = ({ ask, job, typed, wrong }: Shown) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  const hourly = job.kind === 'hourly'
  const { net } = feesOn(job.price, ask.context.settings.fees)
  return (
    <Form ask={ask} action={`/jobs/${job.id}/proposals`} typed={typed} wrong={wrong}>
      <Field
        {...field('price')}
        label={t(hourly ? 'proposals.rate' : 'proposals.price')}
        hint={
          <>
            {t('proposals.priceHint', { price: payOf(ask, job) })}{' '}
            {t(hourly ? 'proposals.netAnHour' : 'proposals.net', { net: format.yen(net) })}
          </>
        }
        unit={hourly ? 'yenPerHour' : 'yen'}
        required
      />
      {hourly ? (
        <MondaySelect
          ask={ask}
          typed={typed}
          wrong={wrong}
          label={t('proposals.beginsOn')}
          hint={t('proposals.beginsOnHint')}
        />
      ) : (
        <DeliveryDay ask={ask} typed={typed} wrong={wrong} />
      )}
      <TextArea
        {...field('message')}
        label={t('proposals.message')}
        hint={t('proposals.messageHint')}
        rows={6}
        maxlength={textLimit}
        required
      />
      <Button kind="primary">{t('proposals.send')}</Button>
    </Form>
  )
}

const DeliveryDay = ({ ask, typed, wrong }: Pick<Shown, 'ask' | 'typed' | 'wrong'>) => {
  const { t, format } = ask
  const { min, max } = deliveryBounds(ask.context, 'fixed')
  return (
    <Field
      {...fieldsOf(ask, typed, wrong)('deliverOn')}
      label={t('proposals.deliverOn')}
      hint={t('proposals.deliverOnHint', { min: format.date(min), max: format.date(max) })}
      type="date"
      min={min}
      max={max}
      required
    />
  )
}
