import { feesOn } from '#ledger'
import { dayIfAgreed, pledgeOf, processOfKind, weekOf } from '#market'
import type { CheckedDraft, HourlyTerms, Kind } from '#market'
import { MoneyRows } from '../../components/index.ts'
import { clockName, speechIn } from '../../contracts/promise/speech.ts'
import type { Ask } from '../../frame/index.ts'
import { choosable, clockMeaning } from './draft-form.tsx'

/** What it pays, and what of it arrives; of hourly work for one hour. */
export const PayRows = ({ ask, price, kind }: { ask: Ask; price: bigint; kind: Kind }) => {
  const { t, format } = ask
  const { fees } = ask.context.settings
  const { fee, tax, net } = feesOn(price, fees)
  const hourly = kind === 'hourly'
  return (
    <MoneyRows
      rows={[
        {
          label: t(hourly ? 'jobs.rateTaxIncluded' : 'jobs.payTaxIncluded'),
          amount: format.yen(price),
        },
        { label: t('jobs.fee', { percent: fees.workerFeePercent }), amount: format.yen(-fee) },
        { label: t('jobs.tax', { percent: fees.taxPercent }), amount: format.yen(-tax) },
        {
          label: t(hourly ? 'jobs.netAnHour' : 'jobs.net'),
          amount: format.yen(net),
          strong: true,
        },
      ]}
    />
  )
}

/** The figures of a job in the order in which one asks for them. */
export const JobFacts = ({ ask, job }: { ask: Ask; job: CheckedDraft }) => {
  const { t, format } = ask
  return (
    <>
      <PayRows ask={ask} price={job.price} kind={job.kind} />
      <dl class="told">
        {job.kind === 'hourly' ? (
          <HourFacts ask={ask} job={job} />
        ) : (
          <Fact
            name={t('jobs.daysToDeliver')}
            more={t('jobs.deliverOnLatest', { date: format.date(dayIfAgreed(ask.context, job)) })}
          >
            {t('jobs.withinDays', { count: job.deliverWithinDays })}
          </Fact>
        )}
        <Fact name={t('jobs.closes')}>{format.date(job.closesOn)}</Fact>
        <Fact name={t('jobs.category')}>{t(`categories.${job.category}`)}</Fact>
      </dl>
    </>
  )
}

const Fact = (props: { name: string; children: string; more?: string }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>
      {props.children}
      {props.more === undefined ? null : <small>{props.more}</small>}
    </dd>
  </div>
)

const HourFacts = ({ ask, job }: { ask: Ask; job: HourlyTerms & { price: bigint } }) => {
  const { t, format } = ask
  const { price: rate, weeklyHours, expectedWeeks, pledgeWeeks } = job
  const pledge = format.yen(pledgeOf(rate, weeklyHours, pledgeWeeks))
  const first = format.date(dayIfAgreed(ask.context, job))
  return (
    <>
      <Fact
        name={t('jobs.weeklyHours')}
        more={t('jobs.heldEachWeek', { week: format.yen(weekOf(rate, weeklyHours)) })}
      >
        {t('jobs.hoursAWeek', { count: weeklyHours })}
      </Fact>
      <Fact name={t('jobs.expectedWeeks')} more={t('jobs.beginsEarliest', { date: first })}>
        {expectedWeeks === null
          ? t('jobs.openEnded')
          : t('jobs.aboutWeeks', { count: expectedWeeks })}
      </Fact>
      <Fact
        name={t('jobs.pledge')}
        more={pledgeWeeks === 0 ? t('jobs.pledgeNoneWhat') : t('jobs.pledgeWhat')}
      >
        {pledgeWeeks === 0
          ? t('jobs.pledgeNone')
          : t('jobs.pledgeOf', { count: pledgeWeeks, pledge })}
      </Fact>
    </>
  )
}

/** The clocks that a job has chosen, with what they mean. */
export const ClockFacts = ({
  ask,
  job,
}: {
  ask: Ask
  job: Pick<CheckedDraft, 'kind' | 'clocks'>
}) => {
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
