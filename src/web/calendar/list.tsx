import { processOf } from '#contracts'
import type { Deadline } from '#contracts'
import type { Day } from '#engine'
import { holidayOn } from '#platform'
import { Badge, Marked } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'
import { hourlyFigures } from '../weeks/frame/terms.tsx'
import { saidTitle } from '../weeks/parts/kind.ts'
import { sayDeadline } from './say.ts'

type Shown = { ask: Ask; deadlines: readonly Deadline[]; today: Day }

/** The days that have deadlines, one below the other, each with everything about them. */
export const DayList = ({ ask, deadlines, today }: Shown) => {
  const { t, format, locale } = ask
  const days = [...new Set(deadlines.map(({ on }) => on))]
  return (
    <>
      {days.map((day) => (
        <section key={day} class="stack">
          <h3 class="day-name">
            <time dateTime={day}>{format.date(day)}</time>
            {day === today ? <Badge tone="clock">{t('calendar.today')}</Badge> : null}
            {holidayOn(day) ? <Badge>{holidayOn(day)?.[locale]}</Badge> : null}
          </h3>
          <ul class="entries">
            {deadlines
              .filter(({ on }) => on === day)
              .map((deadline) => (
                <Entry key={deadline.id} ask={ask} deadline={deadline} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const Entry = ({ ask, deadline }: { ask: Ask; deadline: Deadline }) => {
  const { t, format, context } = ask
  const { row, at, id, kind } = deadline
  const { what, turn, mine, other, silence, asDeputy } = sayDeadline(context, deadline, ask)
  const figures = hourlyFigures(ask, { row, process: processOf(row) }) ?? [format.yen(row.price)]
  return (
    <li id={id}>
      <div class="contract-entry-head">
        <h4>
          <a href={`/contracts/${row.id}`}>{saidTitle(ask, row)}</a>
        </h4>
        <Badge tone={mine ? 'clock' : kind === 'turn' ? 'done' : 'quiet'}>
          {mine ? t('parties.yourTurn') : turn}
        </Badge>
      </div>
      <p>
        <strong>{what}</strong>{' '}
        <time class="unbroken" dateTime={format.iso(at)}>
          {format.dateTime(at)}
        </time>
        {at > ask.now ? (
          <>
            {' '}
            <span class="soft unbroken">
              {t('promise.remainingTime', { time: format.duration(at - ask.now) })}
            </span>
          </>
        ) : null}
      </p>
      <p class="facts">
        {mine ? <span>{turn}</span> : null}
        <span>{other}</span>
        {figures.map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
        {asDeputy === undefined ? null : <span>{asDeputy}</span>}
      </p>
      <dl class="if-silent">
        <dt>{t('contracts.ifSilent')}</dt>
        <dd>
          {silence.map((sentence) => (
            <p key={sentence}>
              <Marked text={sentence} />
            </p>
          ))}
        </dd>
      </dl>
    </li>
  )
}
