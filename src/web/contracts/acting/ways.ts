import { contractOf } from '#contracts'
import type { ContractView } from '#contracts'
import { decide, inputNames, waitingState } from '#engine'
import type { AvailableAction, Calendar, Input, Move, Way, Yen } from '#engine'

/** The way in which who looks would take the action now. */
const wayOf = ({ process, row, party }: ContractView, action: string): Way | undefined =>
  process.actions[action]?.ways.find(
    ({ by, from }) => by.includes(party) && from.includes(row.state),
  )

type Draft = { -readonly [Name in keyof Input]: Input[Name] }

/** What the action would need at least, to see what it leads to. */
const leastInput = ({ takes, amount, date }: AvailableAction): Input => {
  const input: Draft = {}
  for (const name of inputNames) {
    if (takes[name] !== 'required') continue
    if (name === 'amount') input.amount = amount?.min ?? 0n
    else if (name === 'date') input.date = date?.min ?? ''
    else if (name === 'files') input.files = ['…']
    else if (name === 'contested') input.contested = ['any']
    else if (name === 'entries') input.entries = []
    else input[name] = '…'
  }
  return input
}

/**
 * What an act would do with the money, were it done now, also of a contract that it opens; null
 * where it would be refused.
 */
export const movesOfAct = (
  view: ContractView,
  action: AvailableAction,
  now: number,
  calendar: Calendar,
  input: Input = leastInput(action),
): readonly Move[] | null => {
  const { process, row, party } = view
  const decision = decide(process, contractOf(row), action.name, party, input, now, calendar)
  return decision.ok ? [...decision.moves, ...(decision.spawned?.moves ?? [])] : null
}

export const sumOf = (moves: readonly Move[], kind: Move['kind']): Yen =>
  moves.reduce((sum, move) => (move.kind === kind ? sum + move.amount : sum), 0n)

/** The action by which who looks could deliver now, where there is one. */
export const deliveryNow = (view: ContractView): AvailableAction | undefined =>
  view.actions.find(({ name }) => wayOf(view, name)?.sets === 'claim')

/**
 * What is expected of who looks: a delivery, the way that serves them best, in their turn what pays
 * what was agreed, else what leads on. Null when it is not their turn and nothing is to be gained.
 */
export const expectedOf = (view: ContractView, best: string | undefined): string | null => {
  const { actions, row, party, process } = view
  const named = deliveryNow(view)?.name ?? best
  if (named !== undefined) return named
  if (row.turn !== party) return null
  // Who is contested is expected to answer, not to pay all the same.
  const contested = waitingState(process, row.state)?.contested === true
  const pays = actions.find(({ name }) => {
    const money = wayOf(view, name)?.money
    return !contested && money !== undefined && ('fund' in money || 'release' in money)
  })
  const leadsOn = actions.find(({ to }) => waitingState(process, to) !== null)
  return (pays ?? leadsOn ?? actions[0])?.name ?? null
}

/** A worker's act that gives the pay up, although a delivery would still earn it. */
export const givesPayUp = (
  view: ContractView,
  action: AvailableAction,
  moves: readonly Move[] | null,
): boolean => {
  if (view.party !== 'worker' || !deliveryNow(view)) return false
  const unpaid = sumOf(moves ?? [], 'refund') > 0n && sumOf(moves ?? [], 'release') === 0n
  return unpaid || wayOf(view, action.name)?.waives === true
}
