import { bankDetailsOf, setBankDetails } from '#people'
import type { BankDetails } from '#people'
import { Button, Card, Choices, Field } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

export const bankPages = (pages: Pages): void => {
  pages.get('/settings/bank', verified, async (ask) => {
    const known = await bankDetailsOf(ask.context, ask.person.id)
    const { bankCode, branchCode, kind, holder } = known ?? { kind: 'ordinary' }
    return draw(ask, known, prefilled({ bankCode, branchCode, kind, holder }), nothingWrong)
  })

  pages.post('/settings/bank', verified, async (ask) => {
    const typed = await ask.form()
    const save = async () => {
      await setBankDetails(ask.context, ask.person.id, {
        bankCode: typed.text('bankCode'),
        branchCode: typed.text('branchCode'),
        kind: typed.text('kind'),
        number: typed.text('number'),
        holder: typed.text('holder'),
      })
      return ask.go('/settings/bank', { key: 'settings.saved' })
    }
    return attempt(ask, save, async (wrong) =>
      draw(ask, await bankDetailsOf(ask.context, ask.person.id), typed, wrong),
    )
  })
}

const draw = (ask: Ask, known: BankDetails | null, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return settingsTab(
    ask,
    '/settings/bank',
    wrong.status,
    <Card>
      <p>{t('settings.bankLead')}</p>
      {known ? <p class="soft">{t('settings.numberKnown', { number: known.number })}</p> : null}
      <Form ask={ask} action="/settings/bank" typed={typed} wrong={wrong}>
        <Field
          {...field('bankCode')}
          label={t('settings.bankCode')}
          hint={t('settings.bankCodeHint')}
          autocomplete="off"
          required
        />
        <Field
          {...field('branchCode')}
          label={t('settings.branchCode')}
          hint={t('settings.branchCodeHint')}
          autocomplete="off"
          required
        />
        <Choices
          {...field('kind')}
          label={t('settings.kind')}
          options={[
            { value: 'ordinary', label: t('settings.kindOrdinary') },
            { value: 'current', label: t('settings.kindCurrent') },
            { value: 'savings', label: t('settings.kindSavings') },
          ]}
        />
        <Field
          {...field('number')}
          label={t('settings.number')}
          hint={t('settings.numberHint')}
          autocomplete="off"
          required
        />
        <Field
          {...field('holder')}
          label={t('settings.holder')}
          hint={t('settings.holderHint')}
          autocomplete="off"
          required
        />
        <Button kind="primary">{t('everywhere.save')}</Button>
      </Form>
    </Card>,
  )
}
