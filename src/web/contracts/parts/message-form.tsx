import type { ContractView } from '#contracts'
import { Button, Card, FileField, TextArea } from '../../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { filesLimit } from '#engine'
import { messageLimit } from '#talk'

/** For the two sides; the desk reads. */
export const MessageForm = (props: {
  ask: Ask
  view: ContractView
  came: { typed: Typed; wrong: Wrong } | undefined
}) => {
  const { ask, view, came } = props
  const { t, format } = ask
  if (view.party === 'desk') return null
  const typed = came?.typed ?? prefilled()
  const wrong = came?.wrong ?? nothingWrong
  const field = fieldsOf(ask, typed, wrong)
  const action = `/contracts/${view.row.id}/messages`
  const limits = { count: filesLimit, size: format.bytes(ask.context.settings.fileLimit) }
  return (
    <Card title={t('talk.write')} id="write">
      <Form ask={ask} action={action} typed={typed} wrong={wrong} multipart>
        <TextArea
          {...field('text')}
          id="field-text"
          label={t('talk.message')}
          rows={4}
          maxlength={messageLimit}
        />
        <FileField
          t={t}
          name="files"
          id={came ? 'field-files' : 'field-message-files'}
          label={t('talk.attach')}
          hint={t('contracts.input.filesHint', limits)}
          error={wrong.at['files']}
        />
        <p>
          <Button>{t('everywhere.send')}</Button>
        </p>
      </Form>
    </Card>
  )
}
