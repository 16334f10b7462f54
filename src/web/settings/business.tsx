import { profileOf, updateProfile } from '#people'
import { Button, Card, CheckBox } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, signedIn } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

const facts = ['isBusiness', 'hasEmployees', 'officersTwoOrMore'] as const
const hints = {
  isBusiness: 'settings.isBusinessHint',
  hasEmployees: 'settings.hasEmployeesHint',
  officersTwoOrMore: undefined,
} as const

export const businessPages = (pages: Pages): void => {
  pages.get('/settings/business', signedIn, async (ask) => {
    const { business } = await profileOf(ask.context, ask.person.id)
    const given = facts.filter((fact) => business?.[fact]).map((fact) => [fact, 'yes'])
    const typed = prefilled(Object.fromEntries(given) as Record<string, string>)
    return draw(ask, business?.confirmedOn ?? null, typed, nothingWrong)
  })

  pages.post('/settings/business', signedIn, async (ask) => {
    const typed = await ask.form()
    const save = async () => {
      const business = {
        isBusiness: typed.has('isBusiness'),
        hasEmployees: typed.has('hasEmployees'),
        officersTwoOrMore: typed.has('officersTwoOrMore'),
      }
      await updateProfile(ask.context, ask.person.id, { business })
      return ask.go('/settings/business', { key: 'settings.confirmed' })
    }
    return attempt(ask, save, (wrong) => draw(ask, null, typed, wrong))
  })
}

const draw = (ask: Ask, confirmedOn: string | null, typed: Typed, wrong: Wrong) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  return settingsTab(
    ask,
    '/settings/business',
    wrong.status,
    <Card>
      <p>{t('settings.businessLead')}</p>
      <p class="soft">
        {confirmedOn === null
          ? t('settings.notConfirmed')
          : t('settings.confirmedOn', { date: format.date(confirmedOn) })}
      </p>
      <Form ask={ask} action="/settings/business" typed={typed} wrong={wrong}>
        {facts.map((fact) => (
          <CheckBox
            key={fact}
            {...field(fact)}
            value="yes"
            checked={typed.has(fact)}
            label={t(`settings.${fact}`)}
            hint={hints[fact] && t(hints[fact])}
          />
        ))}
        <Button kind="primary">{t('settings.confirm')}</Button>
      </Form>
    </Card>,
  )
}
