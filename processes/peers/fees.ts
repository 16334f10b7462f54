import type { Yen } from '#engine'
import type { Platform } from './platforms.ts'

/** CrowdWorks' brackets on the price with tax, and tax on the fee: …/guides/employee/fee (CW3). */
const onCrowdworks = (price: Yen): Yen => {
  const part = (from: Yen, to: Yen | null) => {
    const top = to === null || price < to ? price : to
    return top > from ? top - from : 0n
  }
  const tenthOfPercent =
    part(0n, 100_000n) * 200n + part(100_000n, 200_000n) * 100n + part(200_000n, null) * 50n
  return (tenthOfPercent * 11n) / 10_000n
}

/** Lancers: 16.5 % with tax, on all formats: https://www.lancers.jp/faq/A1034/945 (LA10). */
const onLancers = (price: Yen): Yen => (price * 165n) / 1000n

/**
 * What the worker pays of a price with tax, in whole yen; by the hour reckoned week by week. Null
 * where no rate was found.
 */
export const feeElsewhere = (platform: Platform, price: Yen): Yen | null => {
  if (platform === 'crowdworks' || platform === 'crowdworksHourly') return onCrowdworks(price)
  if (platform === 'lancers') return onLancers(price)
  return platform === 'direct' ? 0n : null
}
