import { resendVerification, verifyEmail } from '#people'
import { Button, Card, LinkButton, Marked, PageHead } from '../components/index.ts'
import { anyone, attempt, Form, nothingWrong, prefilled, signedIn, Wrongs } from '../frame/index.ts'
import type { Ask, Pages, Wrong } from '../frame/index.ts'

/** The address stands in mails: the link is only opened here, and used by the button. */
export const verifyPages = (pages: Pages): void => {
  pages.get('/verify-email', signedIn, (ask) =>
    ask.person.verified ? ask.go('/home') : drawWaiting(ask, ask.person.email, nothingWrong),
  )

  pages.post('/verify-email', signedIn, (ask) => {
    const send = async () => {
      await resendVerification(ask.context, ask.person.id, ask.visit)
      return ask.go('/verify-email', { key: 'session.verifyResent' })
    }
    return attempt(ask, send, (wrong) => drawWaiting(ask, ask.person.email, wrong))
  })

  pages.get('/verify-email/:token', anyone, (ask) => drawConfirm(ask, nothingWrong))

  pages.post('/verify-email/:token', anyone, (ask) => {
    const confirm = async () => {
      const { id } = await verifyEmail(ask.context, ask.param('token'), ask.visit)
      const here = ask.person?.id === id
      return ask.go(here ? '/home' : '/sign-in', { key: 'session.verified' })
    }
    return attempt(ask, confirm, (wrong) => drawConfirm(ask, wrong))
  })
}

const drawWaiting = (ask: Ask, email: string, wrong: Wrong) => {
  const { t } = ask
  return ask.page(
    { title: t('session.verifyTitle'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('session.verifyTitle')} />
      <Card>
        <p>
          <Marked text={t('session.verifySent', { email })} />
        </p>
        <p>{t('session.verifyHow')}</p>
        <p class="soft">
          {t('session.verifyNotThere')} {t('session.verifyWrongAddress')}
        </p>
        <Form ask={ask} action="/verify-email" typed={prefilled()} wrong={wrong}>
          <Button>{t('session.verifyResend')}</Button>
        </Form>
      </Card>
    </>,
  )
}

const drawConfirm = (ask: Ask, wrong: Wrong) => {
  const { t } = ask
  const failed = wrong.status !== 200
  const title = t(failed ? 'session.linkFailedTitle' : 'session.verifyTitle')
  return ask.page(
    { title, width: 'narrow', status: wrong.status },
    <>
      <PageHead title={title} />
      <Card>
        {failed ? (
          <>
            <Wrongs ask={ask} wrong={wrong} />
            <p>{t('session.linkFailedVerify')}</p>
            <LinkButton href="/verify-email" kind="primary">
              {t('session.verifyResend')}
            </LinkButton>
          </>
        ) : (
          <Form ask={ask} action={ask.path} typed={prefilled()}>
            <p>{t('session.verifyLead')}</p>
            <Button kind="primary">{t('session.verifyButton')}</Button>
          </Form>
        )}
      </Card>
    </>,
  )
}
