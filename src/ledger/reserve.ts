import { json, toSql } from '#platform'
import type { Db } from '#platform'
import type { Yen } from './entries.ts'

export type Reserve = {
  personId: string
  contractId: string
  /** The frame whose act needs it, where the contract is one that the act opens. */
  frameId: string | null
  key: string
  amount: Yen
}

/**
 * Sets money of one wallet aside, all of it or nothing, and brings it into the incoming accounts of
 * the contracts that it is for. Two steps, each idempotent by the keys, so a retry or the runner
 * may repeat them.
 * 'short': the wallet holds less. 'returned': these keys were given back before.
 */
export const reserve = async (
  db: Db,
  wanted: readonly [Reserve, ...Reserve[]],
  at: number,
): Promise<'reserved' | 'short' | 'returned'> => {
  const rows = wanted.map(({ key, contractId, frameId, amount }) => ({
    key,
    contract_id: contractId,
    frame_id: frameId,
    amount,
  }))
  const [row] = await db.query<{ outcome: 'reserved' | 'short' | 'returned' }>(
    'select reserve_from_wallet($1, $2, $3) as outcome',
    [wanted[0].personId, json(rows), toSql(at)],
    'reserve',
  )
  const outcome = row?.outcome ?? 'short'
  if (outcome === 'reserved') for (const one of wanted) await receive(db, one, at)
  return outcome
}

/**
 * Whether money of that wallet is on its way into that contract, or into one that an act on it is
 * about to open, and has not arrived yet.
 */
export const isReserving = async (
  db: Db,
  personId: string,
  contractId: string,
): Promise<boolean> => {
  const open = await db.query(
    `select from reserves where person_id = $1 and state = 'open'
       and (contract_id = $2 or frame_id = $2) limit 1`,
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
    `select person_id as "personId", contract_id as "contractId", frame_id as "frameId", key, amount
     from reserves where state = 'open' and reserved_at < now() - make_interval(secs => $1)
     order by reserved_at limit 100`,
    [olderThanMs / 1000],
  )
  for (const reserved of lost) await returnReserve(db, reserved, at)
  return lost.length
}
