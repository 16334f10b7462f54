import { isReserving, reserve, returnReserve } from '#ledger'
import type { Reserve } from '#ledger'
import { newId, refuse, sleep } from '#platform'
import type { Context } from '#platform'
import type { Decided } from './commit.ts'
import { rowOf } from './read.ts'
import type { ContractRow } from './row.ts'

/** Between looking at somebody else's funding and looking again. */
const pauseMs = 10

/** What somebody who acts has set aside from the client's wallet, for the act to take. */
export type Purse = { reserves: readonly Reserve[] }

/** What a contract must have in its hands before an act. */
type Need = Pick<Reserve, 'contractId' | 'frameId' | 'amount'>

/** What an act will put into the pots of a contract and of the child that it opens. */
const needsOf = (row: ContractRow, { moves, spawned }: Decided, childId: string | null): Need[] => {
  const funding = (all: Decided['moves']) =>
    all.reduce((sum, { kind, amount }) => (kind === 'fund' ? sum + amount : sum), 0n)
  const own = { contractId: row.id, frameId: null, amount: funding(moves) }
  if (!spawned || childId === null) return own.amount > 0n ? [own] : []
  const childs = { contractId: childId, frameId: row.id, amount: funding(spawned.moves) }
  return [own, childs].filter(({ amount }) => amount > 0n)
}

const suffices = ({ reserves }: Purse, needs: readonly Need[]): boolean =>
  reserves.length === needs.length &&
  needs.every(({ contractId, amount }) =>
    reserves.some((held) => held.contractId === contractId && held.amount === amount),
  )

/**
 * What the act will put into pots has to be in the contracts' hands before it, all of it or
 * nothing. What a lost race has left in the purse serves again, or goes back where the act needs
 * something else now. False when the wallet is short because another funding of this contract is
 * under way or has just been carried out: then the outcome of that one decides. Refuses
 * `pot.insufficient_funds {amount}`, which is the whole of it.
 */
export const setAside = async (
  context: Context,
  purse: Purse,
  row: ContractRow,
  decided: Decided,
  childId: string | null,
): Promise<boolean> => {
  const needs = needsOf(row, decided, childId)
  if (suffices(purse, needs)) return true
  await giveBack(context, purse)
  const [first, ...others] = needs.map((need) =>
    Object.assign(need, { personId: row.client_id, key: newId('rsv') }),
  )
  if (!first) return true
  const wanted = [first, ...others] as const
  if ((await reserve(context.db, wanted, context.time.now())) === 'reserved') {
    purse.reserves = wanted
    return true
  }
  if (!(await isReserving(context.db, row.client_id, row.id)) && (await isStill(context, row))) {
    const amount = needs.reduce((sum, need) => sum + need.amount, 0n)
    refuse('pot.insufficient_funds', { amount: amount.toString() })
  }
  await sleep(pauseMs)
  return false
}

const isStill = async ({ db }: Context, { id, version }: ContractRow): Promise<boolean> =>
  (await rowOf(db, id))?.row.version === version

/** Empties the purse into the wallet, but for what contracts have taken meanwhile. */
export const giveBack = async (context: Context, purse: Purse): Promise<void> => {
  for (const one of purse.reserves) await returnReserve(context.db, one, context.time.now())
  purse.reserves = []
}
