import { weeksOfWorker } from '#weeks'
import type { NextWeek, Week } from '#weeks'
import type { Day } from '#engine'
import type { SignedIn } from '#people'
import type { Ask } from '../frame/index.ts'
import { workTitle } from '../weeks/parts/kind.ts'
import { WeekEntry } from '../weeks/parts/week-entry.tsx'
import { WeekBadge } from '../weeks/parts/status.tsx'
import type { Month } from './month.ts'

type Some = readonly (Week | NextWeek)[]

/** The reader's weeks of hourly work that the month shows. */
export const weeksIn = (ask: Ask<SignedIn>, month: Month): Promise<Some> => {
  const days = month.weeks.flat()
  const [from, to] = [days[0] ?? month.first, days.at(-1) ?? month.first]
  return weeksOfWorker(ask.context, ask.person, { from, to })
}

/** Below a week of the month's table: a bar for each contract that is worked in it, or would be. */
export const WeekBars = ({ ask, weeks, monday }: { ask: Ask; weeks: Some; monday: Day }) => {
  const here = weeks.filter((week) => week.monday === monday)
  return here.length === 0 ? null : (
    <tr class="month-weeks">
      <td colSpan={7}>
        <ul>
          {here.map((week) => (
            <li
              key={week.row.id}
              class={week.status === 'unfunded' ? 'month-week-unfunded' : undefined}
            >
              <a href={`/contracts/${week.row.id}`}>{workTitle(week.row)}</a>
              <WeekBadge t={ask.t} status={week.status} />
              {week.status === 'unfunded' ? <strong>{ask.t('weeks.doNotWork')}</strong> : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** The same as a list, where the table is too wide. */
export const WeekList = ({ ask, weeks }: { ask: Ask; weeks: Some }) =>
  weeks.length === 0 ? null : (
    <section class="stack month-weeks-list">
      <h3>{ask.t('weeks.calendar')}</h3>
      <ul class="entries">
        {weeks.map((week) => (
          <WeekEntry
            key={`${week.row.id} ${week.monday}`}
            {...{ ask, week }}
            party="worker"
            named
            level={4}
          />
        ))}
      </ul>
    </section>
  )
