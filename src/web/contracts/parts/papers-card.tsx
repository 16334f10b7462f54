import type { ContractView, EventRow } from '#contracts'
import { termsNumber } from '#papers'
import { Card } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

/** The written terms, once they are agreed, and what became of them. */
export const PapersCard = (props: {
  ask: Ask
  view: ContractView
  events: readonly EventRow[]
}) => {
  const { t } = props.ask
  const { row, process } = props.view
  if (row.frame_id !== null)
    return (
      <Card title={t('contracts.papers')} id="papers">
        <p>
          {t('weeks.frameTerms')}{' '}
          <a href={`/contracts/${row.frame_id}/terms`}>{t('contracts.writtenTerms')}</a>
        </p>
        <Evidence ask={props.ask} id={row.id} />
      </Card>
    )
  const number = termsNumber(row, process, props.events, props.ask.context.settings.zone)
  return (
    <Card title={t('contracts.papers')} id="papers">
      {number === null ? (
        <p class="soft">{t(props.view.final ? 'contracts.termsNever' : 'contracts.termsLater')}</p>
      ) : (
        <p>
          <a href={`/contracts/${row.id}/terms`}>{t('contracts.writtenTerms')}</a>{' '}
          <span class="soft">{number}</span>
        </p>
      )}
      <Evidence ask={props.ask} id={row.id} />
    </Card>
  )
}

const Evidence = ({ ask: { t }, id }: { ask: Ask; id: string }) => (
  <p>
    <a href={`/contracts/${id}/evidence`}>{t('evidence.link')}</a>
  </p>
)
