import type { Move, Party, Process, Side } from '#engine'
import type { StandIn } from '#people'
import { refuse } from '#platform'
import { sideOf } from './row.ts'
import type { ContractRow } from './row.ts'

/** Somebody who is signed in, and everybody in whose place they may act. */
export type Actor = {
  id: string
  roles: readonly string[]
  standsFor?: readonly StandIn[] | undefined
}

/** In whose place somebody acts on a contract, as which side of it. */
export type StandsFor = StandIn & { side: Side }

type Sides = Pick<ContractRow, 'client_id' | 'worker_id'>

/**
 * In whose place a person acts on a contract; null where it is in nobody's. Nobody stands in for
 * another on a contract of their own, nor for both sides of one.
 */
export const standsForOn = (row: Sides, person: Actor): StandsFor | null => {
  if (sideOf(row, person.id) !== null) return null
  const found = standInsOn(row, person)
  return found.length === 1 ? (found[0] ?? null) : null
}

const standInsOn = (row: Sides, { standsFor = [] }: Actor): StandsFor[] =>
  standsFor.flatMap((one) => {
    const side = sideOf(row, one.id)
    return side === null ? [] : [{ ...one, side }]
  })

/**
 * What a person is to a contract: a side, themself or as the deputy of who is, or the desk. Who is
 * a side, or a deputy of either, never acts as the desk on it: nobody rules on a contract of their
 * own.
 */
export const partyTo = (row: Sides, person: Actor): Party | null => {
  const own = sideOf(row, person.id)
  if (own !== null) return own
  if (standInsOn(row, person).length > 0) return standsForOn(row, person)?.side ?? null
  return person.roles.includes('support') ? 'desk' : null
}

/** The person who did something for a side in its place; null where the side did it itself. */
export const deputyIn = (
  row: Sides,
  by: string,
  personId: string | null | undefined,
): string | null => {
  const own = by === 'client' ? row.client_id : by === 'worker' ? row.worker_id : personId
  return personId && personId !== own ? personId : null
}

/**
 * A deputy spends from the wallet of whom they stand in for only where that was allowed; else
 * refuses `contract.deputy_may_not_fund`.
 */
export const refuseUnallowedMoney = (row: Sides, person: Actor, moves: readonly Move[]): void => {
  const deputy = standsForOn(row, person)
  if (deputy && !deputy.mayFund && moves.some(({ kind }) => kind === 'fund'))
    refuse('contract.deputy_may_not_fund')
}

/** Whether an action of a process spends from the client's wallet, also for a contract it opens. */
export const spends = (process: Process, action: string): boolean =>
  process.actions[action]?.ways.some(
    ({ money, spawns }) => spawns !== undefined || (money !== undefined && 'fund' in money),
  ) ?? false
