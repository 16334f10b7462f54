import type { ContractView } from '#contracts'
import { Button, Card, TextArea } from '../../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { messageLimit } from '#talk'
import type { StoredFile } from '#talk'
import { FilesInput } from '../acting/inputs.tsx'

/** For the two sides; the desk reads. */
export const MessageForm = (props: {
  ask: Ask
  view: ContractView
  came: { typed: Typed; wrong: Wrong; kept: readonly StoredFile[] } | undefined
}) => {
  const { ask, view, came } = props
  const { t } = ask
  if (view.party === 'desk') return null
  const typed = came?.typed ?? prefilled()
  const wrong = came?.wrong ?? nothingWrong
  const field = fieldsOf(ask, typed, wrong)
  const action = `/contracts/${view.row.id}/messages`
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
        <FilesInput
          ask={ask}
          t={t}
          name="files"
          id={came ? 'field-files' : 'field-message-files'}
          label={t('talk.attach')}
          error={wrong.at['files']}
          kept={came?.kept ?? []}
        />
        <p>
          <Button>{t('everywhere.send')}</Button>
        </p>
      </Form>
    </Card>
  )
}
