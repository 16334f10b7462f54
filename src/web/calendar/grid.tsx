import { Fragment } from 'preact'
import type { Deadline } from '#contracts'
import type { Day } from '#engine'
import { holidayOn } from '#platform'
import type { Ask } from '../frame/index.ts'
import type { NextWeek, Week } from '#weeks'
import { saidTitle } from '../weeks/parts/kind.ts'
import type { Month } from './month.ts'
import { WeekBars } from './weeks.tsx'

type Shown = {
  ask: Ask
  month: Month
  deadlines: readonly Deadline[]
  today: Day
  /** The reader's weeks of hourly work. */
  weeks: readonly (Week | NextWeek)[]
}

/** The month at a glance, for wide screens: each deadline leads to its words in the list below. */
export const MonthGrid = (props: Shown) => {
  const { ask, month } = props
  const { t, format } = ask
  return (
    <table class="month">
      <caption class="unseen">{t('calendar.grid', { month: format.month(month.first) })}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((number) => (
            <th key={number} scope="col">
              {format.weekday(number)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <Fragment key={week[0]}>
            <tr>
              {week.map((day) => (
                <DayCell key={day} {...props} day={day} />
              ))}
            </tr>
            <WeekBars ask={ask} weeks={props.weeks} monday={week[0] ?? ''} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const DayCell = ({ ask, day, month, deadlines, today }: Shown & { day: Day }) => {
  const { t, locale } = ask
  const holiday = holidayOn(day)
  const here = deadlines.filter(({ on }) => on === day)
  if (!day.startsWith(month.name))
    return (
      <td class="month-beside">
        <time dateTime={day}>{Number(day.slice(8))}</time>
      </td>
    )
  return (
    <td
      class={holiday ? 'month-holiday' : undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      <p class="month-day">
        <time dateTime={day}>{Number(day.slice(8))}</time>
        {day === today ? <small>{t('calendar.today')}</small> : null}
        {holiday ? <small>{holiday[locale]}</small> : null}
      </p>
      {here.length === 0 ? null : (
        <ul>
          {here.map((deadline) => (
            <Mark key={deadline.id} ask={ask} deadline={deadline} />
          ))}
        </ul>
      )}
    </td>
  )
}

const Mark = ({ ask, deadline }: { ask: Ask; deadline: Deadline }) => {
  const { t, format } = ask
  const { id, at, kind, row, party } = deadline
  const mine = kind === 'turn' && row.turn === party
  return (
    <li class={mine ? 'month-mine' : undefined}>
      <a href={`#${id}`}>{saidTitle(ask, row)}</a>
      <small>
        {kind === 'delivery' ? t('calendar.deliveryDay') : format.time(at)}
        {mine ? ` ${t('parties.yourTurn')}` : ''}
      </small>
    </li>
  )
}
