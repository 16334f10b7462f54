import { contractsAsDeputy, contractsOf, heldFor } from '#contracts'
import { walletOf } from '#ledger'
import { myJobs } from '#market'
import type { Job } from '#market'
import type { SignedIn } from '#people'
import { waitsFor } from '#waiting'
import { Badge, Card, EmptyState, LinkButton, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { LockBanner, locksOn } from '../lock/index.ts'
import { Home, looksAt, MoneyNow, Turns } from './parts.tsx'
import { WeeksToDo } from './weeks.tsx'

export const clientHome = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, format } = ask
  const [locks, rows, others, wallet, held, jobs, waits] = await Promise.all([
    locksOn(ask),
    contractsOf(context.db, person.id, { open: true, side: 'client', limit: looksAt }),
    contractsAsDeputy(context.db, person, { open: true, limit: looksAt }),
    walletOf(context.db, person.id),
    heldFor(context.db, person.id),
    myJobs(context, person, { limit: 20 }),
    waitsFor(context, person),
  ])
  const open = jobs.filter(({ status }) => status === 'open')
  return ask.page(
    { title: t('home.title') },
    <>
      <PageHead title={t('home.hello', { name: format.name(person.name) })} />
      <LockBanner ask={ask} locks={locks} />
      <Home
        aside={
          <>
            <WeeksToDo ask={ask} rows={rows} />
            <OpenJobs ask={ask} jobs={open} />
            <MoneyNow
              ask={ask}
              rows={[
                { label: t('wallet.held'), amount: format.yen(held) },
                {
                  label: t('wallet.available'),
                  amount: format.yen(wallet.available),
                  strong: true,
                },
              ]}
            />
          </>
        }
      >
        <Turns
          ask={ask}
          rows={rows}
          others={others}
          waits={waits}
          side="client"
          next={nextFor(ask, open)}
        />
      </Home>
    </>,
  )
}

/** For who has posted but has no contract: the proposals that came, or that one may wait. */
const nextFor = ({ t }: Ask, open: readonly Job[]) => {
  if (open.length === 0) return undefined
  const asked = open.find(({ proposals }) => proposals > 0)
  if (!asked) return <EmptyState title={t('home.clientWaits')} />
  return (
    <EmptyState title={t('home.clientChooses')}>
      <LinkButton href={`/jobs/${asked.id}/proposals`} kind="primary">
        {t('home.seeProposals')}
      </LinkButton>
    </EmptyState>
  )
}

const OpenJobs = ({ ask, jobs }: { ask: Ask; jobs: readonly Job[] }) => {
  const { t, format } = ask
  return (
    <Card title={t('home.openJobs')}>
      {jobs.length === 0 ? <p class="soft">{t('home.noJobs')}</p> : null}
      <ul class="stack">
        {jobs.map((job) => (
          <li key={job.id}>
            <a href={job.proposals > 0 ? `/jobs/${job.id}/proposals` : `/jobs/${job.id}`}>
              {job.title}
            </a>
            <br />
            <small class="soft">
              {t('home.closesOn', { date: format.date(job.closesOn) })}
            </small>{' '}
            <Badge tone={job.proposals > 0 ? 'clock' : 'quiet'}>
              {t('home.proposalsCount', { count: job.proposals })}
            </Badge>
          </li>
        ))}
      </ul>
      <LinkButton href="/jobs/new">{t('home.postJob')}</LinkButton>
      <p>
        <a href="/jobs/mine">{t('home.allJobs')}</a>
      </p>
    </Card>
  )
}
