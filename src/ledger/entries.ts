import { feesOn } from './fees.ts'
import type { Fees } from './fees.ts'

/** Whole yen. */
export type Yen = bigint

/**
 * The sub-accounts of a contract, a person's wallet, the way between them, and the world outside.
 */
export type Account =
  | 'incoming'
  | 'pot'
  | 'payable'
  | 'refundable'
  | 'wallet'
  | 'transit'
  | 'fee'
  | 'tax'
  | 'sandbox'
  | 'bank'

/** One double entry: the amount leaves one account of the owner and arrives in another. */
export type Entry = {
  owner_id: string
  key: string
  from_account: Account
  to_account: Account
  amount: Yen
  at: string
  /** The key of the reserve that a funding takes. */
  about?: string
}

/** What a contract owes to a wallet from now on. */
export type Owed = {
  contract_id: string
  seq: number
  account: 'payable' | 'refundable'
  person_id: string
  amount: Yen
  at: string
}

export type Movement = { kind: 'fund' | 'release' | 'refund'; amount: Yen }

export type Posting = {
  contractId: string
  seq: number
  clientId: string
  workerId: string
  fees: Fees
  at: string
  /** The key of what was set aside for it. */
  reserveKey?: string | undefined
}

/**
 * The entries of one act's money moves, with keys `seq:index`, and what is then owed to whom.
 * A release leaves the pot whole; fee and tax go from the payable account to the platform's.
 */
export const entriesFor = (
  posting: Posting,
  movements: readonly Movement[],
): { entries: Entry[]; owed: Owed[] } => {
  const entries: Entry[] = []
  const owed: Owed[] = []
  const post = (from: Account, to: Account, amount: Yen, about?: string) => {
    if (amount === 0n) return
    const { contractId, seq, at } = posting
    const key = `${seq}:${entries.length}`
    const entry = { owner_id: contractId, key, from_account: from, to_account: to, amount, at }
    entries.push(about === undefined ? entry : { ...entry, about })
  }
  const owe = (account: Owed['account'], personId: string, amount: Yen) => {
    if (amount === 0n) return
    const { contractId, seq, at } = posting
    owed.push({ contract_id: contractId, seq, account, person_id: personId, amount, at })
  }
  for (const { kind, amount } of movements) {
    if (kind === 'fund') post('incoming', 'pot', amount, posting.reserveKey)
    if (kind === 'refund') {
      post('pot', 'refundable', amount)
      owe('refundable', posting.clientId, amount)
    }
    if (kind === 'release') {
      const { fee, tax, net } = feesOn(amount, posting.fees)
      post('pot', 'payable', amount)
      post('payable', 'fee', fee)
      post('payable', 'tax', tax)
      owe('payable', posting.workerId, net)
    }
  }
  return { entries, owed }
}
