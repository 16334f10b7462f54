import { filesLimit, textLimit } from '#engine'
import type { AvailableAction, InputName } from '#engine'
import type { Words } from '#locale'
import { Field, FileField, Select, TextArea } from '../../components/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { exceptionName } from '../promise/speech.ts'
import type { Speech } from '../promise/speech.ts'

type Props = {
  ask: Ask
  speech: Speech
  action: AvailableAction
  typed: Typed
  wrong: Wrong
  /** A page has many forms; only one of them may have the plain ids that errors lead to. */
  plainIds: boolean
  /** Names of files that are stored already. */
  kept?: readonly { id: string; name: string }[]
  /** The part that was done is wanted, not the whole. */
  part?: boolean
}

/** What an input is called in this action, else what it is called everywhere. */
export const inputLabel = (
  words: Words,
  input: InputName | 'criterionHint',
  action: string,
): string => words.find(`contracts.input.${input}.${action}`) ?? words.t(`contracts.input.${input}`)

const order = ['date', 'amount', 'exception', 'criterion', 'reason', 'note', 'files'] as const

/**
 * The fields that an action takes, with its bounds; derived from the process for every kind of
 * contract.
 */
export const ActionInputs = (props: Props) => {
  const { takes } = props.action
  const claims = takes.amount === 'optional'
  const names = order.filter((name) => takes[name] && !(claims && name === 'amount'))
  return (
    <>
      {names.map((name) => (
        <OneInput key={name} {...props} name={name} />
      ))}
      {claims ? <PartOnly {...props} /> : null}
    </>
  )
}

/** A delivery is of the whole unless an amount is named; who came for the part must name it. */
const PartOnly = (props: Props) => {
  const { t } = props.ask
  const part = (props.part ?? false) || props.typed.has('part')
  return (
    <details
      class="part-only"
      open={part || props.typed.text('amount') !== '' || 'amount' in props.wrong.at}
    >
      <summary>{t('contracts.wholeOrPart')}</summary>
      <div class="stack">
        {part ? <input type="hidden" name="part" value="yes" /> : null}
        <p class="soft">{t('contracts.wholeOrPartHint')}</p>
        <OneInput {...props} name="amount" required={part} />
        <p class="soft">{t('contracts.input.noteEvidence')}</p>
      </div>
    </details>
  )
}

const OneInput = (props: Props & { name: (typeof order)[number]; required?: boolean }) => {
  const { ask, action, typed, wrong, name } = props
  const common = {
    t: ask.t,
    name,
    label: inputLabel(ask.words, name, action.name),
    required: props.required ?? action.takes[name] === 'required',
    value: typed.text(name),
    error: wrong.at[name],
    id: props.plainIds ? `field-${name}` : `field-${action.name}-${name}`,
  }
  if (name === 'amount') return <Amount {...common} ask={ask} action={action} />
  if (name === 'date') return <DateField {...common} ask={ask} action={action} />
  if (name === 'exception') {
    const options = (action.exceptions ?? []).map((value) => ({
      value,
      label: exceptionName(props.speech, value),
    }))
    return (
      <Select
        {...common}
        options={options}
        empty={ask.t('contracts.input.noException')}
        hint={ask.t('contracts.input.exceptionHint')}
      />
    )
  }
  if (name === 'files') return <FilesInput {...common} ask={ask} kept={props.kept ?? []} />
  const hint =
    name === 'criterion' ? inputLabel(ask.words, 'criterionHint', action.name) : undefined
  return (
    <TextArea {...common} rows={name === 'criterion' ? 2 : 4} maxlength={textLimit} hint={hint} />
  )
}

type Common = Parameters<typeof Field>[0]

const Amount = ({ ask, action, ...common }: Common & { ask: Ask; action: AvailableAction }) => {
  const { amount } = action
  const hint = amount
    ? ask.t('contracts.input.bounds', {
        min: ask.format.yen(amount.min),
        max: ask.format.yen(amount.max),
      })
    : undefined
  return <Field {...common} unit="yen" hint={hint} maxlength={20} />
}

/** Says which days can be named; an exception, where there is one to name, allows for others. */
const DateField = ({ ask, action, ...common }: Common & { ask: Ask; action: AvailableAction }) => {
  const { date, exceptions } = action
  const hint =
    date && !exceptions
      ? ask.t('contracts.input.bounds', {
          min: ask.format.date(date.min),
          max: ask.format.date(date.max),
        })
      : undefined
  return <Field {...common} type="date" min={date?.min ?? ''} max={date?.max ?? ''} hint={hint} />
}

/** Files to be added, beside those that a form which came back has brought already. */
export const FilesInput = (
  props: Common & { ask: Ask; kept: readonly { id: string; name: string }[] },
) => {
  const { ask, kept, value: _, ...common } = props
  const limits = { count: filesLimit, size: ask.format.bytes(ask.context.settings.fileLimit) }
  return (
    <>
      {kept.map(({ id }) => (
        <input key={id} type="hidden" name="kept" value={id} />
      ))}
      <FileField
        {...common}
        hint={
          <>
            {ask.t('contracts.input.filesHint', limits)}
            {kept.length === 0 ? null : (
              <>
                <br />
                {ask.t('contracts.input.filesKept', {
                  names: kept.map(({ name }) => name).join('、'),
                })}
              </>
            )}
          </>
        }
      />
    </>
  )
}
