import { approveIdentity, refusalReasons, refuseIdentity, revokeIdentity } from '#people'
import type { SignedIn } from '#people'
import { Button, Card, Confirm, PostButton, Select, TextArea } from '../components/index.ts'
import { attempt, fieldsOf, Form, staff } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'
import { showCheck } from './show.tsx'

type Decision = (ask: Ask<SignedIn>, id: string, typed: Typed) => Promise<void>

const decisions = [
  {
    name: 'approve',
    done: 'identity.approveDone',
    does: (ask, id) => approveIdentity(ask.context, ask.person, id),
  },
  {
    name: 'refuse',
    done: 'identity.refuseDone',
    does: (ask, id, typed) =>
      refuseIdentity(ask.context, ask.person, id, {
        reason: typed.text('reason'),
        note: typed.text('note'),
      }),
  },
  {
    name: 'revoke',
    done: 'identity.revokeDone',
    does: (ask, id, typed) =>
      revokeIdentity(ask.context, ask.person, id, { note: typed.text('note') }),
  },
] as const satisfies readonly { name: string; done: string; does: Decision }[]

export const decisionPages = (pages: Pages): void => {
  for (const { name, done, does } of decisions)
    pages.post(`/identity/:id/${name}`, staff('identity'), async (ask) => {
      const id = ask.id('idc')
      const typed = await ask.form()
      const decide = async () => {
        await does(ask, id, typed)
        return ask.go('/identity', { key: done })
      }
      return attempt(ask, decide, (wrong) => showCheck(ask, typed, wrong))
    })
}

export const Approve = ({ ask: { t }, id, badge }: { ask: Ask; id: string; badge: string }) => (
  <Confirm
    label={t('identity.approve')}
    title={t('identity.approveTitle')}
    kind="primary"
    cancel={t('everywhere.cancel')}
  >
    <p>{t('identity.approveLead', { badge })}</p>
    <PostButton action={`/identity/${id}/approve`}>{t('identity.approve')}</PostButton>
  </Confirm>
)

type Props = { ask: Ask; id: string; typed: Typed; wrong: Wrong }

export const RefuseForm = ({ ask, id, typed, wrong }: Props) => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Card title={t('identity.refuse')}>
      <p>{t('identity.refuseLead')}</p>
      <Form ask={ask} action={`/identity/${id}/refuse`} typed={typed} wrong={wrong}>
        <Select
          {...field('reason')}
          label={t('identity.reason')}
          empty={t('identity.chooseReason')}
          options={refusalReasons.map((one) => ({
            value: one,
            label: t(`identity.reason.${one}`),
          }))}
          required
        />
        <Note ask={ask} typed={typed} wrong={wrong} />
        <Button kind="danger">{t('identity.refuse')}</Button>
      </Form>
    </Card>
  )
}

export const RevokeForm = ({ ask, id, typed, wrong }: Props) => (
  <Card title={ask.t('identity.revoke')}>
    <p>{ask.t('identity.revokeLead')}</p>
    <Form ask={ask} action={`/identity/${id}/revoke`} typed={typed} wrong={wrong}>
      <Note ask={ask} typed={typed} wrong={wrong} required />
      <Button kind="danger">{ask.t('identity.revoke')}</Button>
    </Form>
  </Card>
)

const Note = (props: { ask: Ask; typed: Typed; wrong: Wrong; required?: boolean }) => (
  <TextArea
    {...fieldsOf(props.ask, props.typed, props.wrong)('note')}
    label={props.ask.t('identity.note')}
    hint={props.ask.t('identity.noteHint')}
    rows={3}
    maxlength={500}
    required={props.required ?? false}
  />
)
