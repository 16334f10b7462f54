/** Proposals: mine, one, those for a job of mine, and the offer that makes one a contract. */
import type { Pages } from '../frame/index.ts'
import { forJobPages } from './for-job.tsx'
import { minePages } from './mine.tsx'
import { offerPages } from './offer.tsx'
import { offerInPartsPages } from './offer-parts.tsx'
import { showPages } from './show.tsx'

export const proposalPages = (pages: Pages): void => {
  minePages(pages)
  showPages(pages)
  forJobPages(pages)
  offerPages(pages)
  offerInPartsPages(pages)
}
