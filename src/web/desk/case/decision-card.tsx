import { needsSecond } from '#contracts'
import type { ContractView } from '#contracts'
import type { Ruling } from '#desk'
import { wordsLimit } from '#desk'
import type { AvailableAction } from '#engine'
import type { SignedIn } from '#people'
import { Button, Card, Notice, TextArea } from '../../components/index.ts'
import { ActionInputs } from '../../contracts/acting/inputs.tsx'
import { MoneyMoved } from '../../contracts/acting/money-moved.tsx'
import { movesOfAct } from '../../contracts/acting/ways.ts'
import type { Loaded } from '../../contracts/load.ts'
import { costOf, labelOf } from '../../contracts/promise/speech.ts'
import { fieldsOf, Form, Wrongs } from '../../frame/index.ts'
import type { Ask } from '../../frame/index.ts'
import { formOf } from './forms.ts'
import type { DeskCase, Sent } from './load.ts'

type Props = { ask: Ask<SignedIn>; loaded: DeskCase; sent: Sent | undefined }

/** What the desk can decide about the contract now, or what waits for a second one. */
export const DecideCard = (props: Props) => {
  const { ask, loaded } = props
  const { contract, view } = loaded
  if (contract === null || view.found.closedAt !== null) return null
  const ruling = view.rulings.find(({ status }) => status === 'open' || status === 'confirming')
  if (ruling !== undefined) return <Proposed {...props} contract={contract} ruling={ruling} />
  if (contract.view.actions.length === 0) return null
  return (
    <Card title={ask.t('desk.decide')} id="decide">
      {contract.view.actions.map((action) => (
        <OneAct key={action.name} {...props} contract={contract} action={action} />
      ))}
    </Card>
  )
}

/** Whether the act moves so much that two of the desk must agree. */
const twoNeeded = (ask: Ask, view: ContractView, action: AvailableAction): boolean => {
  const moves = movesOfAct(view, action, ask.now, ask.context.calendar) ?? []
  return needsSecond(ask.context, { row: view.row, party: view.party, moves })
}

type OneProps = Props & { contract: Loaded; action: AvailableAction }

const OneAct = ({ ask, loaded, sent, contract, action }: OneProps) => {
  const { t, format, context } = ask
  const { view, speech } = contract
  const { typed, wrong, open } = formOf(`act:${action.name}`, sent)
  const cost = costOf(speech, action.name, view)
  const to = `/desk/cases/${loaded.view.found.id}/actions/${action.name}`
  return (
    <details class="part-only" open={open} id={`do-${action.name}`}>
      <summary>{labelOf(speech, action.name)}</summary>
      <div class="stack">
        {cost === undefined ? null : <p class="soft">{cost}</p>}
        <Form ask={ask} action={to} typed={typed} wrong={wrong}>
          <ActionInputs {...{ ask, speech, action, typed, wrong }} plainIds={open} />
          {twoNeeded(ask, view, action) ? (
            <p class="soft">
              {t('desk.twoNeeded', { limit: format.yen(context.settings.rulingLimit) })}
            </p>
          ) : null}
          <Button kind="primary" wide>
            {t('desk.checkDecision')}
          </Button>
        </Form>
      </div>
    </details>
  )
}

type ProposedProps = Props & { contract: Loaded; ruling: Ruling }

/** What one proposed, for another to confirm: what each side would get, and the reason. */
const Proposed = (props: ProposedProps) => {
  const { ask, loaded, contract, ruling } = props
  const { t, format } = ask
  const { view, speech } = contract
  const action = view.actions.find(({ name }) => name === ruling.action)
  const input = {
    reason: ruling.reason,
    ...(ruling.amount === null ? {} : { amount: ruling.amount }),
  }
  const moves = action ? movesOfAct(view, action, ask.now, ask.context.calendar, input) : null
  const own = ruling.proposedBy === ask.person.id
  const name = loaded.people.get(ruling.proposedBy)?.name ?? ''
  return (
    <Card title={t('desk.proposal')} tone="clock" id="decide">
      <p>
        <strong>{labelOf(speech, ruling.action)}</strong>
      </p>
      <MoneyMoved {...{ t, format }} moves={moves ?? []} fees={view.row.terms.fees} />
      <h3>{t('contracts.input.reason')}</h3>
      <p class="as-written">{ruling.reason}</p>
      <p class="soft">{t('desk.proposedBy', { name, time: format.dateTime(ruling.proposedAt) })}</p>
      {own ? <p>{t('desk.waitsForSecond')}</p> : <ConfirmForm {...props} />}
      <DeclineForm {...props} own={own} />
    </Card>
  )
}

const ConfirmForm = ({ ask, loaded, sent, ruling }: ProposedProps) => {
  const { t } = ask
  const { typed, wrong } = formOf('confirm', sent)
  const to = `/desk/cases/${loaded.view.found.id}/rulings/${ruling.id}/confirm`
  return (
    <form method="post" action={to} class="stack" data-once>
      <Wrongs ask={ask} wrong={wrong} />
      <input type="hidden" name="key" value={typed.key} />
      <Notice>
        <p>{t('desk.confirmHint')}</p>
      </Notice>
      <Button kind="primary" wide>
        {t('desk.confirmDecision')}
      </Button>
    </form>
  )
}

const DeclineForm = ({ ask, loaded, sent, ruling, own }: ProposedProps & { own: boolean }) => {
  const { t } = ask
  const { typed, wrong, open, idOf } = formOf('decline', sent)
  const label = t(own ? 'desk.takeBack' : 'desk.declineDecision')
  return (
    <details class="part-only" open={open}>
      <summary>{label}</summary>
      <div class="stack">
        <Form
          ask={ask}
          action={`/desk/cases/${loaded.view.found.id}/rulings/${ruling.id}/decline`}
          typed={typed}
          wrong={wrong}
        >
          <TextArea
            {...fieldsOf(ask, typed, wrong)('text')}
            id={idOf('text')}
            label={t('desk.declineText')}
            maxlength={wordsLimit}
            rows={3}
            required
          />
          <Button wide>{label}</Button>
        </Form>
      </div>
    </details>
  )
}
