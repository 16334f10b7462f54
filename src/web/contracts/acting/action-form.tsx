import type { ContractView } from '#contracts'
import type { AvailableAction } from '#engine'
import { Button, Confirm, LinkButton, Notice } from '../../components/index.ts'
import { Form, nothingWrong, prefilled } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import type { StoredFile } from '#talk'
import { costOf, labelOf } from '../promise/speech.ts'
import type { Speech } from '../promise/speech.ts'
import { ActionInputs } from './inputs.tsx'
import { MoneyMoved, otherPayer } from './money-moved.tsx'
import { deliveryNow, expectedOf, givesPayUp, movesOfAct } from './ways.ts'

/** A form that was sent and came back: what was typed, what is wrong, which files are stored. */
export type Returned = {
  action: string
  typed: Typed
  wrong: Wrong
  kept: readonly StoredFile[]
}

export type ActionsProps = {
  ask: Ask
  view: ContractView
  speech: Speech
  returned?: Returned | undefined
  /** The action whose form is open from the start, by the address (`?do=deliver`). */
  open?: string
  /** With it: the work so far, not the whole. */
  part?: boolean
  /** The action that serves who looks best, where waiting is worth less. */
  best?: string | undefined
  /** What is expected of who looks has a form of its own elsewhere on the page. */
  beside?: boolean
}

/** Every button that who looks has, each with what it costs; what is expected comes first. */
export const Actions = (props: ActionsProps) => {
  const { view, best } = props
  const expected = props.beside === true ? null : expectedOf(view, best)
  const isExpected = ({ name }: AvailableAction) => name === expected
  const ordered = view.actions.toSorted((a, b) => Number(isExpected(b)) - Number(isExpected(a)))
  return (
    <div class="actions">
      {ordered.map((action) => (
        <OneAction key={action.name} {...props} action={action} expected={isExpected(action)} />
      ))}
    </div>
  )
}

type One = ActionsProps & { action: AvailableAction; expected: boolean }

const OneAction = (props: One) => {
  const { ask, view, speech, action, returned } = props
  const moves = action.takes.amount ? null : movesOfAct(view, action, ask.now, ask.context.calendar)
  const giving = givesPayUp(view, action, moves)
  const cost = costOf(speech, action.name, view)
  const came = returned?.action === action.name ? returned : undefined
  const label = labelOf(speech, action.name)
  return (
    <div class="action" id={`do-${action.name}`}>
      <Confirm
        label={label}
        title={label}
        kind={giving ? 'quiet' : props.expected ? 'primary' : 'plain'}
        wide
        open={came !== undefined || props.open === action.name}
      >
        {giving ? <GivesPayUp ask={ask} view={view} /> : null}
        {giving || cost === undefined ? null : <p>{cost}</p>}
        <ActionForm {...props} came={came} moves={moves ?? []} giving={giving} />
        <form method="dialog" class="dialog-only">
          <Button kind="quiet" wide>
            {ask.t('everywhere.cancel')}
          </Button>
        </form>
      </Confirm>
      {cost === undefined ? null : (
        <p class="action-cost">
          {cost}
          {action.left === undefined ? null : (
            <span class="action-left">{ask.t('contracts.left', { count: action.left })}</span>
          )}
        </p>
      )}
    </div>
  )
}

type FormProps = One & {
  came: Returned | undefined
  moves: NonNullable<ReturnType<typeof movesOfAct>>
  giving: boolean
}

const ActionForm = (props: FormProps) => {
  const { ask, view, speech, action, came, moves, giving } = props
  const { id, version, terms } = view.row
  const payer = otherPayer(view, ask.format)
  const typed = came?.typed ?? prefilled()
  const wrong = came?.wrong ?? nothingWrong
  return (
    <Form
      ask={ask}
      action={`/contracts/${id}/actions/${action.name}`}
      typed={typed}
      wrong={wrong}
      multipart={action.takes.files !== undefined}
    >
      <input type="hidden" name="seen" value={version} />
      <ActionInputs
        {...{ ask, speech, action, typed, wrong }}
        plainIds={came !== undefined}
        kept={came?.kept ?? []}
        part={props.part ?? false}
      />
      <MoneyMoved t={ask.t} format={ask.format} moves={moves} fees={terms.fees} from={payer} />
      {moves.some(({ kind }) => kind === 'fund') ? <FundFrom ask={ask} payer={payer} /> : null}
      <Button kind={giving ? 'danger' : 'primary'} wide>
        {labelOf(speech, action.name)}
      </Button>
    </Form>
  )
}

/** What to do where the wallet is short: a deputy cannot fill the wallet of another. */
const FundFrom = ({ ask: { t }, payer: name }: { ask: Ask; payer: string | undefined }) => (
  <p class="soft">
    {name === undefined ? t('contracts.fundFrom') : t('contracts.fundFromOf', { name })}{' '}
    {name === undefined ? <a href="/wallet">{t('contracts.toWallet')}</a> : null}
  </p>
)

/** The story's trap, told before it is stepped into, with the better way first. */
const GivesPayUp = ({ ask, view }: { ask: Ask; view: ContractView }) => (
  <Notice tone="danger" title={ask.t('contracts.endsUnpaid')}>
    <p>{ask.t('contracts.endsUnpaidHint')}</p>
    <p class="notice-way">
      <LinkButton
        href={`/contracts/${view.row.id}?do=${deliveryNow(view)?.name}&part=yes`}
        kind="primary"
        wide
      >
        {ask.t('contracts.deliverSoFar')}
      </LinkButton>
    </p>
  </Notice>
)
