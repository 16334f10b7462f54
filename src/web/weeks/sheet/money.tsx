import type { ContractView, EventRow } from '#contracts'
import { earned, minutesOf } from '#engine'
import { feesOn } from '#ledger'
import { Card, MoneyRows } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { endedWith } from '../../contracts/promise/sentence.ts'
import type { WeekFacts } from '../load.ts'
import { minutesFor, saidMinutes } from '../parts/said.ts'

type Row = Parameters<typeof MoneyRows>[0]['rows'][number]
type Props = { ask: Ask; view: ContractView; facts: WeekFacts; events: readonly EventRow[] }

/** The money of a week: the limit, what is recorded, what of it arrives, what goes back. */
export const WeekMoney = (props: Props) => {
  const { ask, view, facts } = props
  const { t, format } = ask
  const { row, final } = view
  const raised = row.pot - row.price
  const limit = final ? row.price : row.pot
  const rows: Row[] = [
    { label: t('weeks.rate'), amount: format.yen(facts.rate) },
    {
      label: t('weeks.limit'),
      amount: format.yen(limit),
      note: saidMinutes(ask, minutesFor(limit, facts.rate)),
    },
    ...(!final && raised > 0n ? [{ label: t('weeks.raised'), amount: format.yen(raised) }] : []),
    {
      label: t('weeks.recorded'),
      amount: format.yen(earned(facts.entries, facts.rate)),
      note: saidMinutes(ask, minutesOf(facts.entries)),
    },
    ...(final ? [] : namedRows(props)),
    ...moneyRows(props, limit),
  ]
  return (
    <Card title={t('weeks.money')} id="money">
      <MoneyRows rows={rows} />
      {view.party === 'client' ? <p class="soft">{t('contracts.noFee')}</p> : null}
    </Card>
  )
}

/** What the sides would settle contested entries for, as far as they have said. */
const namedRows = ({ ask: { t, format }, view: { row } }: Props): Row[] =>
  [
    { label: t('contracts.proposedByClient'), amount: row.settlement_client },
    { label: t('contracts.proposedByWorker'), amount: row.settlement_worker },
  ].flatMap(({ label, amount }) => (amount === null ? [] : [{ label, amount: format.yen(amount) }]))

const moneyRows = ({ ask, view, facts, events }: Props, limit: bigint): Row[] => {
  const { t, format } = ask
  const { row, party, final } = view
  const ended = endedWith(row, events.at(-1)?.moves ?? [])
  const pays = final ? ended.pays : earned(facts.entries, facts.rate)
  const back = final ? ended.back : limit - pays
  const { fees } = row.terms
  const rest = { label: t('weeks.rest'), amount: format.yen(back), note: t('weeks.restNote') }
  if (party !== 'worker')
    return [{ label: t('contracts.moneyToWorker'), amount: format.yen(pays), strong: true }, rest]
  const { fee, tax, net } = feesOn(pays, fees)
  return [
    { label: t('contracts.fee', { percent: fees.workerFeePercent }), amount: format.yen(-fee) },
    { label: t('contracts.tax', { percent: fees.taxPercent }), amount: format.yen(-tax) },
    {
      label: t(final ? 'contracts.received' : 'contracts.receive'),
      amount: format.yen(net),
      strong: true,
      tone: 'safe',
    },
  ]
}
