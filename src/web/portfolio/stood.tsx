import { dayOf, isDay } from '#engine'
import type { Day } from '#engine'
import { moneyStates, monthFrom, stoodAfter } from '#portfolio'
import type { Stood } from '#portfolio'
import type { SignedIn } from '#people'
import { EmptyState, MoneyRows, PageHead, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { More, pageLength, startIn } from './contracts.tsx'
import { hrefOf, placeSaid, titleSaid } from './say.ts'

const earliest = '2000-01-01'

/** The first day of the month that is asked about, if it is over. */
export const monthOver = (ask: Ask): Day | null => {
  const day = `${ask.query('month')}-01`
  const present = monthFrom(dayOf(ask.now, ask.context.calendar), 0)
  return isDay(day) && day >= earliest && day < present ? day : null
}

/** `/portfolio/contracts?month=…`: the contracts behind a figure of a month that is over. */
export const showStood = async (ask: Ask<SignedIn>, month: Day): Promise<Response> => {
  const { context, person, t, format } = ask
  const state = moneyStates.find((one) => one === ask.query('state'))
  const all = await stoodAfter(context, person.id, month)
  const rows = all.filter((one) => state === undefined || one.state === state)
  const from = startIn(ask)
  const title = t('portfolio.stoodTitle', { month: format.month(month) })
  const total = rows.reduce((sum, { amount }) => sum + amount, 0n)
  const label = t(`portfolio.${state ?? 'yearTotal'}`)
  const href = `/portfolio/contracts?month=${month.slice(0, 7)}`
  return ask.page(
    { title, at: '/portfolio' },
    <>
      <PageHead
        title={title}
        trail={[{ href: '/portfolio', label: t('portfolio.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('portfolio.noneHere')} />
      ) : (
        <>
          <MoneyRows rows={[{ label, amount: format.yen(total), strong: true }]} />
          <StoodTable ask={ask} rows={rows.slice(from, from + pageLength)} title={title} />
        </>
      )}
      <More
        ask={ask}
        href={state === undefined ? href : `${href}&state=${state}`}
        from={from}
        count={rows.length}
      />
    </>,
  )
}

type Props = { ask: Ask; rows: readonly Stood[]; title: string }

const StoodTable = ({ ask, rows, title }: Props) => {
  const { t, format } = ask
  return (
    <Table
      caption={title}
      hideCaption
      stacks
      rows={rows}
      keyOf={({ id, state }) => `${id} ${state}`}
      columns={[
        {
          title: t('portfolio.contract'),
          heading: true,
          cell: (one) => <a href={hrefOf(one)}>{titleSaid(ask, one)}</a>,
        },
        {
          title: t('portfolio.client'),
          cell: ({ client, place }) => (
            <span>
              {format.name(client.name)}
              {place === 'here' ? null : <small class="soft place">{placeSaid(ask, place)}</small>}
            </span>
          ),
        },
        { title: t('portfolio.state'), cell: ({ state }) => t(`portfolio.${state}`) },
        { title: t('portfolio.net'), figure: true, cell: ({ amount }) => format.yen(amount) },
      ]}
    />
  )
}
