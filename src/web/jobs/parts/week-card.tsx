import { weekOf } from '#market'
import { Card, Marked } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

const steps = ['fund', 'record', 'check', 'rest', 'end'] as const

/** How a week of hourly work goes, from the money to the pay, and how the weeks end. */
export const WeekCard = (props: { ask: Ask; rate: bigint; weeklyHours: number }) => {
  const { t, format } = props.ask
  const week = format.yen(weekOf(props.rate, props.weeklyHours))
  return (
    <Card title={t('jobs.week')}>
      <ol class="next-steps">
        {steps.map((step) => (
          <li key={step}>
            <Marked text={t(`jobs.week.${step}`, { week })} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
