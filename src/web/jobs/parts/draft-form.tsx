import { addDays, dayOf } from '#engine'
import type { Process, Span } from '#engine'
import { categories, kindOf, openDays, processOfKind, titleLimit } from '#market'
import type { JobDraft } from '#market'
import { Field, Select, TextArea } from '../../components/index.ts'
import { fieldsOf, prefilled, wholeFrom, yenFrom } from '../../frame/index.ts'
import type { Ask, FieldsOfCodes, Typed, Wrong } from '../../frame/index.ts'
import { clockName, speechIn } from '../../contracts/promise/speech.ts'
import { KindFields } from './kind-fields.tsx'

/** The clocks of a process whose length a job may choose, with their bounds. */
export const choosable = (process: Process): { name: string; span: Span }[] =>
  Object.entries(process.clocks).flatMap(([name, clock]) =>
    'days' in clock && clock.days.min < clock.days.max ? [{ name, span: clock.days }] : [],
  )

const clockField = (name: string) => `clocks.${name}`

/** What the form of a job says, as the operation wants it: of both kinds' fields, one kind's. */
export const draftFrom = (typed: Typed): JobDraft => ({
  kind: typed.text('kind'),
  title: typed.text('title'),
  description: typed.text('description'),
  category: typed.text('category'),
  closesOn: typed.text('closesOn'),
  despiteWarning: typed.has('despiteWarning'),
  ...(typed.text('kind') === 'hourly' ? hoursFrom(typed) : fixedFrom(typed)),
})

const fixedFrom = (typed: Typed) => {
  const chosen = choosable(processOfKind('fixed'))
    .filter(({ name }) => typed.text(clockField(name)) !== '')
    .map(({ name }) => [name, wholeFrom(typed.text(clockField(name)))])
  return {
    price: yenFrom(typed.text('price')),
    deliverWithinDays: wholeFrom(typed.text('deliverWithinDays')),
    clocks: Object.fromEntries(chosen) as Record<string, number>,
  }
}

const hoursFrom = (typed: Typed) => ({
  price: yenFrom(typed.text('rate')),
  weeklyHours: wholeFrom(typed.text('weeklyHours')),
  expectedWeeks:
    typed.text('expectedWeeks').trim() === '' ? null : wholeFrom(typed.text('expectedWeeks')),
  pledgeWeeks: wholeFrom(typed.text('pledgeWeeks')),
})

/** Where the form calls a field otherwise than the operation does. */
export const fieldsOfKind = (typed: Typed): FieldsOfCodes => ({
  'job.kind_unavailable': 'kind',
  ...(typed.text('kind') === 'hourly' ? { price: 'rate' } : {}),
})

/** A form filled with what is known of a job, or with what is usual of a kind. */
export const typedFromJob = (ask: Ask, kind: string, job?: JobDraft): Typed => {
  const today = dayOf(ask.now, ask.context.calendar)
  const clocks = choosable(processOfKind('fixed')).map(({ name, span }) => [
    clockField(name),
    String(job?.clocks?.[name] ?? span.default),
  ])
  const hourly = job?.kind === 'hourly'
  return prefilled({
    kind: kindOf(kind) ?? 'fixed',
    title: job?.title,
    description: job?.description,
    category: job?.category,
    price: hourly ? undefined : job?.price.toString(),
    deliverWithinDays: String(job?.deliverWithinDays ?? 14),
    rate: hourly ? job.price.toString() : undefined,
    weeklyHours: String(job?.weeklyHours ?? 10),
    expectedWeeks: job?.expectedWeeks?.toString(),
    pledgeWeeks: String(job?.pledgeWeeks ?? 1),
    closesOn: job?.closesOn ?? addDays(today, openDays.usual),
    ...(Object.fromEntries(clocks) as Record<string, string>),
  })
}

/** Every field of a job as hidden ones: what the preview carries along. */
export const draftFields = (): string[] => [
  'kind',
  'title',
  'description',
  'category',
  'price',
  'deliverWithinDays',
  'rate',
  'weeklyHours',
  'expectedWeeks',
  'pledgeWeeks',
  'closesOn',
  ...choosable(processOfKind('fixed')).map(({ name }) => clockField(name)),
]

/** The fields of a job, with what each clock means. */
export const DraftFields = (props: { ask: Ask; typed: Typed; wrong: Wrong; latest: string }) => {
  const { ask, typed, wrong } = props
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
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
      <KindFields ask={ask} typed={typed} wrong={wrong} />
      <Field
        {...field('closesOn')}
        label={t('jobs.formCloses')}
        hint={t('jobs.formClosesHint', { max: format.date(props.latest) })}
        type="date"
        min={today}
        max={props.latest}
        required
      />
      <ClockChoices ask={ask} typed={typed} wrong={wrong} process={processOfKind('fixed')} />
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
    <fieldset class="stack field-group for-fixed">
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
