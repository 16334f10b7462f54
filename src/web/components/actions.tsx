import type { ComponentChildren } from 'preact'

type Kind = 'primary' | 'plain' | 'danger' | 'quiet'
const look = (kind: Kind, wide?: boolean) => `button button-${kind}${wide ? ' button-wide' : ''}`

type ButtonProps = {
  children: ComponentChildren
  /** At most one primary button a page. */
  kind?: Kind
  name?: string
  value?: string
  wide?: boolean
  type?: 'submit' | 'button'
  /** For one form with several ways on. */
  formaction?: string
  /** Sends what is typed although it is not complete (preview, back). */
  formnovalidate?: boolean
}

export const Button = ({
  children,
  kind = 'plain',
  wide,
  type = 'submit',
  ...rest
}: ButtonProps) => (
  <button type={type} class={look(kind, wide)} {...rest}>
    {children}
  </button>
)

export const LinkButton = (props: {
  href: string
  children: ComponentChildren
  kind?: Kind
  wide?: boolean
}) => (
  <a href={props.href} class={look(props.kind ?? 'plain', props.wide)}>
    {props.children}
  </a>
)

/** A button that posts: a form of its own, with hidden fields. Sent once, however often pressed. */
export const PostButton = (props: {
  action: string
  children: ComponentChildren
  fields?: Record<string, string>
  kind?: Kind
  wide?: boolean
}) => (
  <form method="post" action={props.action} class="post-button" data-once>
    {Object.entries(props.fields ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Button kind={props.kind ?? 'plain'} wide={props.wide ?? false}>
      {props.children}
    </Button>
  </form>
)

/**
 * Asks once before what cannot be undone: the first button opens the question (with the amount),
 * which holds the form with the real one. Without JavaScript it unfolds in place; with it, the
 * question is a dialog.
 */
export const Confirm = (props: {
  /** What the first button says: the act, not "OK". */
  label: string
  title: string
  children: ComponentChildren
  kind?: Kind
  wide?: boolean
  /** Open from the start: the page after an error in the question's form. */
  open?: boolean
  /** What the way back says where the question is a dialog. */
  cancel?: string
}) => (
  <confirm-dialog>
    <details class="confirm" open={props.open ?? false}>
      <summary class={look(props.kind ?? 'plain', props.wide)}>{props.label}</summary>
      <div class="confirm-question">
        <h3>{props.title}</h3>
        {props.children}
        {props.cancel === undefined ? null : (
          <button type="button" class="button button-quiet" data-close>
            {props.cancel}
          </button>
        )}
      </div>
    </details>
  </confirm-dialog>
)
