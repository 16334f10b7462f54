import type { MoneyState, Portfolio } from '#portfolio'
import { Card, MoneyRows, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { shortMonth } from './charts/axis.ts'
import { ColumnsChart, Swatch } from './charts/columns.tsx'

type Props = { ask: Ask; portfolio: Portfolio }

/** From the ground of a column up: the surest first. */
const fromSure = ['payable', 'delivered', 'held', 'atRisk'] as const satisfies MoneyState[]

/** Where the money stands now, each figure with the contracts behind it. */
export const MoneyNow = ({ ask, portfolio }: Props) => {
  const { t, format } = ask
  const { money, months } = portfolio
  const present = months.at(-1)!
  const row = (state: MoneyState) => ({
    label: t(`portfolio.${state}`),
    amount: (
      <a
        href={`/portfolio/contracts?state=${state}`}
        aria-label={t('portfolio.openFigure', { what: t(`portfolio.${state}`) })}
      >
        {format.yen(money[state])}
      </a>
    ),
  })
  return (
    <Card title={t('portfolio.now')}>
      <MoneyRows
        rows={[
          { ...row('atRisk'), note: t('portfolio.atRiskNote') },
          row('held'),
          row('delivered'),
          row('payable'),
          {
            label: t('portfolio.paidThisMonth'),
            amount: (
              <a
                href={`/portfolio/paid?month=${present.month.slice(0, 7)}`}
                aria-label={t('portfolio.openFigure', { what: t('portfolio.paidThisMonth') })}
              >
                {format.yen(present.paid)}
              </a>
            ),
            strong: true,
          },
        ]}
      />
      <p>
        <small class="soft">{t('portfolio.afterFees')}</small>
      </p>
    </Card>
  )
}

const Legend = ({ ask: { t }, names }: { ask: Ask; names: readonly MoneyState[] }) => (
  <ul class="legend">
    {names.map((name) => (
      <li key={name}>
        <Swatch name={name} /> {t(`portfolio.${name}`)}
      </li>
    ))}
  </ul>
)

/** Where the money stood at the end of each month, and what came in within it. */
export const MoneyOverTime = ({ ask, portfolio }: Props) => {
  const { t, locale } = ask
  const { months } = portfolio
  const last = months.length - 1
  const labelOf = (month: string, index: number) =>
    index === last ? t('portfolio.nowColumn') : shortMonth(locale, month)
  return (
    <section class="stack pictured">
      <h2>{t('portfolio.overTime')}</h2>
      <p class="soft">{t('portfolio.overTimeLead')}</p>
      <ColumnsChart
        locale={locale}
        columns={months.map((one, index) => ({
          key: one.month,
          label: labelOf(one.month, index),
          parts: fromSure.map((name) => ({ name, amount: one[name] })),
        }))}
      />
      <Legend ask={ask} names={fromSure.toReversed()} />
      <h3>{t('portfolio.paidMonthly')}</h3>
      <ColumnsChart
        locale={locale}
        columns={months.map(({ month, paid }) => ({
          key: month,
          label: shortMonth(locale, month),
          parts: [{ name: 'paid', amount: paid }],
        }))}
      />
      <details>
        <summary>{t('portfolio.inFigures')}</summary>
        <MonthTable ask={ask} portfolio={portfolio} />
      </details>
    </section>
  )
}

const Stood = (props: { ask: Ask; one: Portfolio['months'][number]; state: MoneyState }) => {
  const { ask, one, state } = props
  const { t, format } = ask
  const { month } = one
  const amount = format.yen(one[state])
  return one[state] === 0n ? (
    amount
  ) : (
    <a
      href={`/portfolio/contracts?month=${month.slice(0, 7)}&state=${state}`}
      aria-label={`${format.month(month)} ${t(`portfolio.${state}`)} ${amount}`}
    >
      {amount}
    </a>
  )
}

const MonthTable = ({ ask, portfolio }: Props) => {
  const { t, format } = ask
  return (
    <Table
      caption={t('portfolio.overTime')}
      hideCaption
      stacks
      rows={portfolio.months.toReversed()}
      keyOf={({ month }) => month}
      columns={[
        { title: t('portfolio.month'), cell: ({ month }) => format.month(month), heading: true },
        ...fromSure.toReversed().map((state) => ({
          title: t(`portfolio.${state}`),
          cell: (one: Portfolio['months'][number]) => <Stood ask={ask} one={one} state={state} />,
          figure: true,
        })),
        {
          title: t('portfolio.paid'),
          cell: ({ month, paid }) => (
            <a
              href={`/portfolio/paid?month=${month.slice(0, 7)}`}
              aria-label={`${format.month(month)} ${format.yen(paid)}`}
            >
              {format.yen(paid)}
            </a>
          ),
          figure: true,
        },
      ]}
    />
  )
}
