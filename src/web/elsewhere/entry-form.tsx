import { dayOf } from '#engine'
import type { Calendar } from '#platform'
import { entryKinds } from '#portfolio'
import type { EntryDraft, EntryKind, PossibleAct, Told } from '#portfolio'
import { Button, Field, TextArea } from '../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled, yenFrom } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'

/** What is recorded: that something was said, or an act under the rules there. */
export type Recorded = Pick<EntryDraft, 'kind' | 'action' | 'by'> & {
  takes?: PossibleAct['takes']
}

/** Names one kind of record among the forms of the page. */
export const nameOf = ({ kind, action, by }: Recorded): string =>
  kind === 'act' ? `${action}-${by}` : kind

/** The instant of a day and a time of day in the market's zone; NaN for what is neither. */
const instantFrom = (day: string, time: string, { zone }: Calendar): number => {
  try {
    const plainTime = Temporal.PlainTime.from(time)
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime })
      .epochMilliseconds
  } catch {
    return Number.NaN
  }
}

/** Now, to the minute before, as its two fields. */
export const momentOf = (ask: Ask, at: number) => ({
  on: dayOf(at, ask.context.calendar),
  time: Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ask.context.settings.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'floor' }),
})

/** What a form says, as the operation wants it. */
export const entryFrom = (ask: Ask, typed: Typed): EntryDraft => ({
  kind: entryKinds.find((kind) => kind === typed.text('kind')) ?? ('' as EntryKind),
  action: typed.text('action') || null,
  by: (typed.text('by') || null) as EntryDraft['by'],
  at: instantFrom(typed.text('on'), typed.text('time'), ask.context.calendar),
  text: typed.text('text'),
  amount: typed.text('amount').trim() === '' ? null : yenFrom(typed.text('amount')),
})

/** The fields of an entry that is there already, for mending it. */
export const typedFromEntry = (ask: Ask, told: Told): Typed =>
  prefilled({
    ...momentOf(ask, told.at),
    kind: told.kind,
    action: told.action ?? undefined,
    by: told.by ?? undefined,
    text: told.text,
    amount: told.amount?.toString(),
  })

type Props = {
  ask: Ask
  action: string
  recorded: Recorded
  /** What came back; undefined: a form as it is shown first. */
  came: { typed: Typed; wrong: Wrong } | undefined
  button: string
}

/** When, and if one likes, in which words; the time is now unless another is named. */
export const EntryForm = ({ ask, action, recorded, came, button }: Props) => {
  const { t } = ask
  const typed = came?.typed ?? prefilled(momentOf(ask, ask.now))
  const wrong = came?.wrong ?? nothingWrong
  const name = nameOf(recorded)
  const fields = fieldsOf(ask, typed, wrong)
  const field = (of: string) => ({
    ...fields(of),
    id: came === undefined ? `field-${name}-${of}` : `field-${of}`,
  })
  const amount = recorded.takes?.amount
  return (
    <Form ask={ask} action={action} typed={typed} wrong={wrong}>
      <input type="hidden" name="kind" value={recorded.kind} />
      <input type="hidden" name="action" value={recorded.action ?? ''} />
      <input type="hidden" name="by" value={recorded.by ?? ''} />
      <div class="filters">
        <Field
          {...field('on')}
          label={t('elsewhere.on')}
          type="date"
          max={dayOf(ask.now, ask.context.calendar)}
          required
        />
        <Field {...field('time')} label={t('elsewhere.time')} type="time" required />
      </div>
      {amount === undefined && typed.text('amount') === '' ? null : (
        <Field
          {...field('amount')}
          label={t('contracts.input.amount')}
          unit="yen"
          required={amount === 'required'}
        />
      )}
      <TextArea
        {...field('text')}
        label={t(recorded.kind === 'act' ? 'elsewhere.text' : 'elsewhere.said')}
        hint={recorded.kind === 'act' ? undefined : t('elsewhere.saidHint')}
        rows={3}
      />
      <Button kind="primary" wide>
        {button}
      </Button>
    </Form>
  )
}
