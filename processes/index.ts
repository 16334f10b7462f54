/*
 * What we sell, as data, and other platforms' rules, modelled for comparison.
 * Promises: a process is found by its name and version for as long as a contract runs under it.
 * Refuses to know: people, money's whereabouts, the time.
 */
import { earlierFixedPrice } from './fixed-price/earlier.ts'
import { fixedPrice } from './fixed-price/process.ts'
import fixedPriceEn from './fixed-price/en.json' with { type: 'json' }
import fixedPriceJa from './fixed-price/ja.json' with { type: 'json' }
import { recurring } from './recurring/process.ts'
import recurringEn from './recurring/en.json' with { type: 'json' }
import recurringJa from './recurring/ja.json' with { type: 'json' }
import { earlierMilestones } from './milestones/earlier.ts'
import { milestones } from './milestones/process.ts'
import milestonesEn from './milestones/en.json' with { type: 'json' }
import milestonesJa from './milestones/ja.json' with { type: 'json' }
import { hourlyWeek } from './hourly-week/process.ts'
import hourlyWeekEn from './hourly-week/en.json' with { type: 'json' }
import hourlyWeekJa from './hourly-week/ja.json' with { type: 'json' }
import type { Offering } from './offering.ts'
import { peers } from './peers/index.ts'

export type { Offering, ProcessTexts } from './offering.ts'
export { peers }
export { feeElsewhere } from './peers/fees.ts'
export { platforms, rulesElsewhere } from './peers/platforms.ts'
export type { Platform, PlatformRules } from './peers/platforms.ts'
export { surenessOf } from './peers/source.ts'
export { letterNames } from './peers/steps.ts'
export type { LetterName, PeerStep } from './peers/steps.ts'

/** Every process that contracts run under, the newest version of each last. */
export const sold: readonly Offering[] = [
  ...earlierFixedPrice,
  { process: fixedPrice, texts: { ja: fixedPriceJa, en: fixedPriceEn } },
  { process: recurring, texts: { ja: recurringJa, en: recurringEn } },
  { process: hourlyWeek, texts: { ja: hourlyWeekJa, en: hourlyWeekEn } },
  ...[...earlierMilestones, milestones].map((process) => ({
    process,
    texts: { ja: milestonesJa, en: milestonesEn },
  })),
]

/** What new jobs, offers and contracts are made under: the newest version of each. */
export const newest: readonly Offering[] = sold.filter(
  ({ process: { name, version } }) =>
    !sold.some(({ process }) => process.name === name && process.version > version),
)

/** Every kind that is written down, for reading about it and for the verifier. */
export const known: readonly Offering[] = [...sold, ...peers]

/** The offering of that name; without a version the newest. Undefined where there is none. */
export const offeringOf = (name: string, version?: number): Offering | undefined =>
  sold.findLast(
    ({ process }) =>
      process.name === name && (version === undefined || process.version === version),
  )
