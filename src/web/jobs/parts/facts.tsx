import { feesOn } from '#ledger'
import type { CheckedDraft } from '#market'
import { MoneyRows } from '../../components/index.ts'
import { clockName, speechIn } from '../../contracts/promise/speech.ts'
import type { Ask } from '../../frame/index.ts'
import { choosable, clockMeaning } from './draft-form.tsx'
import { deliverOnOf, processOfKind } from '../promise.ts'

type Facts = Pick<
  CheckedDraft,
  'kind' | 'category' | 'price' | 'deliverWithinDays' | 'closesOn' | 'clocks'
>

/** What it pays, and what of it arrives. */
export const PayRows = ({ ask, price }: { ask: Ask; price: bigint }) => {
  const { t, format } = ask
  const { fees } = ask.context.settings
  const { fee, tax, net } = feesOn(price, fees)
  return (
    <MoneyRows
      rows={[
        { label: t('jobs.payTaxIncluded'), amount: format.yen(price) },
        { label: t('jobs.fee', { percent: fees.workerFeePercent }), amount: format.yen(-fee) },
        { label: t('jobs.tax', { percent: fees.taxPercent }), amount: format.yen(-tax) },
        { label: t('jobs.net'), amount: format.yen(net), strong: true },
      ]}
    />
  )
}

/** The figures of a job in the order in which one asks for them. */
export const JobFacts = ({ ask, job }: { ask: Ask; job: Facts }) => {
  const { t, format } = ask
  return (
    <>
      <PayRows ask={ask} price={job.price} />
      <dl class="told">
        <div>
          <dt>{t('jobs.daysToDeliver')}</dt>
          <dd>
            {t('jobs.withinDays', { count: job.deliverWithinDays })}
            <small>{t('jobs.deliverOnLatest', { date: format.date(deliverOnOf(ask, job)) })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('jobs.closes')}</dt>
          <dd>{format.date(job.closesOn)}</dd>
        </div>
        <div>
          <dt>{t('jobs.category')}</dt>
          <dd>{t(`categories.${job.category}`)}</dd>
        </div>
      </dl>
    </>
  )
}

/** The clocks that a job has chosen, with what they mean. */
export const ClockFacts = ({ ask, job }: { ask: Ask; job: Pick<Facts, 'kind' | 'clocks'> }) => {
  const process = processOfKind(job.kind)
  const speech = speechIn(
    { process: process.name, process_version: process.version },
    ask.words,
    ask.format,
  )
  return (
    <dl class="told">
      {choosable(process).map(({ name, span }) => (
        <div key={name}>
          <dt>{clockName(speech, name)}</dt>
          <dd>
            {ask.t('jobs.clockDays', { count: job.clocks[name] ?? span.default })}
            <small>{clockMeaning(ask, process, name)}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
