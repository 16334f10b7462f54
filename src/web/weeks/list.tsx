import { addDays, dayOf, isDay, mondayOf } from '#engine'
import type { Day } from '#engine'
import type { SignedIn } from '#people'
import { weeksOfWorker } from '#weeks'
import type { NextWeek, Week } from '#weeks'
import { Card, EmptyState, LinkButton, PageHead } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { WeekEntry } from './parts/week-entry.tsx'

/** Days back that one page of weeks shows, and ahead of now. */
const daysBack = 8 * 7
const daysAhead = 6 * 7

/** `/weeks`: the weeks of the reader's work across all contracts, this week first. */
export const listWeeks = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { context, person, t, now } = ask
  const monday = mondayOf(dayOf(now, context.calendar))
  const asked = ask.query('before')
  const paging = isDay(asked) && asked < monday
  const to = paging ? addDays(mondayOf(asked), -1) : addDays(monday, daysAhead)
  const from = addDays(paging ? mondayOf(asked) : monday, -daysBack)
  const weeks = await weeksOfWorker(context, person, { from, to })
  return ask.page(
    { title: t('weeks.title') },
    <>
      <PageHead
        title={t('weeks.title')}
        trail={[{ href: '/contracts', label: t('contracts.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('weeks.lead')}</p>
      </PageHead>
      {weeks.length === 0 && !paging ? (
        <NoWeeks ask={ask} />
      ) : (
        <Sections ask={ask} weeks={weeks} monday={monday} paging={paging} />
      )}
      <nav class="pagination" aria-label={t('everywhere.pages')}>
        {paging ? <a href="/weeks">{t('weeks.newer')}</a> : null}
        <a class="button button-plain" rel="next" href={`/weeks?before=${from}`}>
          {t('weeks.older')}
        </a>
      </nav>
    </>,
  )
}

type Shown = { ask: Ask; weeks: readonly (Week | NextWeek)[]; monday: Day; paging: boolean }

const Sections = ({ ask, weeks, monday, paging }: Shown) => {
  const { t } = ask
  const earlier = weeks.filter((week) => week.monday < monday).toReversed()
  return (
    <>
      {paging ? null : (
        <>
          <Some
            ask={ask}
            title={t('weeks.thisWeek')}
            none={t('weeks.noneThisWeek')}
            weeks={weeks.filter((week) => week.monday === monday)}
          />
          <Some
            ask={ask}
            title={t('weeks.coming')}
            none={t('weeks.noneComing')}
            weeks={weeks.filter((week) => week.monday > monday)}
          />
        </>
      )}
      <Some ask={ask} title={t('weeks.earlier')} none={t('weeks.noneEarlier')} weeks={earlier} />
    </>
  )
}

type SomeProps = { ask: Ask; title: string; none: string; weeks: readonly (Week | NextWeek)[] }

const Some = ({ ask, title, none, weeks }: SomeProps) => (
  <section class="stack">
    <h2>{title}</h2>
    {weeks.length === 0 ? (
      <p class="soft">{none}</p>
    ) : (
      <ul class="entries">
        {weeks.map((week) => (
          <WeekEntry
            key={`${week.row.id} ${week.monday}`}
            {...{ ask, week }}
            party="worker"
            named
          />
        ))}
      </ul>
    )}
  </section>
)

const NoWeeks = ({ ask: { t } }: { ask: Ask }) => (
  <Card>
    <EmptyState title={t('weeks.none')}>
      <p>{t('weeks.noneHint')}</p>
      <LinkButton href="/jobs?kind=hourly" kind="primary">
        {t('weeks.findHourly')}
      </LinkButton>
    </EmptyState>
  </Card>
)
