import { act, contractFor, contractOf, processOf } from '#contracts'
import type { Actor, ContractRow } from '#contracts'
import { decide } from '#engine'
import type { Contract, Move, Refusal, Yen } from '#engine'
import { walletOf } from '#ledger'
import { refuse } from '#platform'
import type { Context } from '#platform'
import { fundAction } from '../means.ts'

/** The most weeks that are funded at once. */
export const mostWeeks = 5

const fundingOf = (moves: readonly Move[]): Yen =>
  moves.reduce((sum, { kind, amount }) => (kind === 'fund' ? sum + amount : sum), 0n)

/**
 * What funding so many of a frame's next weeks takes from the wallet, the pledge included where it
 * is due. Refuses what the first refused of them would be refused for.
 */
export const costOfWeeks = (context: Context, row: ContractRow, count: number): Yen => {
  const [process, now] = [processOf(row), context.time.now()]
  const action = fundAction(process) ?? refuse('contract.action_unavailable')
  let [contract, cost] = [contractOf(row), 0n]
  for (let week = 0; week < count; week += 1) {
    const decided = decide(process, contract, action, 'client', {}, now, context.calendar)
    if (!decided.ok) return refuseAsked(decided.refusal, contract)
    cost += fundingOf(decided.moves) + fundingOf(decided.spawned?.moves ?? [])
    contract = decided.contract
  }
  return cost
}

/** Of a frame that ends before a further week, that is said instead of what its state allows. */
const refuseAsked = ({ code, params }: Refusal, { plan }: Contract): never =>
  refuse(plan?.endsOn && code.endsWith('unavailable') ? 'weeks.none_left' : code, params)

/**
 * Funds the next one to five weeks of a frame from the client's wallet, each by an act of its own;
 * the wallet is looked at for all of them before the first. The same key funds them once. Gives
 * the frame. Refuses `contract.not_found`, `contract.not_your_turn`, `contract.action_unavailable`,
 * `contract.deputy_may_not_fund`, `weeks.too_many {max}`, `weeks.none_left` (until the last day),
 * `date.too_far {max}`, `pot.insufficient_funds {amount}`.
 */
export const fundWeeks = async (
  context: Context,
  person: Actor,
  frameId: string,
  count: number,
  key: string,
): Promise<ContractRow> => {
  if (!Number.isInteger(count) || count < 1 || count > mostWeeks)
    refuse('weeks.too_many', { max: mostWeeks })
  const keys = Array.from({ length: count }, (_, place) => `${key}:${place + 1}`)
  const first = await contractFor(context.db, frameId, person, `${person.id}:${keys[0]}`)
  const action = fundAction(processOf(first.row)) ?? refuse('contract.action_unavailable')
  if (first.party !== 'client') refuse('contract.not_your_turn')
  if (first.standsFor?.mayFund === false) refuse('contract.deputy_may_not_fund')
  if (!first.known) await refuseShort(context, first.row, count)
  let { row } = first
  for (const one of keys) row = await act(context, frameId, action, person, {}, { key: one })
  return row
}

const refuseShort = async (context: Context, row: ContractRow, count: number): Promise<void> => {
  const cost = costOfWeeks(context, row, count)
  const { available } = await walletOf(context.db, row.client_id)
  if (available < cost) refuse('pot.insufficient_funds', { amount: cost.toString() })
}
