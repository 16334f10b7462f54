import { portfolioOf } from '#portfolio'
import type { ClientOfWorker, Portfolio } from '#portfolio'
import type { SignedIn } from '#people'
import { refuse } from '#platform'
import { Card, Columns, EmptyState, Marked, MoneyRows, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { HoldingTable } from './contracts.tsx'
import { chanceSaid } from './loss.tsx'

const mostListed = 200

type Props = { ask: Ask; client: ClientOfWorker; portfolio: Portfolio }

/** `/portfolio/clients/:id`: what remains, and what does not, if this client vanishes today. */
export const showGone = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const portfolio = await portfolioOf(context, person.id)
  const id = ask.param('id')
  const client = portfolio.clients.find((one) => one.id === id) ?? refuse('page.not_found')
  const rows = portfolio.holdings.filter((one) => one.client.id === id)
  const title = t('portfolio.goneTitle', { name: format.name(client.name) })
  return ask.page(
    { title, at: '/portfolio' },
    <>
      <PageHead
        title={title}
        trail={[{ href: '/portfolio', label: t('portfolio.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('portfolio.goneLead')}</p>
      </PageHead>
      <Columns
        now={
          <>
            <Left ask={ask} client={client} />
            <Monthly ask={ask} client={client} portfolio={portfolio} />
          </>
        }
      >
        <h2>{t('portfolio.goneContracts')}</h2>
        {rows.length === 0 ? (
          <EmptyState title={t('portfolio.goneNoContracts')} />
        ) : (
          <HoldingTable ask={ask} rows={rows.slice(0, mostListed)} state={null} ofOne />
        )}
      </Columns>
    </>,
  )
}

const Left = ({ ask, client }: Omit<Props, 'portfolio'>) => {
  const { t, format } = ask
  const { certain, loss, silence, open } = client
  return (
    <Card tone={loss > 0n ? 'clock' : 'safe'}>
      <p class="lead">
        <Marked
          text={
            certain > 0n
              ? t('portfolio.gonePromise', { certain: format.yen(certain) })
              : t('portfolio.goneNothing')
          }
        />
        {loss > 0n ? (
          <>
            {' '}
            <Marked text={t('portfolio.goneLost', { lost: format.yen(loss) })} />
          </>
        ) : null}
      </p>
      {open === 0 ? null : (
        <dl class="told">
          <div>
            <dt>{t('portfolio.silence')}</dt>
            <dd>
              {chanceSaid(silence)} <small class="soft below">{t('portfolio.silenceHow')}</small>
            </dd>
          </div>
        </dl>
      )}
    </Card>
  )
}

const Monthly = ({ ask, client, portfolio }: Props) => {
  const { t, format } = ask
  const { clients, averaged } = portfolio
  const all = clients.reduce((sum, { monthly }) => sum + monthly, 0n)
  const name = format.name(client.name)
  return (
    <Card title={t('portfolio.goneMonthly')}>
      <MoneyRows
        rows={[
          {
            label: t('portfolio.goneMonthlyNow', { count: averaged.length }),
            amount: format.yen(all),
          },
          {
            label: t('portfolio.goneFrom', { name }),
            amount: (
              <a
                href={`/portfolio/paid?client=${encodeURIComponent(client.id)}`}
                aria-label={t('portfolio.openFigure', { what: t('portfolio.goneFrom', { name }) })}
              >
                {format.yen(client.monthly)}
              </a>
            ),
          },
          {
            label: t('portfolio.goneMonthlyAfter'),
            amount: format.yen(all - client.monthly),
            strong: true,
          },
        ]}
      />
    </Card>
  )
}
