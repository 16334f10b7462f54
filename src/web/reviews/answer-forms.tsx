import { commentLimit } from '#trust'
import type { Review } from '#trust'
import { Button, TextArea } from '../components/index.ts'
import { fieldsOf, Form, nothingWrong, prefilled } from '../frame/index.ts'
import type { Ask } from '../frame/index.ts'
import type { CameBack } from './show.tsx'

type Props = { ask: Ask; review: Review; came: CameBack | null }

const words = {
  reply: { label: 'reviews.reply', hint: 'reviews.replyHint', send: 'reviews.replySend' },
  report: { label: 'reviews.reportReason', hint: 'reviews.reportHint', send: 'reviews.report' },
  hide: { label: 'reviews.hideReason', hint: 'reviews.hideHint', send: 'reviews.hideSend' },
} as const
const openers = {
  reply: 'reviews.replyTo',
  report: 'reviews.report',
  hide: 'reviews.hide',
} as const

/** One form in words, folded away until it is wanted or came back. */
const WordsForm = ({ ask, review, came, form }: Props & { form: keyof typeof words }) => {
  const { t } = ask
  const back = came?.form === form && came.side === review.side ? came : null
  const typed = back?.typed ?? prefilled()
  const wrong = back?.wrong ?? nothingWrong
  const { label, hint, send } = words[form]
  const name = form === 'reply' ? 'reply' : 'reason'
  const action = `/contracts/${review.contractId}/reviews/${review.side}/${form}`
  return (
    <details class="filters-box" open={back !== null}>
      <summary>{t(openers[form])}</summary>
      <Form ask={ask} action={action} typed={typed} wrong={wrong}>
        <TextArea
          {...fieldsOf(ask, typed, wrong)(name)}
          id={back ? `field-${name}` : `field-${form}-${review.side}`}
          label={t(label)}
          hint={t(hint)}
          maxlength={commentLimit}
          required
        />
        <p>
          <Button kind={form === 'hide' ? 'danger' : 'primary'}>{t(send)}</Button>
        </p>
      </Form>
    </details>
  )
}

/** Whom it is about answers once, and may call the desk. */
export const ReplyForms = (props: Props) => {
  const { reply, hiddenBecause } = props.review
  if (hiddenBecause !== null) return null
  return (
    <>
      {reply === null ? <WordsForm {...props} form="reply" /> : null}
      <WordsForm {...props} form="report" />
    </>
  )
}

export const DeskForms = (props: Props) =>
  props.review.hiddenBecause === null ? <WordsForm {...props} form="hide" /> : null
