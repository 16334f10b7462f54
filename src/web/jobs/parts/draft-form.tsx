import { addDays, dayOf, deliveryDaysAhead } from '#engine'
import type { Process, Span } from '#engine'
import { categories, openDays, priceBounds, titleLimit } from '#market'
import type { JobDraft } from '#market'
import { Field, Select, TextArea } from '../../components/index.ts'
import { fieldsOf, prefilled, wholeFrom, yenFrom } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { clockName, speechIn } from '../../contracts/promise/speech.ts'
import { processOfKind } from '../promise.ts'

/** The clocks of a process whose length a job may choose, with their bounds. */
export const choosable = (process: Process): { name: string; span: Span }[] =>
  Object.entries(process.clocks).flatMap(([name, clock]) =>
    'days' in clock && clock.days.min < clock.days.max ? [{ name, span: clock.days }] : [],
  )

const clockField = (name: string) => `clocks.${name}`

/** What the form of a job says, as the operation wants it. */
export const draftFrom = (typed: Typed): JobDraft => {
  const chosen = choosable(processOfKind('fixed'))
    .filter(({ name }) => typed.text(clockField(name)) !== '')
    .map(({ name }) => [name, wholeFrom(typed.text(clockField(name)))])
  return {
    kind: 'fixed',
    title: typed.text('title'),
    description: typed.text('description'),
    category: typed.text('category'),
    price: yenFrom(typed.text('price')),
    deliverWithinDays: wholeFrom(typed.text('deliverWithinDays')),
    clocks: Object.fromEntries(chosen) as Record<string, number>,
    closesOn: typed.text('closesOn'),
  }
}

/** A form filled with what is known of a job, or with what is usual. */
export const typedFromJob = (ask: Ask, job?: JobDraft): Typed => {
  const today = dayOf(ask.now, ask.context.calendar)
  const clocks = choosable(processOfKind('fixed')).map(({ name, span }) => [
    clockField(name),
    String(job?.clocks?.[name] ?? span.default),
  ])
  return prefilled({
    title: job?.title,
    description: job?.description,
    category: job?.category,
    price: job?.price.toString(),
    deliverWithinDays: String(job?.deliverWithinDays ?? 14),
    closesOn: job?.closesOn ?? addDays(today, openDays.usual),
    ...(Object.fromEntries(clocks) as Record<string, string>),
  })
}

/** Every field of a job as hidden ones: what the preview carries along. */
export const draftFields = (): string[] => [
  'title',
  'description',
  'category',
  'price',
  'deliverWithinDays',
  'closesOn',
  ...choosable(processOfKind('fixed')).map(({ name }) => clockField(name)),
]

/** The fields of a job, with what each clock means. */
export const DraftFields = (props: { ask: Ask; typed: Typed; wrong: Wrong; latest: string }) => {
  const { ask, typed, wrong } = props
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  const process = processOfKind('fixed')
  const days = deliveryDaysAhead(process) ?? 60
  const today = dayOf(ask.now, ask.context.calendar)
  return (
    <>
      <Field
        {...field('title')}
        label={t('jobs.formTitle')}
        hint={t('jobs.formTitleHint')}
        maxlength={titleLimit}
        required
      />
      <TextArea
        {...field('description')}
        label={t('jobs.formDescription')}
        hint={t('jobs.formDescriptionHint')}
        rows={8}
        required
      />
      <Select
        {...field('category')}
        label={t('jobs.category')}
        empty={t('everywhere.choose')}
        options={categories.map((id) => ({ value: id, label: t(`categories.${id}`) }))}
        required
      />
      <Field
        {...field('price')}
        label={t('jobs.formPrice')}
        hint={t('jobs.formPriceHint', {
          min: format.yen(priceBounds.min),
          max: format.yen(priceBounds.max),
        })}
        unit="yen"
        required
      />
      <Field
        {...field('deliverWithinDays')}
        label={t('jobs.formDays')}
        hint={t('jobs.formDaysHint', { max: days })}
        unit="days"
        required
      />
      <Field
        {...field('closesOn')}
        label={t('jobs.formCloses')}
        hint={t('jobs.formClosesHint', { max: format.date(props.latest) })}
        type="date"
        min={today}
        max={props.latest}
        required
      />
      <ClockChoices ask={ask} typed={typed} wrong={wrong} process={process} />
    </>
  )
}

const ClockChoices = (props: { ask: Ask; typed: Typed; wrong: Wrong; process: Process }) => {
  const { ask, typed, wrong, process } = props
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const speech = speechIn(
    { process: process.name, process_version: process.version },
    ask.words,
    ask.format,
  )
  return (
    <fieldset class="stack field-group">
      <legend>{t('jobs.formClocks')}</legend>
      <p class="hint">{t('jobs.formClocksHint')}</p>
      {choosable(process).map(({ name, span }) => (
        <Select
          key={name}
          {...field(clockField(name))}
          label={clockName(speech, name)}
          hint={clockMeaning(ask, process, name)}
          options={lengthsOf(span).map((count) => ({
            value: String(count),
            label: t(count === span.default ? 'jobs.choiceUsual' : 'jobs.choiceDays', { count }),
          }))}
        />
      ))}
    </fieldset>
  )
}

const lengthsOf = ({ min, max }: Span): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index)

/** What a clock means for both sides; nothing where no words were written for it. */
export const clockMeaning = (ask: Ask, process: Process, name: string): string | undefined => {
  const notice = process.clocks['finalNotice']
  const days = notice && 'days' in notice ? notice.days.default : 0
  return ask.words.find(`jobs.clock.${name}`, { notice: days })
}
