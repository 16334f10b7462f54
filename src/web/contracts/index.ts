/** Contracts: the lists, the page of each, its acts, messages, files and papers, and "seen". */
import { signedIn, verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { downloadFile, sayOnContract } from './say.ts'
import { saySeenOnContract } from './say-seen.ts'
import { actOnContract, changeTyped } from './acting/act.tsx'
import { feedContract } from './feed.tsx'
import { listContracts } from './list.tsx'
import { printOf } from './load.ts'
import { showContract } from './show.tsx'
import { showTerms } from './terms.tsx'

export const contractPages = (pages: Pages): void => {
  pages.get('/contracts', signedIn, listContracts)
  pages.get('/contracts/:id/terms', verified, showTerms)
  pages.get('/contracts/:id', verified, (ask) => {
    const id = ask.id('ctr')
    const show = () => showContract(ask, id)
    // A kept page would be a look of staff that nobody logs.
    return ask.person.roles.includes('support') ? show() : ask.kept(printOf(ask, id), show)
  })
  pages.get('/contracts/:id/feed', verified, feedContract)
  pages.post('/contracts/:id/messages', verified, sayOnContract)
  pages.post('/contracts/:id/seen', verified, saySeenOnContract)
  pages.get('/contracts/:id/files/:file', verified, downloadFile)
  pages.post('/contracts/:id/actions/:action', verified, actOnContract)
  pages.post('/contracts/:id/actions/:action/change', verified, changeTyped)
}
