import { moneyStates, portfolioOf, standingOf } from '#portfolio'
import type { Holding, MoneyState } from '#portfolio'
import type { SignedIn } from '#people'
import { EmptyState, PageHead, Pagination, Table, Tabs } from '../components/index.ts'
import type { Column } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { clientHref, hrefOf, placeSaid, stateSaid, titleSaid } from './say.ts'

export const pageLength = 50

const isState = (text: string): text is MoneyState => moneyStates.some((one) => one === text)

const addressOf = (state: MoneyState | null): string =>
  state === null ? '/portfolio/contracts' : `/portfolio/contracts?state=${state}`

/** `/portfolio/contracts`: the open contracts behind a figure, with what each has to do with it. */
export const showContracts = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const asked = ask.query('state')
  const state = isState(asked) ? asked : null
  const { holdings } = await portfolioOf(context, person.id)
  const rows = holdings.filter((one) => state === null || standingOf(one)[state] > 0n)
  const from = startIn(ask)
  return ask.page(
    { title: t('portfolio.contractsTitle'), at: '/portfolio' },
    <>
      <PageHead
        title={t('portfolio.contractsTitle')}
        trail={[{ href: '/portfolio', label: t('portfolio.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      />
      <Tabs
        label={t('portfolio.state')}
        tabs={[null, ...moneyStates].map((one) => ({
          href: addressOf(one),
          label: one === null ? t('portfolio.all') : t(`portfolio.${one}`),
        }))}
        open={addressOf(state)}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('portfolio.noneHere')} />
      ) : (
        <HoldingTable ask={ask} rows={rows.slice(from, from + pageLength)} state={state} />
      )}
      <More ask={ask} href={addressOf(state)} from={from} count={rows.length} />
    </>,
  )
}

/** Where in a list the page begins; 0 for whatever is no place. */
export const startIn = (ask: Ask): number => {
  const from = Number(ask.query('from'))
  return Number.isSafeInteger(from) && from > 0 ? from : 0
}

/** The way to what comes after these in a list that is all known. */
export const More = (props: { ask: Ask; href: string; from: number; count: number }) => {
  const { ask, href, from, count } = props
  const joined = href.includes('?') ? `${href}&` : `${href}?`
  return (
    <Pagination
      t={ask.t}
      next={from + pageLength < count ? String(from + pageLength) : null}
      first={from > 0 ? href : undefined}
      href={(next) => `${joined}from=${next}`}
    />
  )
}

const figuresOf = ({ t, format }: Ask, state: MoneyState | null): Column<Holding>[] =>
  state === 'payable'
    ? [
        {
          title: t('portfolio.payable'),
          figure: true,
          cell: ({ payable }) => format.yen(payable),
        },
      ]
    : [
        { title: t('portfolio.pays'), figure: true, cell: ({ pays }) => format.yen(pays) },
        {
          title: t('portfolio.certain'),
          figure: true,
          cell: ({ certain, certainBy }) => (
            <span>
              {format.yen(certain)}
              {certainBy === null ? null : (
                <small class="soft below">
                  {t('portfolio.certainBy', { day: format.date(certainBy) })}
                </small>
              )}
            </span>
          ),
        },
        {
          title: t('portfolio.lost'),
          figure: true,
          cell: (one) => format.yen(standingOf(one).atRisk),
        },
      ]

/** Open contracts in figures, each opened by its title. */
export const HoldingTable = (props: {
  ask: Ask
  rows: readonly Holding[]
  state: MoneyState | null
  /** Whose they are is said already. */
  ofOne?: boolean
}) => {
  const { ask, rows, state } = props
  const { t, format } = ask
  const client: Column<Holding> = {
    title: t('portfolio.client'),
    cell: (one) => <a href={clientHref(one.client)}>{format.name(one.client.name)}</a>,
  }
  return (
    <Table
      caption={t('portfolio.contractsTitle')}
      hideCaption
      stacks
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('portfolio.contract'),
          heading: true,
          cell: (one) => (
            <>
              <a href={hrefOf(one)}>{titleSaid(ask, one)}</a>
              {one.place === 'here' ? null : (
                <small class="soft place">{placeSaid(ask, one.place)}</small>
              )}
            </>
          ),
        },
        ...(props.ofOne ? [] : [client]),
        { title: t('portfolio.state'), cell: (one) => stateSaid(ask, one) },
        ...figuresOf(ask, state),
      ]}
    />
  )
}
