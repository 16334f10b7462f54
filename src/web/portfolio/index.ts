/**
 * A worker's portfolio: what is coming and from whom, what silence would take of it, every figure
 * with the contracts behind it, and the papers of a year. Only one's own; nobody else's is there.
 */
import { signedIn } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { showContracts } from './contracts.tsx'
import { sendContracts, sendYear } from './files.ts'
import { showGone } from './gone.tsx'
import { showPaid } from './paid.tsx'
import { showPortfolio } from './show.tsx'
import { monthOver, showStood } from './stood.tsx'
import { dismiss } from './suggestions.tsx'
import { showYear } from './year.tsx'

export const portfolioPages = (pages: Pages): void => {
  pages.get('/portfolio', signedIn, showPortfolio)
  pages.get('/portfolio/contracts', signedIn, (ask) => {
    const month = monthOver(ask)
    return month === null ? showContracts(ask) : showStood(ask, month)
  })
  pages.get('/portfolio/contracts.csv', signedIn, sendContracts)
  pages.get('/portfolio/paid', signedIn, showPaid)
  pages.get('/portfolio/clients/:id', signedIn, showGone)
  pages.get('/portfolio/years/:year', signedIn, showYear)
  pages.get('/portfolio/years/:year/payments.csv', signedIn, sendYear)
  pages.post('/portfolio/suggestions/:id/dismissals', signedIn, dismiss)
}
