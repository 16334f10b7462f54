import type { ContractView } from '#contracts'
import { FileList, Notice } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'
import type { Returned } from './action-form.tsx'
import { inputLabel } from './inputs.tsx'

const inputs = ['date', 'amount', 'criterion', 'reason', 'note'] as const

type Props = { ask: Ask; view: ContractView; returned: Returned | undefined }

/**
 * An act was refused and its form is not on the page any more, since something else happened first:
 * says why, and what was typed in it.
 */
export const GoneForm = ({ ask, view, returned }: Props) => {
  if (!returned || view.actions.some(({ name }) => name === returned.action)) return null
  const { action, typed, wrong, kept } = returned
  const written = inputs.filter((name) => typed.text(name).trim() !== '')
  return (
    <Notice tone="danger" live>
      {[...wrong.general, ...Object.values(wrong.at)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {written.map((name) => (
        <div key={name}>
          <p class="notice-title">{inputLabel(ask.words, name, action)}</p>
          <p class="as-written">{typed.text(name)}</p>
        </div>
      ))}
      <FileList t={ask.t} format={ask.format} files={kept} />
    </Notice>
  )
}
