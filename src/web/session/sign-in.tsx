import { signIn, signOut } from '#people'
import { Button, Card, Field, PageHead } from '../components/index.ts'
import { anyone, attempt, fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import { localPath, readCookie, writeCookie } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { keepSession, nextQuery } from './begin.ts'

export const signInPages = (pages: Pages): void => {
  pages.get('/sign-in', anyone, (ask) =>
    ask.person
      ? ask.goBack(ask.query('next'), '/home')
      : draw(ask, prefilled({ next: ask.query('next') }), nothingWrong),
  )

  pages.post('/sign-in', anyone, async (ask) => {
    const typed = await ask.form()
    const enter = async () => {
      const input = { email: typed.text('email'), password: typed.text('password') }
      const { token } = await signIn(ask.context, input, ask.visit)
      keepSession(ask, token)
      return ask.goBack(typed.text('next'), '/home')
    }
    return attempt(ask, enter, (wrong) => draw(ask, typed, wrong))
  })

  pages.post('/sign-out', anyone, async (ask) => {
    const { settings } = ask.context
    const token = readCookie(ask.http, settings, 'session')
    if (token !== undefined) await signOut(ask.context, token)
    writeCookie(ask.http, settings, 'session', '')
    return ask.go('/', { key: 'session.signedOut' })
  })
}

const draw = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const next = localPath(typed.text('next'), '')
  return ask.page(
    { title: t('session.signInTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.signInTitle')}>
        {next === '' ? undefined : t('session.nextNote')}
      </PageHead>
      <Card>
        <Form ask={ask} action="/sign-in" typed={typed} wrong={wrong}>
          <input type="hidden" name="next" value={next} />
          <Field
            {...field('email')}
            label={t('people.email')}
            type="email"
            autocomplete="username"
            required
          />
          <Field
            {...field('password')}
            value=""
            label={t('people.password')}
            type="password"
            autocomplete="current-password"
            required
          />
          <Button kind="primary" wide>
            {t('session.signIn')}
          </Button>
        </Form>
        <p>
          <a href="/forgot-password">{t('session.forgot')}</a>
        </p>
      </Card>
      <p class="row">
        {t('session.newHere')}
        <a href={`/sign-up${nextQuery(next)}`}>{t('session.toSignUp')}</a>
      </p>
    </>,
  )
}
