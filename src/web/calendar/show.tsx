import { deadlinesOf } from '#contracts'
import type { Deadline } from '#contracts'
import { dayOf } from '#engine'
import { calendarFeedOf } from '#people'
import type { SignedIn } from '#people'
import { holidayOn } from '#platform'
import { EmptyState, LinkButton, Marked, PageHead } from '../components/index.ts'
import { nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { MonthGrid } from './grid.tsx'
import { DayList } from './list.tsx'
import { monthNamed } from './month.ts'
import type { Month } from './month.ts'
import { FeedCard } from './feed-card.tsx'
import { WeekList, weeksIn } from './weeks.tsx'

/** What came of the form that makes an address, where it was sent. */
type Sent = { typed: Typed; wrong?: Wrong; token?: string }

/** `/calendar`: a month of the reader's deadlines, on either side. */
export const showCalendar = async (
  ask: Ask<SignedIn>,
  { typed, wrong = nothingWrong, token }: Sent = { typed: prefilled() },
): Promise<Response> => {
  const { context, person, t, format, now } = ask
  const [deadlines, madeAt] = await Promise.all([
    deadlinesOf(context, person),
    calendarFeedOf(context, person.id),
  ])
  const today = dayOf(now, context.calendar)
  const month = monthNamed(ask.query('month'), today)
  const weeks = await weeksIn(ask, month)
  const shown = deadlines.filter(({ on }) => on.startsWith(month.name))
  return ask.page(
    { title: t('calendar.title'), status: wrong.status, at: '/calendar' },
    <>
      <PageHead
        title={t('calendar.title')}
        trail={[{ href: '/contracts', label: t('contracts.title') }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('calendar.lead')}</p>
      </PageHead>
      <section class="stack">
        <h2>{format.month(month.first)}</h2>
        <Months ask={ask} month={month} today={today} />
        <Holidays ask={ask} month={month} />
        {shown.length + weeks.length === 0 ? (
          <Empty ask={ask} month={month} deadlines={deadlines} />
        ) : (
          <MonthGrid {...{ ask, month, today, weeks }} deadlines={shown} />
        )}
        <WeekList ask={ask} weeks={weeks} />
        <DayList ask={ask} deadlines={shown} today={today} />
      </section>
      <FeedCard ask={ask} typed={typed} wrong={wrong} token={token} madeAt={madeAt} />
    </>,
  )
}

type Shown = { ask: Ask; month: Month }

const Months = ({ ask: { t, format }, month, today }: Shown & { today: string }) => (
  <nav class="months" aria-label={t('calendar.months')}>
    <a href={`/calendar?month=${month.previous}`} rel="prev">
      {t('calendar.previous', { month: format.month(`${month.previous}-01`) })}
    </a>
    <a href={`/calendar?month=${month.next}`} rel="next">
      {t('calendar.next', { month: format.month(`${month.next}-01`) })}
    </a>
    {today.startsWith(month.name) ? null : <a href="/calendar">{t('calendar.thisMonth')}</a>}
  </nav>
)

const Holidays = ({ ask: { t, format, locale }, month }: Shown) => {
  const days = month.weeks.flat().flatMap((day) => {
    const holiday = day.startsWith(month.name) ? holidayOn(day) : null
    return holiday ? [t('calendar.holiday', { date: format.date(day), name: holiday[locale] })] : []
  })
  return days.length === 0 ? null : (
    <p class="soft">
      <Marked text={t('calendar.holidays', { days: days.join(locale === 'ja' ? '、' : ', ') })} />
    </p>
  )
}

/** No deadline in this month: where the nearest is, or that there is none at all. */
const Empty = (props: Shown & { deadlines: readonly Deadline[] }) => {
  const { t, format, now } = props.ask
  const { deadlines } = props
  const nearest = deadlines.find(({ at }) => at > now) ?? deadlines.at(-1)
  if (nearest === undefined)
    return (
      <EmptyState title={t('calendar.nothing')}>
        <p>{t('calendar.nothingHint')}</p>
        <LinkButton href="/contracts">{t('calendar.toContracts')}</LinkButton>
      </EmptyState>
    )
  const month = format.month(nearest.on)
  return (
    <EmptyState title={t('calendar.none', { month: format.month(props.month.first) })}>
      <p>{t('calendar.nearest', { date: format.date(nearest.on) })}</p>
      <LinkButton href={`/calendar?month=${nearest.on.slice(0, 7)}`}>
        {t('calendar.toNearest', { month })}
      </LinkButton>
    </EmptyState>
  )
}
