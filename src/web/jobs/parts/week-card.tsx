import { weekOf } from '#market'
import { Card, Marked } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

const steps = ['fund', 'record', 'check', 'rest', 'end'] as const

type Worked = { rate: bigint; weeklyHours: number; pledgeWeeks: number }

/** How a week of hourly work goes, from the money to the pay, and how the weeks end. */
export const WeekCard = (props: { ask: Ask } & Worked) => {
  const { t, format } = props.ask
  const silence = props.pledgeWeeks > 0 ? ('silencePledged' as const) : ('silence' as const)
  const week = format.yen(weekOf(props.rate, props.weeklyHours))
  return (
    <Card title={t('jobs.week')}>
      <ol class="next-steps">
        {[...steps, silence].map((step) => (
          <li key={step}>
            <Marked text={t(`jobs.week.${step}`, { week })} />
          </li>
        ))}
      </ol>
    </Card>
  )
}
