import { invitationsTo, organisationOf } from '#people'
import type { Invitation, Organisation, SignedIn } from '#people'
import { Button, Card, Confirm, EmptyState, Field, PostButton } from '../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { settingsTab } from '../settings/tab.tsx'
import { Members } from './members.tsx'

export const showPages = (pages: Pages): void => {
  pages.get('/organisation', verified, async (ask) =>
    drawOrganisation(ask, prefilled(), nothingWrong),
  )
}

/** The page of one's organisation; without one, how to found or join one. */
export const drawOrganisation = async (
  ask: Ask<SignedIn>,
  typed: Typed,
  wrong: Wrong,
): Promise<Response> => {
  const { context, person } = ask
  const [own, invitations] = await Promise.all([
    organisationOf(context, person.id),
    invitationsTo(context, person.id),
  ])
  return settingsTab(
    ask,
    '/organisation',
    wrong.status,
    <>
      {own === null || invitations.length > 0 ? (
        <Invitations ask={ask} invitations={invitations} />
      ) : null}
      {own === null ? (
        <Found ask={ask} typed={typed} wrong={wrong} />
      ) : (
        <Own ask={ask} own={own} typed={typed} wrong={wrong} />
      )}
    </>,
  )
}

type Sent = { ask: Ask<SignedIn>; typed: Typed; wrong: Wrong }

const Invitations = (props: { ask: Ask; invitations: readonly Invitation[] }) => {
  const { t } = props.ask
  if (props.invitations.length === 0)
    return (
      <EmptyState title={t('organisation.none')}>
        <p>{t('organisation.noneHint')}</p>
      </EmptyState>
    )
  return (
    <Card title={t('organisation.invitedTo')} tone="clock">
      <ul>
        {props.invitations.map(({ token, organisation, invitedBy: by }) => (
          <li key={token}>
            <a href={`/invitations/${token}`}>
              {t('organisation.invitedBy', { organisation, by })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Found = ({ ask, typed, wrong }: Sent) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Card title={t('organisation.found')}>
      <p>{t('organisation.foundLead')}</p>
      <Form ask={ask} action="/organisation" typed={typed} wrong={wrong}>
        <Field
          {...field('name')}
          label={t('organisation.name')}
          autocomplete="organization"
          maxlength={120}
          required
        />
        <Button kind="primary">{t('organisation.foundButton')}</Button>
      </Form>
    </Card>
  )
}

const Own = ({ ask, own, typed, wrong }: Sent & { own: Organisation }) => {
  const { t } = ask
  const isOwner = own.role === 'owner'
  const inviting = typed.has('email')
  return (
    <>
      <h2>{own.name}</h2>
      {wrong.general.length > 0 && !inviting && !typed.has('name') ? (
        <Form ask={ask} action="/organisation" typed={typed} wrong={wrong}>
          {null}
        </Form>
      ) : null}
      <Members ask={ask} own={own} />
      {isOwner ? (
        <>
          <Inviting ask={ask} own={own} typed={typed} wrong={inviting ? wrong : nothingWrong} />
          <Renaming
            ask={ask}
            own={own}
            typed={typed}
            wrong={typed.has('name') ? wrong : nothingWrong}
          />
        </>
      ) : null}
      <Confirm
        label={t('organisation.leave')}
        title={t('organisation.leaveTitle', { name: own.name })}
        kind="danger"
        cancel={t('everywhere.cancel')}
      >
        <p>{t(own.members.length === 1 ? 'organisation.leaveLast' : 'organisation.leaveLead')}</p>
        <PostButton action="/organisation/leave" kind="danger">
          {t('organisation.leave')}
        </PostButton>
      </Confirm>
    </>
  )
}

const Inviting = ({ ask, own, typed, wrong }: Sent & { own: Organisation }) => {
  const { t, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Card title={t('organisation.invite')}>
      <Form ask={ask} action="/organisation/invitations" typed={typed} wrong={wrong}>
        <Field
          {...field('email')}
          label={t('people.email')}
          hint={t('organisation.inviteHint')}
          type="email"
          autocomplete="off"
          required
        />
        <Button>{t('organisation.inviteButton')}</Button>
      </Form>
      {own.invitations.length === 0 ? null : (
        <>
          <h3>{t('organisation.open')}</h3>
          <ul class="entries">
            {own.invitations.map(({ id, email, expiresAt }) => (
              <li key={id}>
                <p>{email}</p>
                <p class="soft">{t('organisation.until', { date: format.date(expiresAt) })}</p>
                <PostButton action={`/organisation/invitations/${id}/withdraw`}>
                  {t('organisation.withdraw')}
                </PostButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const Renaming = ({ ask, own, typed, wrong }: Sent & { own: Organisation }) => {
  const { t } = ask
  const named = typed.has('name') ? typed : prefilled({ name: own.name })
  const field = fieldsOf(ask, named, wrong)
  return (
    <Card title={t('organisation.rename')}>
      <Form ask={ask} action="/organisation/name" typed={named} wrong={wrong}>
        <Field {...field('name')} label={t('organisation.name')} maxlength={120} required />
        <Button>{t('everywhere.save')}</Button>
      </Form>
    </Card>
  )
}
