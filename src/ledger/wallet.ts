import { json, lookingUp, perDatabase, toSql } from '#platform'
import type { Db } from '#platform'
import type { Account, Yen } from './entries.ts'
import { payoutsArrived } from './payouts.ts'

export type Wallet = {
  /** What the person can spend or withdraw. */
  available: Yen
  /** What contracts owe them and is on the way to the wallet. */
  incoming: Yen
}

const readerOf = perDatabase((db: Db) =>
  lookingUp<Wallet>(async (ids) => {
    const rows = await db.glance<Wallet & { id: string }>(
      `select id, coalesce(w.balance, 0) as available,
         coalesce((select sum(amount) from payouts where person_id = id), 0)::bigint as incoming
       from unnest($1::text[]) id left join wallets w on w.person_id = id`,
      [ids],
      'wallets_of',
    )
    return rows.map(({ id, ...wallet }) => [id, wallet])
  }),
)

/** A person's money, in whole yen; all zero for somebody who never had any. */
export const walletOf = async (db: Db, personId: string): Promise<Wallet> => {
  await payoutsArrived(db)
  return (await readerOf(db)(personId)) ?? { available: 0n, incoming: 0n }
}

export type WalletEntry = {
  id: string
  from: Account
  to: Account
  /** Positive when it came into the wallet. */
  amount: Yen
  at: number
  /** The contract or payment it is about. */
  about: string | null
}

/** The wallet's transfers, newest first; `before` is the id of the last one seen. */
export const walletEntries = async (
  db: Db,
  personId: string,
  limit: number,
  before?: string,
): Promise<WalletEntry[]> => {
  await payoutsArrived(db)
  return db.query<WalletEntry>(
    `select key as id, from_account as "from", to_account as "to", at, about,
       case when to_account = 'wallet' then amount else -amount end as amount
     from transfers where owner_id = $1 and ($2::text is null or (at, key) <
       (select t.at, t.key from transfers t where t.owner_id = $1 and t.key = $2))
     order by at desc, key desc limit $3`,
    [personId, before ?? null, limit],
  )
}

/**
 * Money from outside arrives in a wallet; the same key arrives once. 'other': another amount came
 * under this key.
 */
export const deposit = async (
  db: Db,
  personId: string,
  key: string,
  amount: Yen,
  at: number,
): Promise<'arrived' | 'other'> => {
  const entry = {
    owner_id: personId,
    key: `deposit:${key}`,
    from_account: 'sandbox',
    amount,
    at: toSql(at),
    about: null,
  }
  await db.query('select credit_wallets($1)', [json([entry])], 'credit_wallets')
  const [arrived] = await db.query<{ amount: Yen }>(
    'select amount from transfers where owner_id = $1 and key = $2',
    [personId, entry.key],
  )
  return arrived?.amount === amount ? 'arrived' : 'other'
}

/**
 * Money leaves for the bank; the same key leaves once. 'short': the wallet holds less. 'other':
 * another amount left under this key.
 */
export const withdraw = async (
  db: Db,
  personId: string,
  key: string,
  amount: Yen,
  at: number,
): Promise<'withdrawn' | 'short' | 'other'> => {
  const [row] = await db.query<{ outcome: 'withdrawn' | 'short' | 'other' }>(
    'select debit_wallet($1, $2, $3, $4, $5) as outcome',
    [personId, `withdrawal:${key}`, amount, toSql(at), null],
  )
  return row?.outcome ?? 'short'
}
