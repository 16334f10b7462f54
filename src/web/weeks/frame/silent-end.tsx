import type { ContractView, EventRow } from '#contracts'
import { feesOn } from '#ledger'
import { isSilentEnd } from '#weeks'
import { Card, LinkButton, MoneyRows } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { endedWith } from '../../contracts/promise/sentence.ts'
import type { FrameFacts } from '../load.ts'

type Props = { ask: Ask; view: ContractView; facts: FrameFacts; events: readonly EventRow[] }

/**
 * After a silent end: what was paid, what follows, what to do next. Says whose doing it was, and
 * blames nobody else.
 */
export const SilentEnd = (props: Props) => {
  const { ask, view, events } = props
  const { t } = ask
  const last = events.at(-1)
  if (!last || !isSilentEnd(ask.context, view.row, last)) return null
  const worker = view.party === 'worker'
  return (
    <Card title={t('frames.silentTitle')} tone="danger" id="silent-end">
      <p>{t(worker ? 'frames.silentWorkerLead' : 'frames.silentClientLead')}</p>
      <Paid {...props} />
      <Follows {...props} />
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

const Paid = ({ ask, view, facts, events }: Props) => {
  const { t, format } = ask
  const { row, party } = view
  const mine = (amount: bigint) =>
    party === 'worker' ? feesOn(amount, row.terms.fees).net : amount
  const paid = facts.ended.filter(({ status }) => status === 'paid')
  const weeks = paid.reduce((sum, { amount }) => sum + mine(amount), 0n)
  const pledge = mine(endedWith(row, events.at(-1)?.moves ?? []).pays)
  return (
    <>
      <h3>{t('frames.silentPaid')}</h3>
      <MoneyRows
        rows={[
          { label: t('frames.silentPaidWeeks', { count: paid.length }), amount: format.yen(weeks) },
          { label: t('frames.silentPledge'), amount: format.yen(pledge) },
        ]}
      />
    </>
  )
}

const Follows = ({ ask: { t }, facts }: Props) => {
  const open = facts.ended.filter(({ row }) => row.turn !== null).length
  return (
    <>
      <h3>{t('frames.silentFollows')}</h3>
      <p>
        {open === 0
          ? t('frames.silentFollowsNone')
          : t('frames.silentFollowsOpen', { count: open })}
      </p>
    </>
  )
}
