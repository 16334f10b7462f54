import type { ComponentChildren } from 'preact'
import type { Translate } from '#locale'

type Common = {
  t: Translate
  name: string
  label: string
  hint?: ComponentChildren
  /** In words; the field is then marked invalid and keeps what was typed. */
  error?: string | undefined
  value?: string | undefined
  required?: boolean
  /** Only when two forms of a page use the same name. */
  id?: string
}

const idOf = (props: { id?: string; name: string }) => props.id ?? `field-${props.name}`

/** What an input must carry to belong to its label, hint and error. */
const bound = (props: Common) => {
  const id = idOf(props)
  const told = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean)
  return {
    id,
    name: props.name,
    required: props.required ?? false,
    'aria-invalid': props.error ? ('true' as const) : undefined,
    'aria-describedby': told.length > 0 ? told.join(' ') : undefined,
  }
}

const Need = ({ t, required }: { t: Translate; required: boolean }) =>
  required ? <span class="need">{t('everywhere.required')}</span> : null

const Told = (props: Common) => {
  const id = idOf(props)
  return (
    <>
      {props.hint ? (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      {props.error ? (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      ) : null}
    </>
  )
}

const Labelled = (props: Common & { children: ComponentChildren }) => (
  <div class={`field${props.error ? ' field-wrong' : ''}`}>
    <label for={idOf(props)}>
      {props.label}
      <Need t={props.t} required={props.required ?? false} />
    </label>
    <Told {...props} />
    {props.children}
  </div>
)

type InputProps = Common & {
  type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'url' | 'tel' | 'number' | 'time'
  /** `yen`: digits on a phone's keyboard, and 円 or yen beside it. */
  unit?: keyof typeof unitWords | undefined
  autocomplete?: string
  min?: string | number
  max?: string | number
  minlength?: number
  maxlength?: number
  placeholder?: string
}

export const Field = (props: InputProps) => {
  const { autocomplete, min, max, minlength, maxlength, placeholder, unit } = props
  const box = (
    <input
      {...bound(props)}
      {...{ autocomplete, min, max, minlength, maxlength, placeholder, value: props.value }}
      // Preact's types know each kind by itself; what is spread above suits all of ours.
      type={(props.type ?? 'text') as 'text'}
      inputmode={unit === undefined ? undefined : 'numeric'}
      class={unit === undefined ? 'input' : 'input input-figure'}
    />
  )
  return (
    <Labelled {...props}>
      {unit === undefined ? (
        box
      ) : (
        <span class="with-unit">
          {box}
          <span>{props.t(unitWords[unit])}</span>
        </span>
      )}
    </Labelled>
  )
}
const unitWords = {
  yen: 'everywhere.yenUnit',
  yenPerHour: 'everywhere.yenPerHourUnit',
  days: 'everywhere.daysUnit',
  hours: 'everywhere.hoursUnit',
  weeks: 'everywhere.weeksUnit',
} as const

export const TextArea = (props: Common & { rows?: number; maxlength?: number }) => (
  <Labelled {...props}>
    <textarea {...bound(props)} class="input" rows={props.rows ?? 5} maxlength={props.maxlength}>
      {props.value}
    </textarea>
  </Labelled>
)

type Option = { value: string; label: string }

export const Select = (props: Common & { options: readonly Option[]; empty?: string }) => (
  <Labelled {...props}>
    <select {...bound(props)} class="input">
      {props.empty === undefined ? null : <option value="">{props.empty}</option>}
      {props.options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
)

/** One of a few: radio buttons. */
export const Choices = (props: Common & { options: readonly (Option & { hint?: string })[] }) => {
  const { id, 'aria-describedby': told } = bound(props)
  return (
    <fieldset id={id} class={`field${props.error ? ' field-wrong' : ''}`} aria-describedby={told}>
      <legend>
        {props.label}
        <Need t={props.t} required={props.required ?? false} />
      </legend>
      <Told {...props} />
      {props.options.map(({ value, label, hint }) => (
        <label class="choice" key={value} for={`${id}-${value}`}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={props.name}
            value={value}
            checked={value === props.value}
            required={props.required ?? false}
          />
          <span>
            {label}
            {hint === undefined ? null : <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export const CheckBox = (props: Common & { checked?: boolean }) => (
  <div class={`field${props.error ? ' field-wrong' : ''}`}>
    <label class="choice" for={idOf(props)}>
      <input
        {...bound(props)}
        type="checkbox"
        value={props.value ?? 'yes'}
        checked={props.checked ?? false}
      />
      <span>
        {props.label}
        <Need t={props.t} required={props.required ?? false} />
      </span>
    </label>
    <Told {...props} />
  </div>
)

export const FileField = (props: Common & { accept?: string; multiple?: boolean }) => (
  <Labelled {...props}>
    <input
      {...bound(props)}
      type="file"
      class="input"
      accept={props.accept}
      multiple={props.multiple ?? true}
    />
  </Labelled>
)

/** Above a form that came back: what to mend, each with a way to its field. */
export const ErrorSummary = (props: { t: Translate; errors: Readonly<Record<string, string>> }) => {
  const errors = Object.entries(props.errors)
  if (errors.length === 0) return null
  return (
    <div class="notice notice-danger" role="alert">
      <div>
        <p class="notice-title">{props.t('everywhere.formHasErrors')}</p>
        <ul>
          {errors.map(([name, error]) => (
            <li key={name}>
              <a href={`#field-${name}`}>{error}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
