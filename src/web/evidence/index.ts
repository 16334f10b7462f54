/** Evidence packs: what they are for, and the one of a contract. */
import { anyone, verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { downloadEvidence, showEvidence } from './contract.tsx'
import { showAbout } from './about.tsx'

export const evidencePages = (pages: Pages): void => {
  pages.get('/evidence', anyone, showAbout)
  pages.get('/contracts/:id/evidence', verified, showEvidence)
  pages.get('/contracts/:id/evidence/pack', verified, downloadEvidence)
}
