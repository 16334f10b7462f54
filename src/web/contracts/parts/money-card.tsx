import type { ContractView, EventRow } from '#contracts'
import { addDays, dayOf } from '#engine'
import { feesOn } from '#ledger'
import { Card, MoneyRows } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { Foreseen } from '../promise/foresee.ts'
import { endedWith } from '../promise/sentence.ts'

/** Day 60 of the Freelance Act's Art. 4, counted with the day of receipt as the first. */
const lawfulDays = 59

type Props = { ask: Ask; view: ContractView; events: readonly EventRow[]; foreseen: Foreseen }
type Row = Parameters<typeof MoneyRows>[0]['rows'][number]

/** What is held, what goes where, and until when the law wants it paid. */
export const MoneyCard = (props: Props) => {
  const { ask, view } = props
  const { t } = ask
  const { row } = view
  const rows = [
    { label: t('contracts.price'), amount: ask.format.yen(row.price) },
    ...(view.final ? endRows(props) : runningRows(props)),
    ...lawRows(props),
  ]
  return (
    <Card title={t('contracts.money')} id="money">
      <MoneyRows rows={rows} />
      {view.party === 'client' ? <p class="soft">{t('contracts.noFee')}</p> : null}
    </Card>
  )
}

const feeRows = ({ ask, view }: Props, amount: bigint, label: string): Row[] => {
  const { t, format } = ask
  const { fees } = view.row.terms
  const { fee, tax, net } = feesOn(amount, fees)
  return [
    { label: t('contracts.fee', { percent: fees.workerFeePercent }), amount: format.yen(-fee) },
    { label: t('contracts.tax', { percent: fees.taxPercent }), amount: format.yen(-tax) },
    { label, amount: format.yen(net), strong: true, tone: 'safe' },
  ]
}

const runningRows = (props: Props): Row[] => {
  const { t, format } = props.ask
  const { row, party } = props.view
  const rows: Row[] = [
    row.funded
      ? { label: t('contracts.held'), amount: format.yen(row.pot), strong: party === 'client' }
      : { label: t('contracts.held'), amount: t('contracts.notHeld') },
  ]
  const { claim } = row
  const standing = claim !== null && row.last_delivered_at !== null
  if (standing && claim !== row.price)
    rows.push({ label: t('contracts.claim'), amount: format.yen(claim) })
  for (const [label, amount] of namedIn(props)) rows.push({ label, amount: format.yen(amount) })
  if (party === 'worker') rows.push(...feeRows(props, promisedIn(props), t('contracts.receive')))
  return rows
}

/** What the worker is promised: the same as the sentence says, and before that the price. */
const promisedIn = ({ view: { row }, foreseen }: Props): bigint => {
  const { pays } = (foreseen.way ?? foreseen.onceFunded)?.ending ?? foreseen.silent
  return pays > 0n ? pays : row.price
}

/** What the sides have named so far: an offer for ending, proposals for a settlement. */
const namedIn = ({ ask: { t }, view: { row } }: Props): [string, bigint][] =>
  [
    [t('contracts.offered'), row.offer] as const,
    [t('contracts.proposedByClient'), row.settlement_client] as const,
    [t('contracts.proposedByWorker'), row.settlement_worker] as const,
  ].flatMap(([label, amount]): [string, bigint][] => (amount === null ? [] : [[label, amount]]))

const endRows = (props: Props): Row[] => {
  const { ask, view, events } = props
  const { t, format } = ask
  if (!view.row.funded) return [{ label: t('contracts.held'), amount: t('contracts.notHeld') }]
  const { pays, back } = endedWith(view.row, events.at(-1)?.moves ?? [])
  if (view.party === 'worker') {
    return [
      { label: t('contracts.moneyToWorker'), amount: format.yen(pays) },
      ...(pays > 0n ? feeRows(props, pays, t('contracts.received')) : []),
      { label: t('contracts.backToClient'), amount: format.yen(back) },
    ]
  }
  const mine = view.party === 'client'
  return [
    { label: t(mine ? 'contracts.paid' : 'contracts.moneyToWorker'), amount: format.yen(pays) },
    {
      label: t(mine ? 'contracts.back' : 'contracts.backToClient'),
      amount: format.yen(back),
    },
  ]
}

const lawRows = ({ ask, view }: Props): Row[] => {
  const first = view.row.first_delivered_at
  if (first === null) return []
  const day = addDays(dayOf(first, ask.context.calendar), lawfulDays)
  return [
    {
      label: ask.t('contracts.legalDate'),
      amount: ask.format.date(day),
      note: ask.t('contracts.legalDateNote'),
    },
  ]
}
