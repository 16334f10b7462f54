import type { ContractView } from '#contracts'
import { dayOf, earned, minutesOf, mondayOf } from '#engine'
import type { Day, TimeEntry } from '#engine'
import { Badge, Card, Marked, PostButton } from '../../components/index.ts'
import { prefilled } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { WeekFacts } from '../load.ts'
import { takesEntries } from '../parts/kind.ts'
import { minutesFor, saidEntry, saidMinutes } from '../parts/said.ts'
import { daysOf, entriesOn, recordableUntil } from './days.ts'
import { EntryForm } from './entry-form.tsx'
import type { EntryReturned } from './entry-form.tsx'

type Props = { ask: Ask; view: ContractView; facts: WeekFacts }
type Sheet = Props & { contested: readonly string[] }

/** Whether who looks can record time in the week now. */
export const canRecord = ({ view }: Pick<Props, 'view'>): boolean =>
  view.party === 'worker' && view.actions.some((action) => takesEntries(action))

/** The week day by day, with what it comes to; to the worker with the form that records. */
export const TimeSheet = (props: Sheet & { came?: EntryReturned | undefined }) => {
  const { ask, view, facts } = props
  const records = canRecord(props)
  return (
    <Card title={ask.t('weeks.sheet')} id="sheet">
      <p class="soft">{leadOf(props, records)}</p>
      <ol class="sheet">
        {daysOf(view).map((day) => (
          <OneDay key={day} {...props} day={day} records={records} />
        ))}
      </ol>
      <Sum {...props} />
      {records ? <EntryForm ask={ask} view={view} facts={facts} came={props.came} /> : null}
    </Card>
  )
}

const leadOf = ({ ask, view }: Props, records: boolean): string => {
  const { t, format, context } = ask
  if (records)
    return t('weeks.sheetLead', {
      time: format.dateTime(recordableUntil(view, context.calendar)),
    })
  const monday = mondayOf(view.row.deliver_on)
  if (dayOf(ask.now, context.calendar) < monday && view.row.turn !== null)
    return t('weeks.sheetBegins', { date: format.date(monday) })
  const until = recordableUntil(view, context.calendar)
  if (ask.now < until && view.row.turn !== null)
    return t('weeks.sheetOpen', { time: format.dateTime(until) })
  return t('weeks.sheetClosed')
}

const OneDay = (props: Sheet & { day: Day; records: boolean }) => {
  const { ask, facts, day } = props
  const { format, context, t } = ask
  const entries = entriesOn(day, facts.entries, context.calendar)
  return (
    <li class={entries.length === 0 ? 'sheet-day sheet-empty' : 'sheet-day'}>
      <h3>
        <time dateTime={day}>{format.date(day)}</time>
      </h3>
      {entries.length === 0 ? (
        <p class="soft">{t('weeks.noEntry')}</p>
      ) : (
        <>
          <p class="sheet-sum">{saidMinutes(ask, minutesOf(entries))}</p>
          <ul>
            {entries.map((entry) => (
              <OneEntry key={entry.id} {...props} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

const OneEntry = ({
  ask,
  view,
  entry,
  records,
  contested,
}: Sheet & { entry: TimeEntry; records: boolean }) => {
  const { t, format } = ask
  const path = `/contracts/${view.row.id}`
  const said = saidEntry(ask, { ...entry, note: '' })
  return (
    <li class="sheet-entry">
      <p>
        <span class="unbroken">
          {t('weeks.entryTime', {
            from: format.time(entry.from + 1),
            to: format.time(entry.to),
          })}
        </span>{' '}
        <span class="soft unbroken">{saidMinutes(ask, minutesOf([entry]))}</span>{' '}
        {contested.includes(entry.id) ? (
          <Badge tone="clock">{t('weeks.status.contested')}</Badge>
        ) : null}
      </p>
      <p class="as-written">{entry.note}</p>
      {records ? (
        <div class="sheet-ways">
          <a
            href={`${path}?entry=${entry.id}#entry-form`}
            aria-label={t('weeks.editOf', { entry: said })}
          >
            {t('weeks.edit')}
          </a>
          <a
            href={`${path}?copy=${entry.id}#entry-form`}
            aria-label={t('weeks.copyOf', { entry: said })}
          >
            {t('weeks.copy')}
          </a>
          <PostButton
            action={`${path}/entries/remove`}
            fields={{ entry: entry.id, key: prefilled().key }}
            kind="quiet"
          >
            <span class="unseen">{t('weeks.removeOf', { entry: said })}</span>
            <span aria-hidden="true">{t('weeks.remove')}</span>
          </PostButton>
        </div>
      ) : null}
    </li>
  )
}

/** What it comes to so far, and how much of the limit that is. */
const Sum = ({ ask, view, facts }: Props) => {
  const { t, format } = ask
  const minutes = minutesOf(facts.entries)
  const limit = view.row.pot > 0n ? view.row.pot : view.row.price
  const most = minutesFor(limit, facts.rate)
  const time = t('weeks.ofLimit', {
    time: `**${saidMinutes(ask, minutes)}**`,
    limit: saidMinutes(ask, most),
  })
  return (
    <div class="sheet-total">
      <p>
        {t('weeks.sum')} <Marked text={time} />{' '}
        <strong>{format.yen(earned(facts.entries, facts.rate))}</strong>
      </p>
      <progress
        max={Math.max(1, most)}
        value={Math.min(minutes, most)}
        aria-label={t('weeks.used')}
      />
    </div>
  )
}
