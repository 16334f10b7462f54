import { deliveryDaysAhead } from '#engine'
import { expectedWeeksBounds, kinds, pledgeWeeksBounds, priceBounds } from '#market'
import { processOfKind, weeklyHoursBounds } from '#market'
import { Choices, Field, Select } from '../../components/index.ts'
import { fieldsOf } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'

type Props = { ask: Ask; typed: Typed; wrong: Wrong }

/**
 * How the job is paid, and the fields of each way. The style sheet shows those of the chosen one
 * alone; without it both are there, and the choice decides.
 */
export const KindFields = (props: Props) => {
  const { ask, typed, wrong } = props
  const { t } = ask
  return (
    <>
      <Choices
        {...fieldsOf(ask, typed, wrong)('kind')}
        label={t('jobs.formKind')}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`jobs.kind.${kind}`),
          hint: t(`jobs.kindHint.${kind}`),
        }))}
        required
      />
      <FixedFields {...props} />
      <HourlyFields {...props} />
    </>
  )
}

const boundsIn = ({ format }: Ask, { min, max }: { min: bigint; max: bigint }) => ({
  min: format.yen(min),
  max: format.yen(max),
})

const FixedFields = ({ ask, typed, wrong }: Props) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const days = deliveryDaysAhead(processOfKind('fixed')) ?? 60
  return (
    <fieldset class="stack field-group for-fixed">
      <legend>{t('jobs.kind.fixed')}</legend>
      <Field
        {...field('price')}
        label={t('jobs.formPrice')}
        hint={t('jobs.formPriceHint', boundsIn(ask, priceBounds.fixed))}
        unit="yen"
        required
      />
      <Field
        {...field('deliverWithinDays')}
        label={t('jobs.formDays')}
        hint={t('jobs.formDaysHint', { max: days })}
        unit="days"
        required
      />
    </fieldset>
  )
}

const HourlyFields = ({ ask, typed, wrong }: Props) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <fieldset class="stack field-group for-hourly">
      <legend>{t('jobs.kind.hourly')}</legend>
      <Field
        {...field('rate')}
        label={t('jobs.formRate')}
        hint={t('jobs.formRateHint', boundsIn(ask, priceBounds.hourly))}
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
      <Field
        {...field('expectedWeeks')}
        label={t('jobs.expectedWeeks')}
        hint={t('jobs.formWeeksHint', { max: expectedWeeksBounds.max })}
        unit="weeks"
      />
      <PledgeSelect ask={ask} typed={typed} wrong={wrong} least={0} />
    </fieldset>
  )
}

/** The notice pledge, from so many weeks' money on. */
export const PledgeSelect = ({ ask, typed, wrong, least }: Props & { least: number }) => {
  const { t } = ask
  const { max } = pledgeWeeksBounds
  const choices = Array.from({ length: max - least + 1 }, (_, index) => least + index)
  return (
    <Select
      {...fieldsOf(ask, typed, wrong)('pledgeWeeks')}
      label={t('jobs.pledge')}
      hint={t('jobs.formPledgeHint')}
      options={choices.map((count) => ({
        value: String(count),
        label: count === 0 ? t('jobs.pledgeNone') : t('jobs.pledgeWeeks', { count }),
      }))}
      required
    />
  )
}
