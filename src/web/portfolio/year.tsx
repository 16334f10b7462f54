import { statementOf } from '#portfolio'
import type { Statement, StatementLine } from '#portfolio'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { EmptyState, LinkButton, MoneyRows, PageHead, Table } from '../components/index.ts'
import type { Column } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { hrefOf, placeSaid, titleSaid } from './say.ts'

const [earliest, latest] = [2000, 2999]

/** The year in the path; there is no such page for what is none. */
export const yearIn = (text: string): number => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= earliest && year <= latest ? year : refuse('page.not_found')
}

type Props = { ask: Ask; statement: Statement }

/** `/portfolio/years/:year`: all that was paid in a year, to be printed or saved. */
export const showYear = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const statement = await statementOf(context, person.id, yearIn(ask.param('year')))
  const year = String(statement.year)
  const title = t('portfolio.yearTitle', { year })
  return ask.page(
    { title, at: '/portfolio' },
    <>
      <PageHead
        title={title}
        trail={[{ href: '/portfolio', label: t('portfolio.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>
          {t('portfolio.yearLead', {
            name: format.name(person.name),
            from: format.date(statement.from),
            to: format.date(statement.to),
          })}
        </p>
      </PageHead>
      {statement.lines.length === 0 ? (
        <EmptyState title={t('portfolio.yearNone', { year })} />
      ) : (
        <Whole ask={ask} statement={statement} />
      )}
      <OtherYears ask={ask} year={statement.year} />
    </>,
  )
}

const Whole = ({ ask, statement }: Props) => {
  const { t, format } = ask
  const { gross, fee, tax, net } = statement.total
  return (
    <>
      <p class="row">
        <LinkButton href={`/portfolio/years/${statement.year}/payments.csv`}>
          {t('portfolio.yearCsv')}
        </LinkButton>
        <small class="soft">{t('portfolio.print')}</small>
      </p>
      <MoneyRows
        rows={[
          { label: t('portfolio.gross'), amount: format.yen(gross) },
          { label: t('portfolio.fee'), amount: format.yen(-fee) },
          { label: t('portfolio.tax'), amount: format.yen(-tax) },
          { label: t('portfolio.net'), amount: format.yen(net), strong: true },
        ]}
      />
      <p class="soft">{t('portfolio.yearNote')}</p>
      <h2>{t('portfolio.yearByClient')}</h2>
      <ByClient ask={ask} statement={statement} />
      <h2>{t('portfolio.paidTitle')}</h2>
      <Lines ask={ask} statement={statement} />
    </>
  )
}

type Summed = Record<'gross' | 'fee' | 'tax' | 'net', bigint>

const sums = <Row extends Summed>({ t, format }: Ask): Column<Row>[] =>
  (['gross', 'fee', 'tax', 'net'] as const).map((name) => ({
    title: t(`portfolio.${name}`),
    figure: true,
    cell: (row) => format.yen(row[name]),
  }))

const ByClient = ({ ask, statement }: Props) => (
  <Table
    caption={ask.t('portfolio.yearByClient')}
    hideCaption
    stacks
    rows={statement.byClient}
    keyOf={({ client }) => client.id}
    columns={[
      {
        title: ask.t('portfolio.payer'),
        heading: true,
        cell: ({ client, place }) => (
          <>
            {client.name}
            {place === 'here' ? null : <small class="soft place">{placeSaid(ask, place)}</small>}
          </>
        ),
      },
      ...sums<Statement['byClient'][number]>(ask),
    ]}
  />
)

const Lines = ({ ask, statement }: Props) => {
  const { t, format } = ask
  return (
    <Table
      caption={t('portfolio.paidTitle')}
      hideCaption
      stacks
      rows={statement.lines}
      keyOf={({ id }) => id}
      columns={[
        { title: t('portfolio.paidOn'), short: true, cell: ({ at }) => format.date(at) },
        {
          title: t('portfolio.contract'),
          heading: true,
          cell: (line) => (
            <a href={hrefOf({ id: line.contractId, place: line.place })}>{titleSaid(ask, line)}</a>
          ),
        },
        { title: t('portfolio.payer'), cell: ({ client }) => client.name },
        ...sums<StatementLine>(ask),
      ]}
    />
  )
}

const OtherYears = ({ ask, year }: { ask: Ask; year: number }) => {
  const { t, format } = ask
  const present = Number(format.iso(format.now).slice(0, 4))
  const others = [year - 1, year + 1].filter((one) => one >= earliest && one <= present)
  return (
    <nav class="row" aria-label={t('portfolio.otherYears')}>
      {others.map((one) => (
        <a key={one} href={`/portfolio/years/${one}`}>
          {t('portfolio.statement', { year: String(one) })}
        </a>
      ))}
    </nav>
  )
}
