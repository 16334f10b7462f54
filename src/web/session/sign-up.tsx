import { signUp } from '#people'
import { Button, Card, Choices, Field, PageHead } from '../components/index.ts'
import { anyone, attempt, fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import { localPath, writeCookie } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { begin, nextQuery } from './begin.ts'

export const signUpPages = (pages: Pages): void => {
  pages.get('/sign-up', anyone, (ask) => {
    if (ask.person) return ask.goBack(ask.query('next'), '/home')
    const side = ask.query('side') === 'client' ? 'client' : 'worker'
    return draw(ask, prefilled({ next: ask.query('next'), side }), nothingWrong)
  })

  pages.post('/sign-up', anyone, async (ask) => {
    const typed = await ask.form()
    const fields = { person: 'email', locale: 'email' }
    return attempt(
      ask,
      () => enter(ask, typed),
      (wrong) => draw(ask, typed, wrong),
      fields,
    )
  })
}

const enter = async (ask: Ask, typed: Typed): Promise<Response> => {
  const { context, locale, visit } = ask
  const input = {
    email: typed.text('email'),
    name: typed.text('name'),
    password: typed.text('password'),
    locale,
  }
  const { id } = await signUp(context, input, { ip: visit.ip, key: typed.key })
  const side = typed.text('side') === 'client' ? 'client' : 'worker'
  writeCookie(ask.http, context.settings, 'side', side)
  const next = localPath(typed.text('next'), '/home')
  return begin(ask, id, context.settings.demo ? next : '/verify-email', { key: 'session.welcome' })
}

const draw = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  const next = localPath(typed.text('next'), '')
  return ask.page(
    { title: t('session.signUpTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.signUpTitle')}>{t('session.signUpLead')}</PageHead>
      <Card>
        <Form ask={ask} action="/sign-up" typed={typed} wrong={wrong}>
          <input type="hidden" name="next" value={next} />
          <Choices {...field('side')} label={t('session.side')} options={sides(ask)} />
          <Field
            {...field('name')}
            label={t('people.name')}
            hint={t('session.nameHint')}
            autocomplete="name"
            maxlength={80}
            required
          />
          <Field
            {...field('email')}
            label={t('people.email')}
            hint={t('session.emailHint')}
            type="email"
            autocomplete="username"
            required
          />
          <Field
            {...field('password')}
            value=""
            label={t('people.password')}
            hint={t('session.passwordHint')}
            type="password"
            autocomplete="new-password"
            minlength={8}
            required
          />
          <Button kind="primary" wide>
            {t('session.signUp')}
          </Button>
        </Form>
      </Card>
      <p class="row">
        {t('session.haveAccount')}
        <a href={`/sign-in${nextQuery(next)}`}>{t('session.toSignIn')}</a>
      </p>
    </>,
  )
}

const sides = ({ t }: Ask) => [
  { value: 'worker', label: t('session.sideWorker'), hint: t('session.sideWorkerHint') },
  { value: 'client', label: t('session.sideClient'), hint: t('session.sideClientHint') },
]
