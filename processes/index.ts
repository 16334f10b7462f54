/*
 * What we sell, as data; what we shall sell; and other platforms' rules, modelled for comparison.
 * Promises: a process is found by its name and version for as long as a contract runs under it.
 * Refuses to know: people, money's whereabouts, the time.
 */
import type { Process } from '#engine'
import { fixedPrice } from './fixed-price/process.ts'
import fixedPriceEn from './fixed-price/en.json' with { type: 'json' }
import fixedPriceJa from './fixed-price/ja.json' with { type: 'json' }
import { hourlyWeek } from './hourly-week/process.ts'
import hourlyWeekEn from './hourly-week/en.json' with { type: 'json' }
import hourlyWeekJa from './hourly-week/ja.json' with { type: 'json' }
import { crowdworksFixed } from './peers/crowdworks-fixed/process.ts'
import crowdworksFixedEn from './peers/crowdworks-fixed/en.json' with { type: 'json' }
import crowdworksFixedJa from './peers/crowdworks-fixed/ja.json' with { type: 'json' }
import { lancersFixed } from './peers/lancers-fixed/process.ts'
import lancersFixedEn from './peers/lancers-fixed/en.json' with { type: 'json' }
import lancersFixedJa from './peers/lancers-fixed/ja.json' with { type: 'json' }
import { upworkFixed } from './peers/upwork-fixed/process.ts'
import upworkFixedEn from './peers/upwork-fixed/en.json' with { type: 'json' }
import upworkFixedJa from './peers/upwork-fixed/ja.json' with { type: 'json' }

/** The words of a process in one language, by key (`states.offered`, `actions.deliver`, …). */
export type ProcessTexts = Readonly<Record<string, string>>

export type Offering = { process: Process; texts: { ja: ProcessTexts; en: ProcessTexts } }

/** Every process that is sold, the newest version of each last. */
export const sold: readonly Offering[] = [
  { process: fixedPrice, texts: { ja: fixedPriceJa, en: fixedPriceEn } },
]

/**
 * Proved like what is sold, and not yet offered: no job, offer or contract can name one of these.
 */
export const upcoming: readonly Offering[] = [
  { process: hourlyWeek, texts: { ja: hourlyWeekJa, en: hourlyWeekEn } },
]

/**
 * Other platforms' published rules, each line with its source: for comparison, never for a
 * contract.
 */
export const peers: readonly Offering[] = [
  { process: crowdworksFixed, texts: { ja: crowdworksFixedJa, en: crowdworksFixedEn } },
  { process: lancersFixed, texts: { ja: lancersFixedJa, en: lancersFixedEn } },
  { process: upworkFixed, texts: { ja: upworkFixedJa, en: upworkFixedEn } },
]

/** Every kind that is written down, for reading about it and for the verifier. */
export const known: readonly Offering[] = [...sold, ...peers, ...upcoming]

/** The offering of that name; without a version the newest. Undefined where there is none. */
export const offeringOf = (name: string, version?: number): Offering | undefined =>
  sold.findLast(
    ({ process }) =>
      process.name === name && (version === undefined || process.version === version),
  )
