import { isLocale } from '#locale'
import { updateProfile } from '#people'
import { Button, Card, Choices } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, signedIn } from '../frame/index.ts'
import { writeCookie } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

export const displayPages = (pages: Pages): void => {
  pages.get('/settings/display', signedIn, (ask) => {
    const { locale, theme } = ask.person
    return draw(ask, prefilled({ locale, theme }), nothingWrong)
  })

  pages.post('/settings/display', signedIn, async (ask) => {
    const typed = await ask.form()
    const [locale, theme] = [typed.text('locale'), typed.text('theme')]
    const save = async () => {
      await updateProfile(ask.context, ask.person.id, { locale, theme })
      if (isLocale(locale)) writeCookie(ask.http, ask.context.settings, 'locale', locale)
      writeCookie(ask.http, ask.context.settings, 'theme', theme)
      return ask.go('/settings/display', { key: 'settings.saved' })
    }
    return attempt(ask, save, (wrong) => draw(ask, typed, wrong))
  })
}

const draw = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return settingsTab(
    ask,
    '/settings/display',
    wrong.status,
    <Card>
      <Form ask={ask} action="/settings/display" typed={typed} wrong={wrong}>
        <Choices
          {...field('locale')}
          label={t('settings.locale')}
          hint={t('settings.localeHint')}
          options={[
            { value: 'ja', label: '日本語' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Choices
          {...field('theme')}
          label={t('settings.theme')}
          options={[
            { value: 'auto', label: t('settings.themeAuto') },
            { value: 'light', label: t('settings.themeLight') },
            { value: 'dark', label: t('settings.themeDark') },
          ]}
        />
        <Button kind="primary">{t('everywhere.save')}</Button>
      </Form>
    </Card>,
  )
}
