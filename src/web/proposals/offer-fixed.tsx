import { defaultClocks } from '#engine'
import { deliveryBounds, processOfKind } from '#market'
import type { Proposal } from '#market'
import { Button, Card, Field } from '../components/index.ts'
import { fieldsOf, Form } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import type { Seen } from './offer-seen.ts'
import { Short } from './short.tsx'

type FormProps = { ask: Ask; proposal: Proposal; typed: Typed; wrong: Wrong }

/** The terms of a fixed price. */
export const FixedForm = ({ ask, proposal, typed, wrong }: FormProps) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  const { min, max } = deliveryBounds(ask.context, 'fixed')
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
export const FixedNext = ({ ask, seen }: { ask: Ask; seen: Seen }) => {
  const { t, format } = ask
  const { job, proposal, workerName, available } = seen
  const clocks = { ...defaultClocks(processOfKind(job.kind)), ...job.clocks }
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
      <Short ask={ask} available={available} needed={proposal.price} />
    </>
  )
}
