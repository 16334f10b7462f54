import { requestReset, resetPassword } from '#people'
import { Button, Card, Field, LinkButton, Notice, PageHead } from '../components/index.ts'
import { anyone, attempt, fieldsOf, Form, nothingWrong, prefilled, Wrongs } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { begin } from './begin.ts'

export const resetPages = (pages: Pages): void => {
  pages.get('/forgot-password', anyone, (ask) => drawForgot(ask, prefilled(), nothingWrong))

  pages.post('/forgot-password', anyone, async (ask) => {
    const typed = await ask.form()
    const send = async () => {
      await requestReset(ask.context, typed.text('email'), ask.visit)
      return ask.go('/forgot-password/sent')
    }
    return attempt(ask, send, (wrong) => drawForgot(ask, typed, wrong))
  })

  pages.get('/forgot-password/sent', anyone, drawSent)

  pages.get('/reset-password/:token', anyone, (ask) => drawReset(ask, prefilled(), nothingWrong))

  pages.post('/reset-password/:token', anyone, async (ask) => {
    const typed = await ask.form()
    const [token, password] = [ask.param('token'), typed.text('password')]
    const set = async () => {
      const { id } = await resetPassword(ask.context, token, password, ask.visit)
      return begin(ask, id, '/home', { key: 'session.resetDone' })
    }
    return attempt(ask, set, (wrong) => drawReset(ask, typed, wrong))
  })
}

const drawForgot = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  return ask.page(
    { title: t('session.forgotTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.forgotTitle')}>{t('session.forgotLead')}</PageHead>
      <Card>
        <Form ask={ask} action="/forgot-password" typed={typed} wrong={wrong}>
          <Field
            {...fieldsOf(ask, typed, wrong)('email')}
            label={t('people.email')}
            type="email"
            autocomplete="username"
            required
          />
          <Button kind="primary" wide>
            {t('session.forgotSend')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

const drawSent = (ask: Ask) => {
  const { t } = ask
  return ask.page(
    { title: t('session.forgotSentTitle'), width: 'narrow' },
    <>
      <PageHead title={t('session.forgotSentTitle')} />
      <Notice>
        <p>{t('session.forgotSent')}</p>
      </Notice>
      <p>{t('session.forgotAgain')}</p>
      <p>
        <LinkButton href="/forgot-password">{t('everywhere.back')}</LinkButton>
      </p>
    </>,
  )
}

const drawReset = (ask: Ask, typed: Typed, wrong: Wrong) => {
  const { t } = ask
  if (wrong.code?.startsWith('link.')) return drawDeadLink(ask, wrong)
  return ask.page(
    { title: t('session.resetTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.resetTitle')}>{t('session.resetLead')}</PageHead>
      <Card>
        <Form ask={ask} action={ask.path} typed={typed} wrong={wrong}>
          <Field
            {...fieldsOf(ask, typed, wrong)('password')}
            value=""
            label={t('session.newPassword')}
            hint={t('session.passwordHint')}
            type="password"
            autocomplete="new-password"
            minlength={8}
            required
          />
          <Button kind="primary" wide>
            {t('session.resetButton')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

const drawDeadLink = (ask: Ask, wrong: Wrong) => {
  const { t } = ask
  return ask.page(
    { title: t('session.linkFailedTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.linkFailedTitle')} />
      <Card>
        <Wrongs ask={ask} wrong={wrong} />
        <p>{t('session.linkFailedReset')}</p>
        <LinkButton href="/forgot-password" kind="primary">
          {t('session.forgotTitle')}
        </LinkButton>
      </Card>
    </>,
  )
}
