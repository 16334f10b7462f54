import type { ContractView } from '#contracts'
import { Card, Pagination } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { FrameFacts } from '../load.ts'
import { WeekEntry } from '../parts/week-entry.tsx'

/** Every week that was funded, the last one first, each with a way to its page. */
export const WeeksCard = (props: { ask: Ask; view: ContractView; facts: FrameFacts }) => {
  const { ask, view, facts } = props
  const { t } = ask
  const path = `/contracts/${view.row.id}`
  return (
    <Card title={t('frames.weeks')} id="weeks">
      {facts.weeks.length === 0 ? (
        <p class="soft">{t('frames.weeksNone')}</p>
      ) : (
        <ul class="entries">
          {facts.weeks.map((week) => (
            <WeekEntry key={week.contractId} ask={ask} week={week} party={view.party} />
          ))}
        </ul>
      )}
      <Pagination
        t={t}
        next={facts.older}
        first={ask.query('weeks') === '' ? undefined : `${path}#weeks`}
        href={(last) => `${path}?weeks=${last}#weeks`}
      />
    </Card>
  )
}
