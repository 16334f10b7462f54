import type { ContractView } from '#contracts'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { isInParts } from '../../milestones/facts.ts'
import { hourlyFigures } from '../../weeks/frame/terms.tsx'

/** What was agreed, or is offered: the work in the client's words, and when it is due. */
export const WorkCard = ({ ask, view }: { ask: Ask; view: ContractView }) => {
  const { t, format } = ask
  const { row } = view
  const figures = hourlyFigures(ask, view) ?? [
    // Parts have days of their own, told in their table.
    ...(isInParts(view) ? [] : [t('contracts.dueOn', { date: format.date(row.deliver_on) })]),
    format.yen(row.price),
  ]
  return (
    <Card title={t('contracts.work')} id="work">
      <p class="as-written">{row.terms.description}</p>
      <p class="facts">
        {figures.map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
        {row.frame_id === null ? null : (
          <span>
            <a href={`/contracts/${row.frame_id}`}>{t('weeks.ofFrame')}</a>
          </span>
        )}
        {row.job_id === null ? null : (
          <span>
            <a href={`/jobs/${row.job_id}`}>{t('contracts.toJob')}</a>
          </span>
        )}
      </p>
    </Card>
  )
}
