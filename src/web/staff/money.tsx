import { moneyFigures } from '#ledger'
import type { Flows, MoneyFigures } from '#ledger'
import type { SignedIn } from '#people'
import { Card, Marked, MoneyRows, Notice, PageHead, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

/** All the money there is, for whoever looks after it: read only. */
export const showMoney = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { t, format, context } = ask
  const figures = await moneyFigures(context.db, context.settings.zone)
  return ask.page(
    { title: t('staff.money') },
    <>
      <PageHead title={t('staff.money')}>
        <p>{t('staff.moneyLead')}</p>
        <p class="soft">{t('staff.moneyAt', { time: format.dateTime(ask.now) })}</p>
      </PageHead>
      <Balance ask={ask} figures={figures} />
      <Held ask={ask} figures={figures} />
      <Card title={t('staff.money.flows')}>
        <MoneyRows rows={flowRows(ask, figures.flows)} />
      </Card>
      <OnTheWay ask={ask} figures={figures} />
      <Months ask={ask} figures={figures} />
    </>,
  )
}

type Props = { ask: Ask; figures: MoneyFigures }

const sumOf = ({ wallets, pots, incoming, outgoing }: MoneyFigures['held']): bigint =>
  wallets + pots + incoming + outgoing

/** That nothing was lost is said, not left to be reckoned. */
const Balance = ({ ask: { t, format }, figures: { held, flows } }: Props) => {
  const gap = flows.paidIn - flows.paidOut - flows.fees - flows.tax - sumOf(held)
  return (
    <Notice tone={gap === 0n ? 'safe' : 'danger'}>
      <p>
        <Marked
          text={
            gap === 0n
              ? t('staff.money.balanced')
              : t('staff.money.unbalanced', { amount: format.yen(gap) })
          }
        />
      </p>
    </Notice>
  )
}

const Held = ({ ask: { t, format }, figures: { held } }: Props) => (
  <Card title={t('staff.money.held')}>
    <MoneyRows
      rows={[
        { label: t('staff.money.wallets'), amount: format.yen(held.wallets) },
        { label: t('staff.money.pots'), amount: format.yen(held.pots) },
        { label: t('staff.money.incoming'), amount: format.yen(held.incoming) },
        { label: t('staff.money.payouts'), amount: format.yen(held.outgoing) },
        { label: t('staff.money.heldSum'), amount: format.yen(sumOf(held)), strong: true },
      ]}
    />
  </Card>
)

const flowNames = ['paidIn', 'paidOut', 'fees', 'tax'] as const

const flowRows = ({ t, format }: Ask, flows: Flows) =>
  flowNames.map((name) => ({ label: t(`staff.money.${name}`), amount: format.yen(flows[name]) }))

const OnTheWay = ({ ask: { t, format }, figures: { payouts } }: Props) => (
  <Card title={t('staff.money.open')}>
    <p>
      {payouts.oldest === null
        ? t('staff.money.openNone')
        : t('staff.money.openSome', {
            count: payouts.count,
            time: format.dateTime(payouts.oldest),
          })}
    </p>
  </Card>
)

const Months = ({ ask: { t, format }, figures: { months } }: Props) =>
  months.length === 0 ? null : (
    <Table
      caption={t('staff.money.months')}
      rows={months}
      keyOf={({ month }) => month}
      columns={[
        {
          title: t('staff.money.month'),
          heading: true,
          cell: ({ month }) => format.month(`${month}-01`),
        },
        ...flowNames.map((name) => ({
          title: t(`staff.money.${name}`),
          figure: true,
          cell: (month: Flows) => format.yen(month[name]),
        })),
      ]}
    />
  )
