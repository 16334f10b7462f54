import { inBatches, json, perDatabase, toSql } from '#platform'
import type { Db } from '#platform'
import type { Owed, Yen } from './entries.ts'

export type Payout = {
  contractId: string
  seq: number
  account: 'payable' | 'refundable'
  personId: string
  amount: Yen
  /** ISO 8601, the instant of the act. */
  at: string
}

/**
 * Carries what contracts owe into wallets: first the wallets are credited (known keys are left
 * alone), then the contracts are cleared. Both steps are idempotent, so a lost server is made good
 * by whoever comes next.
 */
export const payOut = async (db: Db, payouts: readonly Payout[]): Promise<void> => {
  if (payouts.length === 0) return
  const credits = payouts.map(({ contractId, seq, account, personId, amount, at }) => ({
    owner_id: personId,
    key: `payout:${contractId}:${seq}:${account}`,
    from_account: 'transit',
    amount,
    at,
    about: contractId,
  }))
  const done = payouts.map(({ contractId, seq, account }) => ({
    contract_id: contractId,
    seq,
    account,
  }))
  await db.query('select credit_wallets($1)', [json(credits)], 'credit_wallets')
  await db.query('select finish_payouts($1)', [json(done)], 'finish_payouts')
}

/** What an act has just made owed, as a payout. */
export const payoutOf = (owed: Owed): Payout => ({
  contractId: owed.contract_id,
  seq: owed.seq,
  account: owed.account,
  personId: owed.person_id,
  amount: owed.amount,
  at: owed.at,
})

const carrierOf = perDatabase((db: Db) =>
  inBatches<Payout, void>(
    async (payouts) => {
      await payOut(db, payouts)
      return []
    },
    {
      lanes: 1,
      most: 200,
      keyOf: ({ contractId, seq, account }) => `${contractId} ${seq} ${account}`,
    },
  ),
)

const onTheWay = perDatabase((_db: Db) => new Set<Promise<unknown>>())

/**
 * Like `payOut`, without waiting for it, and sharing the way with whoever wants something carried
 * at the same moment. If it fails, the runner finds them open.
 */
export const payOutSoon = (db: Db, payouts: readonly Payout[]): void => {
  if (payouts.length === 0) return
  const carried = Promise.allSettled(payouts.map(carrierOf(db)))
  onTheWay(db).add(carried)
  void carried.then(() => onTheWay(db).delete(carried))
}

/**
 * Ends when what this server is carrying at this moment has arrived, so that who acted sees their
 * money.
 */
export const payoutsArrived = async (db: Db): Promise<void> => {
  await Promise.all(onTheWay(db))
}

/** Payouts that still wait, oldest contract first. */
export const openPayouts = async (db: Db, limit: number): Promise<Payout[]> => {
  const rows = await db.query<Omit<Payout, 'at'> & { at: number }>(
    `select contract_id as "contractId", seq, account, person_id as "personId", amount, at
     from payouts order by contract_id, seq limit $1`,
    [limit],
  )
  return rows.map(({ at, ...payout }) => Object.assign(payout, { at: toSql(at) }))
}
