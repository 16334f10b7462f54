import type { ClientOfWorker, Portfolio } from '#portfolio'
import { EmptyState, Marked, Table } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { ShareBar } from './charts/bar.tsx'
import { clientHref, effectiveSaid, placeSaid } from './say.ts'

type Props = { ask: Ask; portfolio: Portfolio }

/** How far the income leans on one client, and everybody's part in it. */
export const Clients = ({ ask, portfolio }: Props) => {
  const { t, format } = ask
  const { clients, spread } = portfolio
  if (clients.length === 0) return null
  return (
    <section class="stack pictured">
      <h2>{t('portfolio.clients')}</h2>
      {spread.total === 0n ? (
        <EmptyState title={t('portfolio.noIncome')} />
      ) : (
        <>
          <p>
            <Marked
              text={t('portfolio.spread', {
                largest: format.percent(spread.largest),
                effective: effectiveSaid(spread.effective),
              })}
            />
          </p>
          <p class="soft">
            {t('portfolio.clientsLead')}{' '}
            {t('portfolio.effectiveHow', {
              effective: effectiveSaid(spread.effective),
              hhi: String(Math.round(spread.concentration * 1000) / 1000),
            })}
          </p>
        </>
      )}
      <ClientTable ask={ask} clients={clients} />
    </section>
  )
}

type One = { ask: Ask; client: ClientOfWorker }

const Income = ({ ask: { t, format }, client: { id, name, income } }: One) => {
  const amount = format.yen(income)
  return income === 0n ? (
    amount
  ) : (
    <a
      href={`/portfolio/paid?client=${encodeURIComponent(id)}`}
      aria-label={`${t('portfolio.paidBy', { name: format.name(name) })} ${amount}`}
    >
      {amount}
    </a>
  )
}

const Lost = ({ ask: { t, format }, client }: One) => {
  const amount = format.yen(client.loss)
  return client.loss === 0n ? (
    t('portfolio.lossZero')
  ) : (
    <a
      href={clientHref(client)}
      aria-label={`${format.name(client.name)} ${t('portfolio.lost')} ${amount}`}
    >
      {amount}
    </a>
  )
}

const mostListed = 50

const ClientTable = ({ ask, clients }: { ask: Ask; clients: readonly ClientOfWorker[] }) => {
  const { t, format } = ask
  return (
    <Table
      caption={t('portfolio.clients')}
      hideCaption
      stacks
      rows={clients.slice(0, mostListed)}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('portfolio.client'),
          heading: true,
          cell: (one) => (
            <>
              <a href={clientHref(one)}>{format.name(one.name)}</a>
              {one.place === 'here' ? null : (
                <small class="soft place">{placeSaid(ask, one.place)}</small>
              )}
            </>
          ),
        },
        {
          title: t('portfolio.income'),
          figure: true,
          cell: (one) => <Income ask={ask} client={one} />,
        },
        {
          title: t('portfolio.share'),
          cell: ({ share }) => (
            <span class="share">
              <ShareBar share={share} name="paid" /> {format.percent(share)}
            </span>
          ),
        },
        {
          title: t('portfolio.lost'),
          figure: true,
          cell: (one) => <Lost ask={ask} client={one} />,
        },
      ]}
    />
  )
}
