import { processOf } from '#contracts'
import type { ContractRow } from '#contracts'
import { addDays, dayOf, isFrame, mondayOf } from '#engine'
import type { Instant } from '#engine'
import type { SignedIn } from '#people'
import { nextWeekOf, weeksOfWorker } from '#weeks'
import type { NextWeek, Week } from '#weeks'
import { Card, LinkButton } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { saidTitle } from '../weeks/parts/kind.ts'
import { WeekEntry } from '../weeks/parts/week-entry.tsx'

/** A worker's weeks of hourly work that matter now: this one and the next. */
export const weeksNow = (ask: Ask<SignedIn>): Promise<(Week | NextWeek)[]> => {
  const { context, person, now } = ask
  const from = mondayOf(dayOf(now, context.calendar))
  return weeksOfWorker(context, person, { from, to: addDays(from, 13) })
}

/** This week's hours, and whether the next week is funded; nothing for who works no hours. */
export const WeeksNow = ({ ask, weeks }: { ask: Ask; weeks: readonly (Week | NextWeek)[] }) => {
  const { t } = ask
  if (weeks.length === 0) return null
  const monday = mondayOf(dayOf(ask.now, ask.context.calendar))
  const parts = [
    { name: 'thisWeek', found: weeks.filter((week) => week.monday === monday) },
    { name: 'nextWeek', found: weeks.filter((week) => week.monday !== monday) },
  ] as const
  return (
    <>
      {parts.map(({ name, found }) =>
        found.length === 0 ? null : (
          <section key={name} class="stack">
            <h2>{t(`weeks.${name}`)}</h2>
            <ul class="entries">
              {found.map((week) => (
                <WeekEntry key={week.row.id} {...{ ask, week }} party="worker" named />
              ))}
            </ul>
          </section>
        ),
      )}
      <p>
        <a href="/weeks">{t('weeks.allWeeks')}</a>
      </p>
    </>
  )
}

type Matter = { id: string; href: string; title: string; by: Instant; kind: 'toFund' | 'toCheck' }

/** What a client has to do for weeks: fund the next one of a frame, check one that was worked. */
const mattersOf = (ask: Ask, rows: readonly ContractRow[]): Matter[] =>
  rows
    .filter(({ turn, due_at: due }) => turn === 'client' && due !== null)
    .flatMap((row): Matter[] => {
      const [title, href, by] = [saidTitle(ask, row), `/contracts/${row.id}`, row.due_at ?? 0]
      if (isFrame(processOf(row)))
        return nextWeekOf(row, ask.now, ask.context.calendar) === null
          ? []
          : [{ id: row.id, href: `${href}#fund`, title, by, kind: 'toFund' }]
      return row.frame_id !== null && row.plan !== null
        ? [{ id: row.id, href: `${href}#sheet`, title, by, kind: 'toCheck' }]
        : []
    })
    .toSorted((a, b) => a.by - b.by)

/** Weeks to fund and to check, the nearest deadline first; nothing where there are none. */
export const WeeksToDo = ({ ask, rows }: { ask: Ask; rows: readonly ContractRow[] }) => {
  const { t, format } = ask
  const matters = mattersOf(ask, rows)
  if (matters.length === 0) return null
  return (
    <Card title={t('home.weeks')} tone="clock">
      <ul class="stack">
        {matters.map(({ id, href, title, by, kind }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong>
              <br />
              <small class="soft">{t('weeks.due', { time: format.dateTime(by) })}</small>
            </p>
            <LinkButton href={href}>{t(`home.${kind}`)}</LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
