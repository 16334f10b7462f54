import { callResults, outcomesFor, silentSide, wordsLimit } from '#desk'
import type { Receiver } from '#desk'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import { Button, Card, Choices, Select, TextArea } from '../../components/index.ts'
import { isOfClock } from '../../cases/words.ts'
import { fieldsOf, Form, Wrongs } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import { formOf } from './forms.ts'
import type { DeskCase, Sent } from './load.ts'

type Props = { ask: Ask<SignedIn>; loaded: DeskCase; sent: Sent | undefined }

/** Attempts to reach whom the case waits for: a mail by the system, calls noted by hand. */
export const ContactCard = (props: Props) => {
  const { ask, loaded } = props
  if (loaded.view.found.closedAt !== null) return null
  return (
    <Card title={ask.t('desk.contact')} id="contact">
      <NudgeForm {...props} />
      <CallForm {...props} />
    </Card>
  )
}

const NudgeForm = ({ ask, loaded: { view, people }, sent }: Props) => {
  const { t } = ask
  const { id, silentId } = view.found
  if (silentSide(view.found) === null) return null
  const { typed, wrong } = formOf('nudge', sent)
  return (
    <form method="post" action={`/desk/cases/${id}/nudge`} class="stack" data-once>
      <Wrongs ask={ask} wrong={wrong} />
      <input type="hidden" name="key" value={typed.key} />
      <Button wide>{t('desk.nudge')}</Button>
      <p class="action-cost">
        {t('desk.nudgeHint', { name: people.get(silentId ?? '')?.name ?? '' })}
      </p>
    </form>
  )
}

const calledOf = ({ view: { found } }: DeskCase): readonly Receiver[] =>
  isId('per', found.aboutId) ? ['person'] : ['client', 'worker']

const CallForm = ({ ask, loaded, sent }: Props) => {
  const { t } = ask
  const { found } = loaded.view
  const called = calledOf(loaded)
  const waited = found.silentId === found.workerId ? 'worker' : called[0]
  const { typed, wrong, open, idOf } = formOf('call', sent, { to: waited ?? '' })
  const field = fieldsOf(ask, typed, wrong)
  return (
    <details class="part-only" open={open}>
      <summary>{t('desk.call')}</summary>
      <div class="stack">
        <Form ask={ask} action={`/desk/cases/${found.id}/calls`} typed={typed} wrong={wrong}>
          <Select
            {...field('to')}
            id={idOf('to')}
            label={t('desk.calledWhom')}
            options={called.map((value) => ({
              value,
              label: value === 'person' ? t('cases.person') : t(`parties.${value}`),
            }))}
          />
          <Choices
            {...field('result')}
            id={idOf('result')}
            label={t('desk.callResult')}
            options={callResults.map((value) => ({ value, label: t(`cases.result.${value}`) }))}
            required
          />
          <TextArea
            {...field('text')}
            id={idOf('text')}
            label={t('desk.callText')}
            maxlength={wordsLimit}
            rows={3}
          />
          <Button wide>{t('desk.keepCall')}</Button>
        </Form>
      </div>
    </details>
  )
}

/** Ends a case with an answer; what a contract's clock ends is ended by an act on the contract. */
export const CloseCard = ({ ask, loaded, sent }: Props) => {
  const { t } = ask
  const { found } = loaded.view
  if (found.closedAt !== null || isOfClock(found)) return null
  const { typed, wrong, open, idOf } = formOf('close', sent)
  const field = fieldsOf(ask, typed, wrong)
  return (
    <Card title={t('desk.close')} id="close">
      <details class="part-only" open={open}>
        <summary>{t('desk.closeOpen')}</summary>
        <div class="stack">
          <Form ask={ask} action={`/desk/cases/${found.id}/close`} typed={typed} wrong={wrong}>
            <Choices
              {...field('outcome')}
              id={idOf('outcome')}
              label={t('desk.outcome')}
              options={outcomesFor(found.cause).map((value) => ({
                value,
                label: t(`cases.outcome.${value}`),
              }))}
              required
            />
            <TextArea
              {...field('text')}
              id={idOf('text')}
              label={t('desk.closeText')}
              hint={t('desk.closeHint')}
              maxlength={wordsLimit}
              rows={4}
              required
            />
            <Button kind="primary" wide>
              {t('desk.closeSend')}
            </Button>
          </Form>
        </div>
      </details>
    </Card>
  )
}
