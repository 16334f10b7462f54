import { contractsAsDeputy, contractsOf, viewOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { walletOf } from '#ledger'
import { myProposals } from '#market'
import type { Proposal } from '#market'
import type { SignedIn } from '#people'
import { waitsFor } from '#waiting'
import { Card, PageHead } from '../components/index.ts'
import { foresee } from '../contracts/promise/foresee.ts'
import type { Ask } from '../frame/index.ts'
import { payOf } from '../jobs/pay.ts'
import { Home, looksAt, MoneyNow, Turns } from './parts.tsx'
import { WeeksNow, weeksNow } from './weeks.tsx'

/** Open contracts whose money a home adds up, the funded weeks of frames among them. */
const addsUp = 200

/** What reaches the worker even if nobody ever answers again. */
const promisedIn = (ask: Ask, rows: readonly ContractRow[]): bigint =>
  rows
    .filter(({ funded }) => funded)
    .map((row) => viewOf(ask.context, row, 'worker'))
    .map((view) => foresee(view, ask.now, ask.context.calendar).silent.arrives)
    .reduce((sum, arrives) => sum + arrives, 0n)

export const workerHome = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const open = { open: true, side: 'worker' } as const
  const [rows, others, all, wallet, proposals, weeks, waits] = await Promise.all([
    contractsOf(context.db, person.id, { ...open, limit: looksAt }),
    contractsAsDeputy(context.db, person, { open: true, limit: looksAt }),
    contractsOf(context.db, person.id, { ...open, allChildren: true, limit: addsUp }),
    walletOf(context.db, person.id),
    myProposals(context, person, { limit: 20 }),
    weeksNow(ask),
    waitsFor(context, person),
  ])
  const standing = proposals.filter(({ status }) => status === 'open')
  const held = all.reduce((sum, { pot }) => sum + pot, 0n)
  return ask.page(
    { title: t('home.title') },
    <>
      <PageHead title={t('home.hello', { name: format.name(person.name) })} />
      <Home
        aside={
          <>
            <MoneyNow
              ask={ask}
              rows={[
                { label: t('wallet.available'), amount: format.yen(wallet.available) },
                { label: t('wallet.incoming'), amount: format.yen(wallet.incoming) },
                { label: t('home.heldForYou'), amount: format.yen(held) },
                {
                  label: t('home.promised'),
                  amount: format.yen(promisedIn(ask, all)),
                  note: t('home.promisedNote'),
                  strong: true,
                  tone: 'safe',
                },
              ]}
            />
            <Proposals ask={ask} proposals={standing} />
            <Elsewhere ask={ask} />
          </>
        }
      >
        <WeeksNow ask={ask} weeks={weeks} />
        <Turns ask={ask} rows={rows} others={others} waits={waits} side="worker" />
      </Home>
    </>,
  )
}

const Proposals = ({ ask, proposals }: { ask: Ask; proposals: readonly Proposal[] }) => {
  const { t, format } = ask
  return (
    <Card title={t('home.proposals')}>
      {proposals.length === 0 ? <p class="soft">{t('home.noProposals')}</p> : null}
      <ul class="stack">
        {proposals.slice(0, 5).map((one) => (
          <li key={one.id}>
            <a href={`/proposals/${one.id}`}>{one.jobTitle}</a>
            <br />
            <small class="soft">
              {payOf(ask, one)} {t('home.madeAt', { time: format.relative(one.madeAt) })}
            </small>
          </li>
        ))}
      </ul>
      <p>
        <a href="/proposals">{t('home.allProposals')}</a>
      </p>
    </Card>
  )
}

/** Also for who has nothing here yet. */
const Elsewhere = ({ ask: { t } }: { ask: Ask }) => (
  <Card title={t('elsewhere.title')}>
    <p class="soft">{t('elsewhere.homeLead')}</p>
    <p>
      <a href="/elsewhere">{t('elsewhere.homeLink')}</a>
    </p>
  </Card>
)
