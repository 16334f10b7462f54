import type { Offering } from '../offering.ts'
import { crowdworksFixed } from './crowdworks-fixed/process.ts'
import crowdworksFixedEn from './crowdworks-fixed/en.json' with { type: 'json' }
import crowdworksFixedJa from './crowdworks-fixed/ja.json' with { type: 'json' }
import { crowdworksHourly } from './crowdworks-hourly/process.ts'
import crowdworksHourlyEn from './crowdworks-hourly/en.json' with { type: 'json' }
import crowdworksHourlyJa from './crowdworks-hourly/ja.json' with { type: 'json' }
import { lancersFixed } from './lancers-fixed/process.ts'
import lancersFixedEn from './lancers-fixed/en.json' with { type: 'json' }
import lancersFixedJa from './lancers-fixed/ja.json' with { type: 'json' }
import { upworkFixed } from './upwork-fixed/process.ts'
import upworkFixedEn from './upwork-fixed/en.json' with { type: 'json' }
import upworkFixedJa from './upwork-fixed/ja.json' with { type: 'json' }

/**
 * Other platforms' published rules, each line with its source: for comparison, never for a
 * contract.
 */
export const peers: readonly Offering[] = [
  { process: crowdworksFixed, texts: { ja: crowdworksFixedJa, en: crowdworksFixedEn } },
  { process: crowdworksHourly, texts: { ja: crowdworksHourlyJa, en: crowdworksHourlyEn } },
  { process: lancersFixed, texts: { ja: lancersFixedJa, en: lancersFixedEn } },
  { process: upworkFixed, texts: { ja: upworkFixedJa, en: upworkFixedEn } },
]
