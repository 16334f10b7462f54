import { toSql } from '#platform'
import type { Db } from '#platform'
import type { Yen } from './entries.ts'

export type Reserve = { personId: string; contractId: string; key: string; amount: Yen }

/**
 * Sets money aside from a wallet and brings it into the contract's incoming account. Two steps,
 * each idempotent by the key, so a retry or the runner may repeat them.
 * 'short': the wallet holds less. 'returned': this key was given back before.
 */
export const reserve = async (
  db: Db,
  { personId, contractId, key, amount }: Reserve,
  at: number,
): Promise<'reserved' | 'short' | 'returned'> => {
  const [row] = await db.query<{ outcome: 'reserved' | 'short' | 'returned' }>(
    'select reserve_from_wallet($1, $2, $3, $4, $5) as outcome',
    [personId, key, contractId, amount, toSql(at)],
    'reserve',
  )
  const outcome = row?.outcome ?? 'short'
  if (outcome === 'reserved') await receive(db, { personId, contractId, key, amount }, at)
  return outcome
}

/** Whether money of that wallet is on its way into that contract and has not arrived yet. */
export const isReserving = async (
  db: Db,
  { personId, contractId }: Pick<Reserve, 'personId' | 'contractId'>,
): Promise<boolean> => {
  const open = await db.query(
    `select from reserves
     where person_id = $1 and contract_id = $2 and state = 'open' limit 1`,
    [personId, contractId],
  )
  return open.length > 0
}

const receive = (db: Db, { contractId, key, amount }: Reserve, at: number) =>
  db.query(
    'select receive_reserve($1, $2, $3, $4)',
    [contractId, key, amount, toSql(at)],
    'receive',
  )

/** Closes a reserve whose money the contract took. */
export const useReserve = (db: Db, reserved: Reserve, at: number) => close(db, reserved, 'used', at)

/** Gives a reserve back to its wallet, unless the contract has taken the money meanwhile. */
export const returnReserve = async (db: Db, reserved: Reserve, at: number): Promise<void> => {
  await receive(db, reserved, at)
  const [row] = await db.query<{ back: boolean }>(
    'select send_back_reserve($1, $2, $3, $4) as back',
    [reserved.contractId, reserved.key, reserved.amount, toSql(at)],
  )
  await close(db, reserved, row?.back ? 'returned' : 'used', at)
}

const close = (db: Db, { personId, key }: Reserve, outcome: 'used' | 'returned', at: number) =>
  db.query('select close_reserve($1, $2, $3, $4)', [personId, key, outcome, toSql(at)], 'close')

/**
 * Reserves left open for longer than `olderThanMs` of real time: the server that made them was lost
 * on the way. They go back, or are found used.
 */
export const returnLostReserves = async (
  db: Db,
  olderThanMs: number,
  at: number,
): Promise<number> => {
  const lost = await db.query<Reserve>(
    `select person_id as "personId", contract_id as "contractId", key, amount from reserves
     where state = 'open' and reserved_at < now() - make_interval(secs => $1)
     order by reserved_at limit 100`,
    [olderThanMs / 1000],
  )
  for (const reserved of lost) await returnReserve(db, reserved, at)
  return lost.length
}
