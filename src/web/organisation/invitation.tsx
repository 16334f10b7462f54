import { acceptInvitation, declineInvitation, invitationBy } from '#people'
import type { SignedIn } from '#people'
import { Card, Notice, PageHead, PostButton } from '../components/index.ts'
import { attempt, nothingWrong, verified } from '../frame/index.ts'
import type { Ask, Pages, Wrong } from '../frame/index.ts'

/** What the link of a mail leads to. Opening it does nothing: mail programs open links, too. */
export const invitationPages = (pages: Pages): void => {
  pages.get('/invitations/:token', verified, (ask) => draw(ask, nothingWrong))

  pages.post('/invitations/:token/accept', verified, (ask) => {
    const accept = async () => {
      await acceptInvitation(ask.context, ask.person, ask.param('token'))
      return ask.go('/organisation', { key: 'organisation.accepted' })
    }
    return attempt(ask, accept, (wrong) => draw(ask, wrong))
  })

  pages.post('/invitations/:token/decline', verified, (ask) => {
    const decline = async () => {
      await declineInvitation(ask.context, ask.person, ask.param('token'))
      return ask.go('/organisation', { key: 'organisation.declined' })
    }
    return attempt(ask, decline, (wrong) => draw(ask, wrong))
  })
}

const draw = async (ask: Ask<SignedIn>, wrong: Wrong): Promise<Response> => {
  const { t, format } = ask
  const token = ask.param('token')
  const found = await invitationBy(ask.context, ask.person.id, token)
  const { organisation, invitedBy: by, expiresAt } = found
  return ask.page(
    { title: t('organisation.invitation'), width: 'narrow', status: wrong.status },
    <>
      <PageHead title={t('organisation.invitation')} />
      {wrong.general.map((text) => (
        <Notice key={text} tone="danger" live>
          <p>{text}</p>
        </Notice>
      ))}
      <Card>
        <p class="lead">{t('organisation.invitedBy', { organisation, by })}</p>
        <p>{t('organisation.joinLead')}</p>
        <p class="soft">{t('organisation.until', { date: format.date(expiresAt) })}</p>
        <div class="row">
          <PostButton action={`/invitations/${token}/accept`} kind="primary">
            {t('organisation.accept')}
          </PostButton>
          <PostButton action={`/invitations/${token}/decline`}>
            {t('organisation.decline')}
          </PostButton>
        </div>
      </Card>
    </>,
  )
}
