import type { Yen } from './entries.ts'

/** What the platform takes of a release, in percent; frozen in each contract's terms. */
export type Fees = { workerFeePercent: number; taxPercent: number }

/**
 * 10 % of the released amount from the worker, 10 % consumption tax on the fee, nothing from the
 * client.
 */
export const usualFees: Fees = { workerFeePercent: 10, taxPercent: 10 }

const percentOf = (amount: Yen, percent: number): Yen =>
  (amount * BigInt(Math.round(percent * 100))) / 10_000n

/** Fee and tax on a release, each rounded down to whole yen, and what the worker receives. */
export const feesOn = (released: Yen, fees: Fees): { fee: Yen; tax: Yen; net: Yen } => {
  const fee = percentOf(released, fees.workerFeePercent)
  const tax = percentOf(fee, fees.taxPercent)
  return { fee, tax, net: released - fee - tax }
}
