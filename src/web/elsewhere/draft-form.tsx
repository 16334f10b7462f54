import { dayOf } from '#engine'
import { stages } from '#portfolio'
import type { ElsewhereDraft, Stage } from '#portfolio'
import { platforms, rulesElsewhere } from '#processes'
import { Choices, Field, Select } from '../components/index.ts'
import { fieldsOf, prefilled, yenFrom } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'

/** What the form says, as the operation wants it. */
export const draftFrom = (typed: Typed): ElsewhereDraft => {
  const day = (name: string) => (typed.text(name).trim() === '' ? null : typed.text(name))
  return {
    platform: typed.text('platform') as ElsewhereDraft['platform'],
    clientName: typed.text('clientName'),
    title: typed.text('title'),
    price: yenFrom(typed.text('price')),
    agreedOn: typed.text('agreedOn'),
    deliverOn: day('deliverOn'),
    payOn: day('payOn'),
    reference: typed.text('reference'),
    stage: typed.text('stage') as Stage,
    stageOn: day('stageOn'),
  }
}

/** A form filled with what is known, or with what is likely. */
export const typedFrom = (ask: Ask, draft?: Partial<ElsewhereDraft>): Typed =>
  prefilled({
    platform: draft?.platform ?? '',
    clientName: draft?.clientName,
    title: draft?.title,
    price: draft?.price?.toString(),
    agreedOn: draft?.agreedOn ?? dayOf(ask.now, ask.context.calendar),
    deliverOn: draft?.deliverOn ?? undefined,
    payOn: draft?.payOn ?? undefined,
    reference: draft?.reference,
    stage: draft?.stage ?? 'working',
    stageOn: draft?.stageOn ?? undefined,
  })

type Props = { ask: Ask; typed: Typed; wrong: Wrong; stage: boolean }

/** One minute: what everybody knows of their own contract; the rest can wait. */
export const DraftFields = ({ ask, typed, wrong, stage }: Props) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const later = ['payOn', 'reference'].some((name) => typed.text(name) !== '' || name in wrong.at)
  return (
    <>
      {stage ? <Place ask={ask} typed={typed} wrong={wrong} stage /> : null}
      <Field {...field('title')} label={t('elsewhere.formTitle')} maxlength={120} required />
      <Field
        {...field('clientName')}
        label={t('elsewhere.formClient')}
        hint={t('elsewhere.formClientHint')}
        maxlength={120}
        required
      />
      <Field
        {...field('price')}
        label={t('elsewhere.formPrice')}
        hint={t('elsewhere.formPriceHint')}
        unit="yen"
        required
      />
      <Field {...field('agreedOn')} label={t('elsewhere.formAgreedOn')} type="date" required />
      <Field {...field('deliverOn')} label={t('elsewhere.formDeliverOn')} type="date" />
      {stage ? <Standing ask={ask} typed={typed} wrong={wrong} stage /> : null}
      <details class="part-only" open={later}>
        <summary>{t('elsewhere.formLater')}</summary>
        <div class="stack">
          <Field
            {...field('payOn')}
            label={t('elsewhere.formPayOn')}
            hint={t('elsewhere.formPayOnHint')}
            type="date"
          />
          <Field
            {...field('reference')}
            label={t('elsewhere.formReference')}
            hint={t('elsewhere.formReferenceHint')}
            maxlength={200}
          />
        </div>
      </details>
    </>
  )
}

/** Cannot be changed later: its entries follow the rules of that place. */
const Place = ({ ask, typed, wrong }: Props) => {
  const { t, locale } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Select
      {...field('platform')}
      label={t('elsewhere.formPlatform')}
      empty={t('everywhere.choose')}
      options={platforms.map((value) => ({
        value,
        label: rulesElsewhere[value].offering.texts[locale]['name'] ?? value,
      }))}
      required
    />
  )
}

/** Where it stands today: of one that has been entered, its entries tell that. */
const Standing = ({ ask, typed, wrong }: Props) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <>
      <Choices
        {...field('stage')}
        label={t('elsewhere.formStage')}
        options={stages.map((value) => ({ value, label: t(`elsewhere.stage.${value}`) }))}
        required
      />
      <Field
        {...field('stageOn')}
        label={t('elsewhere.formStageOn')}
        hint={t('elsewhere.formStageOnHint')}
        type="date"
        max={dayOf(ask.now, ask.context.calendar)}
      />
    </>
  )
}
