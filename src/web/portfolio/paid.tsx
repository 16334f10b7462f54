import { dayOf, isDay } from '#engine'
import { monthFrom, paymentsIn, startOf } from '#portfolio'
import type { StatementLine } from '#portfolio'
import type { SignedIn } from '#people'
import { EmptyState, MoneyRows, PageHead, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { More, pageLength, startIn } from './contracts.tsx'
import { clientHref, hrefOf, placeSaid, titleSaid } from './say.ts'

const monthsBack = 11
const earliest = '2000-01-01'

type Asked = { from: number; to: number; clientId?: string; month?: string; href: string }

/** A month of everybody, the present one unless named; or of one client the year until now. */
const askedFor = (ask: Ask): Asked => {
  const { calendar } = ask.context
  const present = monthFrom(dayOf(ask.now, calendar), 0)
  const clientId = ask.query('client')
  if (clientId !== '') {
    const from = startOf(monthFrom(present, -monthsBack), calendar)
    const href = `/portfolio/paid?client=${encodeURIComponent(clientId)}`
    return { from, to: ask.now + 1, clientId, href }
  }
  const day = `${ask.query('month')}-01`
  const month = isDay(day) && day >= earliest ? day : present
  return {
    from: startOf(month, calendar),
    to: startOf(monthFrom(month, 1), calendar),
    month,
    href: `/portfolio/paid?month=${month.slice(0, 7)}`,
  }
}

const titleOf = ({ t, format }: Ask, { month }: Asked, [first]: readonly StatementLine[]): string =>
  month === undefined
    ? t('portfolio.paidBy', { name: first ? format.name(first.client.name) : '' })
    : t('portfolio.paidIn', { month: format.month(month) })

/** `/portfolio/paid`: every payment behind a figure of income. */
export const showPaid = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const asked = askedFor(ask)
  const lines = await paymentsIn(context, person.id, asked)
  const from = startIn(ask)
  const total = lines.reduce((sum, { net }) => sum + net, 0n)
  const none = lines.length === 0
  return ask.page(
    { title: none ? t('portfolio.paidTitle') : titleOf(ask, asked, lines), at: '/portfolio' },
    <>
      <PageHead
        title={
          none && asked.month === undefined ? t('portfolio.paidTitle') : titleOf(ask, asked, lines)
        }
        trail={[{ href: '/portfolio', label: t('portfolio.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      {none ? (
        <EmptyState title={t('portfolio.nonePaid')} />
      ) : (
        <>
          <MoneyRows
            rows={[{ label: t('portfolio.yearTotal'), amount: format.yen(total), strong: true }]}
          />
          <PaymentTable ask={ask} lines={lines.slice(from, from + pageLength)} />
        </>
      )}
      <More ask={ask} href={asked.href} from={from} count={lines.length} />
    </>,
  )
}

const PaymentTable = ({ ask, lines }: { ask: Ask; lines: readonly StatementLine[] }) => {
  const { t, format } = ask
  return (
    <Table
      caption={t('portfolio.paidTitle')}
      hideCaption
      stacks
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('portfolio.contract'),
          heading: true,
          cell: (line) => (
            <a href={hrefOf({ id: line.contractId, place: line.place })}>{titleSaid(ask, line)}</a>
          ),
        },
        {
          title: t('portfolio.client'),
          cell: ({ client, place }) => (
            <span>
              <a href={clientHref(client)}>{format.name(client.name)}</a>
              {place === 'here' ? null : <small class="soft place">{placeSaid(ask, place)}</small>}
            </span>
          ),
        },
        { title: t('portfolio.paidOn'), short: true, cell: ({ at }) => format.date(at) },
        { title: t('portfolio.net'), figure: true, cell: ({ net }) => format.yen(net) },
      ]}
    />
  )
}
