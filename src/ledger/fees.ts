import type { Yen } from './entries.ts'

/**
 * What the platform takes of a release, in percent: the worker's fee, and the consumption tax on
 * that fee; nothing from the client. Frozen in each contract's terms.
 */
export type Fees = { workerFeePercent: number; taxPercent: number }

const percentOf = (amount: Yen, percent: number): Yen =>
  (amount * BigInt(Math.round(percent * 100))) / 10_000n

/** Fee and tax on a release, each rounded down to whole yen, and what the worker receives. */
export const feesOn = (released: Yen, fees: Fees): { fee: Yen; tax: Yen; net: Yen } => {
  const fee = percentOf(released, fees.workerFeePercent)
  const tax = percentOf(fee, fees.taxPercent)
  return { fee, tax, net: released - fee - tax }
}
