import { changePassword } from '#people'
import { Button, Card, Field } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, signedIn } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from './tab.tsx'

export const passwordPages = (pages: Pages): void => {
  pages.get('/settings/password', signedIn, (ask) => draw(ask, prefilled(), nothingWrong))

  pages.post('/settings/password', signedIn, async (ask) => {
    const typed = await ask.form()
    const change = async () => {
      const input = { current: typed.text('current'), password: typed.text('password') }
      await changePassword(ask.context, ask.person, input, ask.visit)
      return ask.go('/settings/password', { key: 'settings.passwordChanged' })
    }
    return attempt(ask, change, (wrong) => draw(ask, typed, wrong))
  })
}

/** Passwords are the one thing that does not come back: they are typed again. */
const draw = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return settingsTab(
    ask,
    '/settings/password',
    wrong.status,
    <>
      <Card>
        <p>{t('settings.passwordLead')}</p>
        <Form ask={ask} action="/settings/password" typed={typed} wrong={wrong}>
          <Field
            {...field('current')}
            value=""
            label={t('settings.currentPassword')}
            type="password"
            autocomplete="current-password"
            required
          />
          <Field
            {...field('password')}
            value=""
            label={t('settings.newPassword')}
            hint={t('session.passwordHint')}
            type="password"
            autocomplete="new-password"
            minlength={8}
            required
          />
          <Button kind="primary">{t('settings.changePassword')}</Button>
        </Form>
      </Card>
      <p class="soft">
        {t('settings.noPassword')} <a href="/forgot-password">{t('session.forgotTitle')}</a>
      </p>
    </>,
  )
}
