import type { ContractView } from '#contracts'
import { dayOf, entryNoteLimit } from '#engine'
import type { TimeEntry } from '#engine'
import { Button, Field, Notice, Select } from '../../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import type { WeekFacts } from '../load.ts'
import { daysSoFar, entriesOn } from './days.ts'

export type EntryReturned = { typed: Typed; wrong: Wrong }

type Props = { ask: Ask; view: ContractView; facts: WeekFacts; came: EntryReturned | undefined }

const named = ({ ask, facts }: Props, query: string): TimeEntry | undefined =>
  facts.entries.find(({ id }) => id === ask.query(query))

/** The times of an entry as the form's fields write them; midnight after it is 24:00's 00:00. */
const timesOf = ({ format }: Ask, { from, to, note }: TimeEntry) => ({
  from: format.time(from + 1),
  to: format.time(to + 1),
  note,
})

/** An entry that is to be corrected, one to be copied to today, or the next stretch of today. */
const firstTyped = (props: Props): Typed => {
  const { ask, view, facts } = props
  const { calendar } = ask.context
  const edited = named(props, 'entry')
  if (edited)
    return prefilled({
      entry: edited.id,
      day: dayOf(edited.from, calendar),
      ...timesOf(ask, edited),
    })
  const day = daysSoFar(view, ask.now, calendar).at(-1) ?? ''
  const copied = named(props, 'copy')
  if (copied) return prefilled({ day, ...timesOf(ask, copied) })
  const last = entriesOn(day, facts.entries, calendar).at(-1)
  const isToday = day === dayOf(ask.now, calendar)
  return prefilled({
    day,
    from: last ? ask.format.time(last.to + 1) : '09:00',
    to: isToday ? ask.format.time(ask.now) : '',
  })
}

/** Adds an entry, or corrects one; whole without scripts. */
export const EntryForm = (props: Props) => {
  const { ask, view, came } = props
  const { t, format, context } = ask
  const typed = came?.typed ?? firstTyped(props)
  const wrong = came?.wrong ?? nothingWrong
  // Only the form that came back has the plain ids that errors lead to.
  const field = (name: string) => ({
    ...fieldsOf(ask, typed, wrong)(name),
    id: came ? `field-${name}` : `field-entry-${name}`,
  })
  const edits = typed.text('entry') !== ''
  const path = `/contracts/${view.row.id}`
  return (
    <section id="entry-form" class="stack entry-form">
      <h3>{t(edits ? 'weeks.editEntry' : 'weeks.addEntry')}</h3>
      {came === undefined && named(props, 'copy') ? (
        <Notice>
          <p>{t('weeks.copiedEntry')}</p>
        </Notice>
      ) : null}
      <Form ask={ask} action={`${path}/entries`} typed={typed} wrong={wrong}>
        {edits ? <input type="hidden" name="entry" value={typed.text('entry')} /> : null}
        <div class="entry-times">
          <Select
            {...field('day')}
            label={t('weeks.day')}
            required
            options={daysSoFar(view, ask.now, context.calendar).map((day) => ({
              value: day,
              label: format.date(day),
            }))}
          />
          <Field {...field('from')} type="time" label={t('weeks.from')} required />
          <Field {...field('to')} type="time" label={t('weeks.to')} required />
        </div>
        <p class="hint">{t('weeks.toHint')}</p>
        <Field
          {...field('note')}
          label={t('weeks.note')}
          hint={t('weeks.noteHint')}
          maxlength={entryNoteLimit}
          required
        />
        <div class="row">
          <Button kind="primary">{t('weeks.save')}</Button>
          {edits ? <a href={`${path}#sheet`}>{t('weeks.editCancel')}</a> : null}
        </div>
      </Form>
    </section>
  )
}
