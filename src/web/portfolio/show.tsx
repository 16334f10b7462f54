import { portfolioOf, suggestionsFor } from '#portfolio'
import type { Portfolio } from '#portfolio'
import type { SignedIn } from '#people'
import { Card, Columns, EmptyState, LinkButton, Marked, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { Clients } from './clients.tsx'
import { LossAhead } from './loss.tsx'
import { MoneyNow, MoneyOverTime } from './money.tsx'
import { Suggestions } from './suggestions.tsx'

/** `/portfolio`: what is coming, from whom, and what silence would take of it. */
export const showPortfolio = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t } = ask
  const portfolio = await portfolioOf(context, person.id)
  const suggestions = await suggestionsFor(context, person, portfolio)
  const nothing = portfolio.clients.length === 0
  return ask.page(
    { title: t('portfolio.title') },
    <>
      <PageHead title={t('portfolio.title')}>
        <Promise ask={ask} portfolio={portfolio} />
      </PageHead>
      {nothing ? (
        <Nothing ask={ask} />
      ) : (
        <Columns
          now={
            <>
              <MoneyNow ask={ask} portfolio={portfolio} />
              <LossAhead ask={ask} portfolio={portfolio} />
              <Suggestions ask={ask} portfolio={portfolio} suggestions={suggestions} />
              <Files ask={ask} />
            </>
          }
        >
          <Clients ask={ask} portfolio={portfolio} />
          <MoneyOverTime ask={ask} portfolio={portfolio} />
        </Columns>
      )}
    </>,
  )
}

/** The one sentence: how much of what is coming comes whoever falls silent. */
const Promise = ({ ask, portfolio }: { ask: Ask; portfolio: Portfolio }) => {
  const { t, format } = ask
  const { atRisk, held, delivered, payable } = portfolio.money
  const certain = held + delivered + payable
  const params = { total: format.yen(certain + atRisk), certain: format.yen(certain) }
  if (certain + atRisk === 0n) return <p>{t('portfolio.promiseNone')}</p>
  return (
    <p class="lead">
      <Marked
        text={
          atRisk === 0n
            ? t('portfolio.promiseAll', { total: params.total })
            : t('portfolio.promise', params)
        }
      />
    </p>
  )
}

const Nothing = ({ ask: { t } }: { ask: Ask }) => (
  <EmptyState title={t('portfolio.empty')}>
    <p>{t('portfolio.emptyHint')}</p>
    <p class="row">
      <LinkButton href="/jobs" kind="primary">
        {t('portfolio.findJobs')}
      </LinkButton>
      <LinkButton href="/elsewhere/new">{t('elsewhere.enter')}</LinkButton>
    </p>
  </EmptyState>
)

const Files = ({ ask: { t, format } }: { ask: Ask }) => {
  const year = Number(format.iso(format.now).slice(0, 4))
  return (
    <Card title={t('portfolio.exports')}>
      <ul class="stack">
        <li>
          <a href="/elsewhere">{t('elsewhere.title')}</a>
        </li>
        <li>
          <a href="/portfolio/contracts.csv" download>
            {t('portfolio.csvHoldings')}
          </a>
        </li>
        {[year, year - 1].map((one) => (
          <li key={one}>
            <a href={`/portfolio/years/${one}`}>
              {t('portfolio.statement', { year: String(one) })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
