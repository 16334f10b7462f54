import { addDays } from '#engine'
import { pledgeOf, weekOf, weeklyHoursBounds } from '#market'
import type { Agreed, Job, Proposal } from '#market'
import { Button, Card, Field, Marked, MoneyRows, Notice } from '../components/index.ts'
import { fieldsOf, Form } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { PledgeSelect } from '../jobs/parts/kind-fields.tsx'
import { MondaySelect } from '../jobs/parts/monday-select.tsx'
import { SendForm } from './offer-page.tsx'
import type { Seen } from './offer-seen.ts'
import { Short } from './short.tsx'

type FormProps = { ask: Ask; proposal: Proposal; job: Job; typed: Typed; wrong: Wrong }

/** The terms of hourly work; the sums follow on the next page. */
export const HourlyForm = ({ ask, proposal, job, typed, wrong }: FormProps) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Form ask={ask} action={`/proposals/${proposal.id}/offer`} typed={typed} wrong={wrong}>
      <Field
        {...field('price')}
        label={t('proposals.offerRate')}
        hint={t('proposals.offerRateHint', { price: format.yen(proposal.price) })}
        unit="yenPerHour"
        required
      />
      <Field
        {...field('weeklyHours')}
        label={t('jobs.weeklyHours')}
        hint={t('jobs.formHoursHint', { max: weeklyHoursBounds.max })}
        unit="hours"
        required
      />
      <MondaySelect
        ask={ask}
        typed={typed}
        wrong={wrong}
        label={t('proposals.offerBeginsOn')}
        hint={t('proposals.offerBeginsOnHint', { date: format.date(proposal.deliverOn) })}
      />
      <PledgeSelect ask={ask} typed={typed} wrong={wrong} least={job.pledgeWeeks ?? 0} />
      <Button kind="primary" name="step" value="look" wide>
        {t('proposals.offerLook')}
      </Button>
    </Form>
  )
}

const fields = ['price', 'weeklyHours', 'deliverOn', 'pledgeWeeks'] as const

/** What the terms come to, before anything is offered. */
export const HourlyConfirm = (props: { ask: Ask; seen: Seen; typed: Typed; agreed: Agreed }) => {
  const { ask, seen, typed, agreed } = props
  const { t, format } = ask
  const { deliverOn: monday } = agreed
  const sunday = addDays(monday, 6)
  const said = { from: format.date(monday), to: format.date(sunday) }
  return (
    <>
      <Card title={t('proposals.offerConfirm')}>
        <dl class="told">
          <div>
            <dt>{t('proposals.offerBeginsOn')}</dt>
            <dd>{t('jobs.weekOf', said)}</dd>
          </div>
        </dl>
        <Sums ask={ask} agreed={agreed} />
        <Notice tone="clock">
          <p>
            <Marked
              text={t('proposals.offerNothingMoves', {
                name: format.name(seen.workerName),
                date: format.date(addDays(monday, -1)),
                sum: format.yen(sumOf(agreed)),
              })}
            />
          </p>
        </Notice>
        <SendForm
          ask={ask}
          action={`/proposals/${seen.proposal.id}/offer`}
          typed={typed}
          names={fields}
        />
      </Card>
      <Short ask={ask} available={seen.available} needed={sumOf(agreed)} />
    </>
  )
}

const weekIn = ({ price, weeklyHours }: Agreed) => weekOf(price, weeklyHours ?? 0)
const pledgeIn = ({ price, weeklyHours, pledgeWeeks }: Agreed) =>
  pledgeOf(price, weeklyHours ?? 0, pledgeWeeks ?? 0)
const sumOf = (agreed: Agreed) => weekIn(agreed) + pledgeIn(agreed)

const Sums = ({ ask, agreed }: { ask: Ask; agreed: Agreed }) => {
  const { t, format } = ask
  const { price, weeklyHours, pledgeWeeks } = agreed
  return (
    <MoneyRows
      rows={[
        {
          label: t('proposals.sumWeek'),
          note: t('proposals.sumWeekNote', { rate: format.yen(price), hours: weeklyHours ?? 0 }),
          amount: format.yen(weekIn(agreed)),
        },
        {
          label: t('jobs.pledge'),
          note:
            pledgeWeeks === 0
              ? t('jobs.pledgeNone')
              : t('proposals.sumPledgeNote', { count: pledgeWeeks ?? 0 }),
          amount: format.yen(pledgeIn(agreed)),
        },
        {
          label: t('proposals.sumFirst'),
          amount: format.yen(sumOf(agreed)),
          strong: true,
        },
        {
          label: t('proposals.sumEachWeek'),
          amount: format.yen(weekIn(agreed)),
        },
      ]}
    />
  )
}

const steps = ['answer', 'fund', 'weeks', 'check', 'end'] as const

/** What comes after the offer. */
export const HourlyNext = ({ ask, seen }: { ask: Ask; seen: Seen }) => {
  const { t, format } = ask
  const name = format.name(seen.workerName)
  return (
    <Card title={t('proposals.offerNext')}>
      <ol class="next-steps">
        {steps.map((step) => (
          <li key={step}>{t(`proposals.hourlyNext.${step}`, { name })}</li>
        ))}
      </ol>
    </Card>
  )
}
