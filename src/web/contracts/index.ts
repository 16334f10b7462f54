/** Contracts: the lists, the page of each, its acts, messages, files and papers. */
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { downloadFile, sayOnContract } from './say.ts'
import { actOnContract, changeTyped } from './acting/act.tsx'
import { showContract } from './show.tsx'

export const contractPages = (pages: Pages): void => {
  pages.get('/contracts/:id', verified, (ask) => showContract(ask, ask.id('ctr')))
  pages.post('/contracts/:id/messages', verified, sayOnContract)
  pages.get('/contracts/:id/files/:file', verified, downloadFile)
  pages.post('/contracts/:id/actions/:action', verified, actOnContract)
  pages.post('/contracts/:id/actions/:action/change', verified, changeTyped)
}
