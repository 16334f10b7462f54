import { categories, dayIfAgreed, impliedKind, kindOf } from '#market'
import type { Search } from '#market'
import { EmptyState, LinkButton, PageHead, Pagination } from '../components/index.ts'
import { anyone, nothingWrong, wrongOf, Wrongs, yenFrom } from '../frame/index.ts'
import type { Ask, Pages } from '../frame/index.ts'
import { JobEntry } from './parts/entry.tsx'
import { Filters, KindTabs } from './parts/filters.tsx'
import { promiseOf } from './promise.ts'
import { listJobs } from './search.ts'
import type { Listed } from './search.ts'

/** The conditions of a search as they stand in the address. */
const conditions = ['kind', 'q', 'category', 'minPrice', 'maxPrice', 'sort'] as const

export const listPages = (pages: Pages): void => {
  pages.get('/jobs', anyone, (ask) => {
    const listed = listJobs(ask.context, searchOf(ask))
    const print = listed.then((known) => known.print)
    return ask.kept(print, async () => draw(ask, await listed))
  })
}

/** Prices are read as people type them; what is no price is no condition. */
const searchOf = (ask: Ask): Search => {
  const given = (name: string) => ask.query(name).trim() || undefined
  const yen = (name: string) => {
    const amount = yenFrom(ask.query(name))
    return typeof amount === 'bigint' ? amount : undefined
  }
  return {
    kind: given('kind'),
    q: given('q'),
    category: given('category'),
    sort: given('sort'),
    cursor: given('cursor'),
    minPrice: yen('minPrice'),
    maxPrice: yen('maxPrice'),
  }
}

const withCursor = (ask: Ask, cursor: string | null): string => {
  const query = new URLSearchParams()
  for (const name of conditions) if (ask.query(name)) query.set(name, ask.query(name))
  if (cursor !== null) query.set('cursor', cursor)
  return query.size === 0 ? '/jobs' : `/jobs?${query}`
}

/** A condition that cannot be meant is said in words above the list, which is empty then. */
const draw = (ask: Ask, { found, names, awaited, refusal }: Listed) => {
  const wrong = refusal === null ? nothingWrong : wrongOf(ask, refusal)
  const { t } = ask
  const search = searchOf(ask)
  const kind = kindOf(search.kind ?? '') ?? impliedKind(search)
  const asked = conditions.some((name) => ask.query(name) !== '')
  const first = ask.query('cursor') === '' ? undefined : withCursor(ask, null)
  return ask.page(
    { title: t('jobs.title'), status: wrong.status, description: t('jobs.lead') },
    <>
      <PageHead title={t('jobs.title')}>{t('jobs.lead')}</PageHead>
      <KindTabs ask={ask} kind={kind} />
      <Filters ask={ask} categories={categories} kind={kind} />
      <Wrongs ask={ask} wrong={wrong} />
      {found.items.length === 0 ? (
        <Nothing ask={ask} asked={asked} />
      ) : (
        <ul class="entries" aria-label={t('jobs.found')}>
          {found.items.map((job) => (
            <JobEntry
              key={job.id}
              ask={ask}
              job={job}
              clientName={names.get(job.clientId) ?? ''}
              awaited={awaited.has(job.clientId)}
              promise={promiseOf(ask, { ...job, deliverOn: dayIfAgreed(ask.context, job) })}
            />
          ))}
        </ul>
      )}
      <Pagination
        t={t}
        next={found.next}
        first={first}
        href={(cursor) => withCursor(ask, cursor)}
      />
    </>,
  )
}

const Nothing = ({ ask, asked }: { ask: Ask; asked: boolean }) => {
  const { t } = ask
  return (
    <EmptyState title={t('jobs.empty')}>
      {asked ? (
        <>
          <p>{t('jobs.emptyHint')}</p>
          <LinkButton href="/jobs">{t('jobs.emptyAll')}</LinkButton>
        </>
      ) : (
        <>
          <p>{t('jobs.emptyPost')}</p>
          <LinkButton href="/jobs/new">{t('jobs.post')}</LinkButton>
        </>
      )}
    </EmptyState>
  )
}
