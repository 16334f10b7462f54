import { Notice } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { DeskCase, Sent } from './load.ts'

/** Whether the form is on the page as the case stands now. */
const isThere = (ask: Ask, { view, contract }: DeskCase, form: string): boolean => {
  if (view.found.closedAt !== null) return false
  const ruling = view.rulings.find(({ status }) => status === 'open' || status === 'confirming')
  if (form === 'decline') return ruling !== undefined
  if (form === 'confirm') return ruling !== undefined && ruling.proposedBy !== ask.person?.id
  const acts = ruling === undefined ? (contract?.view.actions ?? []) : []
  return !form.startsWith('act:') || acts.some(({ name }) => form === `act:${name}`)
}

/**
 * Something was refused and its form is not on the page any more, since somebody else was faster:
 * says why, and what was typed in it.
 */
export const GoneForm = (props: { ask: Ask; loaded: DeskCase; sent: Sent | undefined }) => {
  const { ask, loaded, sent } = props
  if (!sent || isThere(ask, loaded, sent.form)) return null
  const { wrong, typed } = sent
  const written = ['amount', 'reason', 'text'].map(typed.text).filter((text) => text.trim() !== '')
  return (
    <Notice tone="danger" live>
      {[...wrong.general, ...Object.values(wrong.at)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {written.map((text) => (
        <p key={text} class="as-written">
          {text}
        </p>
      ))}
    </Notice>
  )
}
