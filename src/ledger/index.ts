/*
 * Money inside the marketplace: double entry in whole yen, from → to, append-only.
 * Promises: nothing is created or lost; no balance below zero; every retry is idempotent by its
 * key.
 * Refuses to know: processes, people's names, banks. Called by contracts and payments alone.
 */
export { entriesFor } from './entries.ts'
export type { Account, Entry, Movement, Owed } from './entries.ts'
export { feesOn } from './fees.ts'
export type { Fees } from './fees.ts'
export { moneyFigures } from './figures.ts'
export type { Flows, MoneyFigures } from './figures.ts'
export { openPayouts, payOut, payOutSoon, payoutOf } from './payouts.ts'
export type { Payout } from './payouts.ts'
export { isReserving, reserve, returnLostReserves, returnReserve, useReserve } from './reserve.ts'
export type { Reserve } from './reserve.ts'
export { deposit, walletEntries, walletOf, withdraw } from './wallet.ts'
export type { Wallet, WalletEntry } from './wallet.ts'
