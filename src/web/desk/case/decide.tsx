import { confirmRuling, declineRuling, proposeRuling } from '#desk'
import { decide } from '#engine'
import { contractOf, needsSecond } from '#contracts'
import type { AvailableAction, Input, Move } from '#engine'
import type { SignedIn } from '#people'
import { Refused, isId, refuse } from '#platform'
import { Button, Card, PageHead } from '../../components/index.ts'
import { naming } from '../../contracts/acting/act.tsx'
import { inputLabel } from '../../contracts/acting/inputs.tsx'
import { MoneyMoved } from '../../contracts/acting/money-moved.tsx'
import { inputFrom } from '../../contracts/acting/typed-input.ts'
import type { Loaded } from '../../contracts/load.ts'
import { costOf, labelOf } from '../../contracts/promise/speech.ts'
import { attempt, Form, nothingWrong, withNewKey } from '../../frame/index.ts'
import type { Ask, Typed, Wrong } from '../../frame/index.ts'
import { saidTitle } from '../../weeks/parts/kind.ts'
import { loadDeskCase } from './load.ts'
import type { DeskCase } from './load.ts'
import { drawDeskCase } from './show.tsx'

type Decided = {
  loaded: DeskCase
  contract: Loaded
  action: AvailableAction
  typed: Typed
  input: Input
}

const hrefOf = ({ view }: DeskCase): string => `/desk/cases/${view.found.id}`

/** The form with what it says; refuses what cannot be read, at its field. */
const received = (ask: Ask<SignedIn>, loaded: DeskCase, typed: Typed): Decided => {
  const { contract } = loaded
  const action = contract?.view.actions.find(({ name }) => name === ask.param('action'))
  if (contract === null || action === undefined) return refuse('contract.action_unavailable')
  const { input, issues } = inputFrom(typed, action.takes, [])
  if (issues.length > 0) throw new Refused({ code: 'input.malformed', params: {}, issues })
  return { loaded, contract, action, typed, input }
}

/** What it would move; refuses what the act would be refused for. */
const movesOf = ({ now, context }: Ask, { contract, action, input }: Decided): readonly Move[] => {
  const { process, row, party } = contract.view
  const decided = decide(process, contractOf(row), action.name, party, input, now, context.calendar)
  if (!decided.ok) throw new Refused(decided.refusal)
  return decided.moves
}

const back = async (ask: Ask<SignedIn>, typed: Typed, wrong: Wrong): Promise<Response> =>
  drawDeskCase(ask, await loadDeskCase(ask), {
    form: `act:${ask.param('action')}`,
    typed: withNewKey(typed),
    wrong,
  })

/**
 * An act of the desk on the contract: shown once more with what each side would get, then done, or,
 * above the limit, proposed to a second one.
 */
export const actInCase = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadDeskCase(ask)
  const typed = await ask.form()
  return attempt(
    ask,
    () =>
      naming(
        Promise.resolve().then(() => {
          const decided = received(ask, loaded, typed)
          const moves = movesOf(ask, decided)
          return typed.has('confirmed') ? carryOut(ask, decided) : drawQuestion(ask, decided, moves)
        }),
      ),
    (wrong) => back(ask, typed, wrong),
  )
}

const carryOut = async (ask: Ask<SignedIn>, decided: Decided): Promise<Response> => {
  const { loaded, action, input, typed } = decided
  const { amount, reason = '' } = input
  const { ruling } = await proposeRuling(
    ask.context,
    ask.person,
    loaded.view.found.id,
    { action: action.name, amount, reason },
    typed.key,
  )
  return ask.go(hrefOf(loaded), { key: ruling === null ? 'desk.decided' : 'desk.proposed' })
}

const kept = ['amount', 'reason'] as const

const drawQuestion = (
  ask: Ask<SignedIn>,
  { loaded, contract, action, typed, input }: Decided,
  moves: readonly Move[],
): Promise<Response> => {
  const { t, format, context } = ask
  const { view, speech } = contract
  const path = `${hrefOf(loaded)}/actions/${action.name}`
  const label = labelOf(speech, action.name)
  const cost = costOf(speech, action.name, view)
  const two = needsSecond(context, { row: view.row, party: view.party, moves })
  return ask.page(
    { title: label, width: 'narrow', at: hrefOf(loaded) },
    <>
      <PageHead
        title={label}
        trail={[{ href: hrefOf(loaded), label: saidTitle(ask, view.row) }]}
        trailLabel={t('layout.breadcrumbs')}
      >
        <p>{t('contracts.confirmTitle')}</p>
      </PageHead>
      <Card>
        <MoneyMoved {...{ t, format, moves }} fees={view.row.terms.fees} />
        {input.reason === undefined ? null : (
          <div>
            <h2 class="card-title">{inputLabel(ask.words, 'reason', action.name)}</h2>
            <p class="as-written">{input.reason}</p>
          </div>
        )}
        {cost === undefined ? null : <p>{cost}</p>}
        {two ? (
          <p>{t('desk.twoNeeded', { limit: format.yen(context.settings.rulingLimit) })}</p>
        ) : null}
        <Form ask={ask} action={path} typed={typed}>
          {kept.map((name) => (
            <input key={name} type="hidden" name={name} value={typed.text(name)} />
          ))}
          <Button kind="primary" wide name="confirmed" value="yes">
            {t(two ? 'desk.propose' : 'contracts.confirmed')}
          </Button>
          <Button kind="quiet" wide formaction={`${path}/change`}>
            {t('contracts.change')}
          </Button>
        </Form>
      </Card>
    </>,
  )
}

/** Back from the question to the form, with everything in it. */
export const changeDecision = async (ask: Ask<SignedIn>): Promise<Response> =>
  back(ask, await ask.form(), nothingWrong)

const rulingIn = (ask: Ask): string => {
  const id = ask.param('ruling')
  return isId('rul', id) ? id : refuse('page.not_found')
}

/** A second one agrees: it is done. */
export const confirmProposed = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadDeskCase(ask)
  const typed = await ask.form()
  return attempt(
    ask,
    async () => {
      await confirmRuling(ask.context, ask.person, rulingIn(ask))
      return ask.go(hrefOf(loaded), { key: 'desk.decided' })
    },
    async (wrong) => drawDeskCase(ask, await loadDeskCase(ask), { form: 'confirm', typed, wrong }),
  )
}

/** A second one does not agree, or the first one takes it back. */
export const declineProposed = async (ask: Ask<SignedIn>): Promise<Response> => {
  const loaded = await loadDeskCase(ask)
  const typed = await ask.form()
  return attempt(
    ask,
    async () => {
      await declineRuling(ask.context, ask.person, rulingIn(ask), typed.text('text'))
      return ask.go(hrefOf(loaded), { key: 'desk.declined' })
    },
    (wrong) => drawDeskCase(ask, loaded, { form: 'decline', typed: withNewKey(typed), wrong }),
  )
}
