import { contractOf } from '#contracts'
import type { ContractView, EventRow } from '#contracts'
import { isFrame } from '#engine'
import { feesOn } from '#ledger'
import { Card, MoneyRows } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import { endedWith } from '../../contracts/promise/sentence.ts'
import type { FrameFacts } from '../load.ts'
import { rateOf } from '../parts/kind.ts'
import { minutesFor, saidMinutes } from '../parts/said.ts'

/** What hourly work, or a week of it, was agreed on, in yen and minutes; null for other work. */
const hourlyTerms = (view: Pick<ContractView, 'row' | 'process'>) => {
  const rate = rateOf(view)
  if (rate === null) return null
  const { row, process } = view
  const whole = row.pot > row.price ? row.pot : row.price
  const week = isFrame(process) ? (contractOf(row).plan?.parts[0]?.price ?? 0n) : whole
  return { rate, week, minutes: minutesFor(week, rate) }
}

/** Rate, weekly limit and pledge in a few words, where other contracts name a price; else null. */
export const hourlyFigures = (
  ask: Pick<Ask, 't' | 'format'>,
  view: Pick<ContractView, 'row' | 'process'>,
): string[] | null => {
  const { t, format } = ask
  const terms = hourlyTerms(view)
  if (terms === null) return null
  const { price, funded, pot } = view.row
  const yen = format.yen(price)
  const pledge = pot > 0n ? [t('frames.pledgeHeld', { yen })] : []
  const figures = [
    t('frames.rateHour', { yen: format.yen(terms.rate) }),
    t('frames.limitWeek', { hours: saidMinutes(ask, terms.minutes) }),
  ]
  if (!isFrame(view.process)) return figures
  return [
    ...figures,
    ...(price === 0n
      ? [t('frames.pledgeNone')]
      : funded
        ? pledge
        : [t('frames.pledgeLater', { yen })]),
  ]
}

type Row = Parameters<typeof MoneyRows>[0]['rows'][number]
type Props = { ask: Ask; view: ContractView; facts: FrameFacts; events: readonly EventRow[] }

/** The money of a frame: the rate and the limit, the pledge and where it is, what weeks hold. */
export const FrameMoney = (props: Props) => {
  const { ask, view, facts } = props
  const { t, format } = ask
  const terms = hourlyTerms(view)
  if (terms === null) return null
  const { fees } = view.row.terms
  const held = facts.weeks.reduce((sum, { row }) => sum + row.pot, 0n)
  const rows: Row[] = [
    { label: t('frames.rate'), amount: format.yen(terms.rate) },
    ...(view.party === 'worker'
      ? [{ label: t('frames.rateNet'), amount: format.yen(feesOn(terms.rate, fees).net) }]
      : []),
    {
      label: t('frames.limit'),
      amount: format.yen(terms.week),
      note: t('frames.limitNote', { hours: saidMinutes(ask, terms.minutes) }),
    },
    ...pledgeRows(props),
    { label: t('frames.weeksHeld'), amount: format.yen(held), strong: true },
  ]
  return (
    <Card title={t('contracts.money')} id="money">
      <MoneyRows rows={rows} />
      {view.party === 'client' ? <p class="soft">{t('contracts.noFee')}</p> : null}
    </Card>
  )
}

const pledgeRows = ({ ask: { t, format }, view, events }: Props): Row[] => {
  const { row, party, final } = view
  if (row.price === 0n)
    return [{ label: t('frames.pledge'), amount: t('frames.comparePledgeNone') }]
  const { pays, back, arrives } = endedWith(row, events.at(-1)?.moves ?? [])
  if (final && pays > 0n)
    return [
      { label: t('frames.pledgePaid'), amount: format.yen(pays) },
      ...(party === 'worker'
        ? [
            {
              label: t('frames.pledgeReceived'),
              amount: format.yen(arrives),
              tone: 'safe' as const,
            },
          ]
        : []),
    ]
  if (final && back > 0n) return [{ label: t('frames.pledgeBack'), amount: format.yen(back) }]
  return [
    {
      label: t('frames.pledge'),
      amount: format.yen(row.price),
      note: row.pot > 0n ? t('frames.pledgeNowHeld') : t('frames.pledgeNote'),
    },
  ]
}
