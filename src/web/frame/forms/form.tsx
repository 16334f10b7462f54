import type { ComponentChildren } from 'preact'
import { ErrorSummary, Notice } from '../../components/index.ts'
import type { Ask } from '../ask.ts'
import type { Typed } from './typed.ts'
import { Warning } from './warning.tsx'
import type { Wrong } from './wrong.ts'

/**
 * A form of a page: posts, carries the key that makes sending it twice one act, and says above its
 * fields what is wrong with what was sent.
 */
export const Form = (props: {
  ask: Ask
  action: string
  typed: Typed
  wrong?: Wrong
  /** With files. */
  multipart?: boolean
  children: ComponentChildren
}) => (
  <form
    method="post"
    action={props.action}
    class="stack"
    encType={props.multipart ? 'multipart/form-data' : undefined}
    data-once
  >
    <input type="hidden" name="key" value={props.typed.key} />
    {props.wrong === undefined ? null : <Wrongs ask={props.ask} wrong={props.wrong} />}
    {props.children}
  </form>
)

/**
 * What is wrong, above a form that came back. The page opens there, however far down the form is:
 * a browser scrolls to what takes the focus, and a screen reader begins with it.
 */
export const Wrongs = ({ ask, wrong }: { ask: Ask; wrong: Wrong }) =>
  wrong.general.length + Object.keys(wrong.at).length + wrong.warned.length === 0 ? null : (
    <div class="stack wrongs" tabIndex={-1} autofocus>
      <Warning ask={ask} warned={wrong.warned} />
      {wrong.general.map((text) => (
        <Notice key={text} tone="danger" live>
          <p>{text}</p>
        </Notice>
      ))}
      <ErrorSummary t={ask.t} errors={wrong.at} />
    </div>
  )

/** The properties that tie a field to what was typed and what is wrong with it. */
export const fieldsOf = (ask: Ask, typed: Typed, wrong: Wrong) => (name: string) => ({
  t: ask.t,
  name,
  value: typed.text(name),
  error: wrong.at[name],
})
