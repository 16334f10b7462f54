import type { ContractView } from '#contracts'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/** What was agreed, or is offered: the work in the client's words, and when it is due. */
export const WorkCard = ({ ask, view }: { ask: Ask; view: ContractView }) => {
  const { t, format } = ask
  const { row } = view
  return (
    <Card title={t('contracts.work')} id="work">
      <p class="as-written">{row.terms.description}</p>
      <p class="facts">
        <span>{t('contracts.dueOn', { date: format.date(row.deliver_on) })}</span>
        <span>{format.yen(row.price)}</span>
        {row.job_id === null ? null : (
          <span>
            <a href={`/jobs/${row.job_id}`}>{t('contracts.toJob')}</a>
          </span>
        )}
      </p>
    </Card>
  )
}
