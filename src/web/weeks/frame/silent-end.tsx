import type { ContractView, EventRow } from '#contracts'
import { isSilentEnd } from '#weeks'
import { Card, LinkButton, MoneyRows } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { endedWith } from '../../contracts/promise/sentence.ts'
import type { FrameFacts } from '../load.ts'
import type { EndedWeeks } from './ended.ts'

type Props = { ask: Ask; view: ContractView; facts: FrameFacts; events: readonly EventRow[] }

/**
 * After a silent end: what was paid, what follows, what to do next. Says whose doing it was, and
 * blames nobody else.
 */
export const SilentEnd = (props: Props) => {
  const { ask, view, events } = props
  const { ended } = props.facts
  const { t } = ask
  const last = events.at(-1)
  if (!last || ended === null || !isSilentEnd(ask.context, view.row, last)) return null
  const worker = view.party === 'worker'
  return (
    <Card title={t('frames.silentTitle')} tone="danger" id="silent-end">
      <p>{t(worker ? 'frames.silentWorkerLead' : 'frames.silentClientLead')}</p>
      <Paid {...props} ended={ended} />
      <Follows ask={ask} ended={ended} />
      <h3>{t('frames.silentNext')}</h3>
      <div class="row">
        {worker ? (
          <LinkButton href="/jobs?kind=hourly" kind="primary">
            {t('frames.silentFind')}
          </LinkButton>
        ) : null}
        <LinkButton href="#history">{t('frames.silentHistory')}</LinkButton>
        {worker ? <LinkButton href="#write">{t('frames.silentWrite')}</LinkButton> : null}
      </div>
    </Card>
  )
}

const Paid = ({ ask, view, ended, events }: Props & { ended: EndedWeeks }) => {
  const { t, format } = ask
  const { pays, arrives } = endedWith(view.row, events.at(-1)?.moves ?? [])
  const pledge = view.party === 'worker' ? arrives : pays
  const { paid: count, yen } = ended
  return (
    <>
      <h3>{t('frames.silentPaid')}</h3>
      <MoneyRows
        rows={[
          { label: t('frames.silentPaidWeeks', { count }), amount: format.yen(yen) },
          { label: t('frames.silentPledge'), amount: format.yen(pledge) },
        ]}
      />
    </>
  )
}

const Follows = ({ ask: { t }, ended: { open } }: { ask: Ask; ended: EndedWeeks }) => (
  <>
    <h3>{t('frames.silentFollows')}</h3>
    <p>
      {open === 0 ? t('frames.silentFollowsNone') : t('frames.silentFollowsOpen', { count: open })}
    </p>
  </>
)
