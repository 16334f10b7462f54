import { wordsLimit } from '#desk'
import type { Receiver } from '#desk'
import type { SignedIn } from '#people'
import { isId } from '#platform'
import { Button, Card, TextArea } from '../../components/index.ts'
import { fieldsOf, Form } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import { formOf } from './forms.ts'
import type { DeskCase, Sent } from './load.ts'
import { templateFor, templates } from './templates.ts'

type Props = { ask: Ask<SignedIn>; loaded: DeskCase; sent: Sent | undefined }

/** Whom the desk can write to in a case. */
const receiversOf = ({ view: { found } }: DeskCase): Receiver[] =>
  isId('per', found.aboutId)
    ? ['person']
    : (['client', 'worker'] as const).filter((side) => found[`${side}Id`] !== null)

const titles = {
  client: 'desk.toClient',
  worker: 'desk.toWorker',
  person: 'desk.toPerson',
} as const

const keys = { client: 'c', worker: 'w', person: 'c' } as const

/** Three ways to write, apart: what one side reads, what the other does, and what neither does. */
export const ComposeCard = (props: Props) => {
  const { ask, loaded } = props
  if (loaded.view.found.closedAt !== null) return null
  return (
    <Card title={ask.t('desk.write')} id="write">
      {receiversOf(loaded).map((to) => (
        <ToOne key={to} {...props} to={to} />
      ))}
      <Note {...props} />
    </Card>
  )
}

const ToOne = (props: Props & { to: Receiver }) => {
  const { ask, loaded, sent, to } = props
  const { t } = ask
  const { id } = loaded.view.found
  const asked = ask.query('to') === to ? ask.query('template') : ''
  const filled = templateFor(ask, loaded, to, asked)
  const { typed, wrong, open, idOf } = formOf(to, sent, filled === null ? {} : { text: filled })
  return (
    <details class="compose" open={open || filled !== null} id={`write-${to}`}>
      <summary data-key={keys[to]} aria-keyshortcuts={keys[to]}>
        {t(titles[to])} <kbd>{keys[to]}</kbd>
      </summary>
      <p class="facts">
        <span>{t('desk.templates')}</span>
        {templates.map((one) => (
          <a key={one} href={`/desk/cases/${id}?to=${to}&template=${one}#write-${to}`}>
            {t(`desk.template.${one}`)}
          </a>
        ))}
      </p>
      <Form ask={ask} action={`/desk/cases/${id}/messages`} typed={typed} wrong={wrong}>
        <input type="hidden" name="to" value={to} />
        <TextArea
          {...fieldsOf(ask, typed, wrong)('text')}
          id={idOf('text')}
          label={t('desk.words')}
          hint={t('desk.onlyThey')}
          maxlength={wordsLimit}
          rows={6}
          required
        />
        <p>
          <Button>{t('desk.sendMail')}</Button>
        </p>
      </Form>
    </details>
  )
}

const Note = ({ ask, loaded, sent }: Props) => {
  const { t } = ask
  const { typed, wrong, open, idOf } = formOf('note', sent)
  return (
    <details class="compose" open={open} id="write-note">
      <summary data-key="i" aria-keyshortcuts="i">
        {t('desk.toDesk')} <kbd>i</kbd>
      </summary>
      <Form
        ask={ask}
        action={`/desk/cases/${loaded.view.found.id}/notes`}
        typed={typed}
        wrong={wrong}
      >
        <TextArea
          {...fieldsOf(ask, typed, wrong)('text')}
          id={idOf('text')}
          label={t('desk.words')}
          hint={t('desk.onlyDesk')}
          maxlength={wordsLimit}
          rows={4}
          required
        />
        <p>
          <Button>{t('desk.keepNote')}</Button>
        </p>
      </Form>
    </details>
  )
}
