import type { Member, Organisation, SignedIn } from '#people'
import { Badge, Button, Card, CheckBox, Confirm, PostButton } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

type Shown = { ask: Ask<SignedIn>; own: Organisation; member: Member }

/** Everybody in an organisation, and what the one who looks may do about each. */
export const Members = ({ ask, own }: { ask: Ask<SignedIn>; own: Organisation }) => (
  <Card title={ask.t('organisation.members')}>
    <p class="soft">{ask.t('organisation.deputyLead')}</p>
    <ul class="entries">
      {own.members.map((member) => (
        <OneMember key={member.id} ask={ask} own={own} member={member} />
      ))}
    </ul>
  </Card>
)

const OneMember = ({ ask, own, member }: Shown) => {
  const { t, person } = ask
  const { name, role, deputy, named } = member
  const others = member.id !== person.id
  return (
    <li>
      <h3 class="entry-name">
        <a href={`/people/${member.id}`}>{name}</a>{' '}
        <Badge>{t(role === 'owner' ? 'organisation.owner' : 'organisation.member')}</Badge>{' '}
        {deputy ? <Badge tone="safe">{t('organisation.isDeputy')}</Badge> : null}
      </h3>
      {deputy ? (
        <p class="soft">
          {t(deputy.mayFund ? 'organisation.mayFundYes' : 'organisation.mayFundNo')}
        </p>
      ) : null}
      {named ? <p class="soft">{t('organisation.namedYou', { name })}</p> : null}
      <div class="row">
        {others ? <Deputy ask={ask} own={own} member={member} /> : null}
        {named ? <StepDown ask={ask} own={own} member={member} /> : null}
        {own.role === 'owner' ? <Managing ask={ask} own={own} member={member} /> : null}
      </div>
    </li>
  )
}

const Deputy = ({ ask: { t }, member: { id, name, deputy } }: Shown) =>
  deputy ? (
    <PostButton action={`/organisation/deputies/${id}/dismiss`}>
      {t('organisation.dismiss')}
    </PostButton>
  ) : (
    <Confirm
      label={t('organisation.nameDeputy')}
      title={t('organisation.nameTitle', { name })}
      cancel={t('everywhere.cancel')}
    >
      <p>{t('organisation.nameLead', { name })}</p>
      <form method="post" action={`/organisation/deputies/${id}`} class="stack" data-once>
        <CheckBox t={t} id={`fund-${id}`} name="mayFund" label={t('organisation.mayFund')} />
        <Button>{t('organisation.nameDeputy')}</Button>
      </form>
    </Confirm>
  )

const StepDown = ({ ask: { t }, member: { id, name } }: Shown) => (
  <Confirm
    label={t('organisation.stepDown')}
    title={t('organisation.stepDownTitle', { name })}
    cancel={t('everywhere.cancel')}
  >
    <p>{t('organisation.stepDownLead', { name })}</p>
    <PostButton action={`/organisation/stands-for/${id}/step-down`}>
      {t('organisation.stepDown')}
    </PostButton>
  </Confirm>
)

const Managing = ({ ask: { t, person }, member: { id, name, role } }: Shown) => (
  <>
    <PostButton
      action={`/organisation/members/${id}/role`}
      fields={{ role: role === 'owner' ? 'member' : 'owner' }}
    >
      {t(role === 'owner' ? 'organisation.makeMember' : 'organisation.makeOwner')}
    </PostButton>
    {id === person.id ? null : (
      <Confirm
        label={t('organisation.remove')}
        title={t('organisation.removeTitle', { name })}
        kind="danger"
        cancel={t('everywhere.cancel')}
      >
        <p>{t('organisation.removeLead')}</p>
        <PostButton action={`/organisation/members/${id}/remove`} kind="danger">
          {t('organisation.remove')}
        </PostButton>
      </Confirm>
    )}
  </>
)
