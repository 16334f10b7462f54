/**
 * Contracts that a worker has made elsewhere: written down in a minute, whose turn it is there and
 * what silence leads to, letters to copy, and what is known of each as a table and as evidence.
 */
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { editPages } from './edit.tsx'
import { entryPages } from './entries.tsx'
import { filePages } from './files.ts'
import { importPages } from './import.tsx'
import { letterPages } from './letter.tsx'
import { listElsewhere } from './list.tsx'
import { newPages } from './new.tsx'
import { showElsewhere } from './show.tsx'

export const elsewherePages = (pages: Pages): void => {
  pages.get('/elsewhere', verified, listElsewhere)
  newPages(pages)
  importPages(pages)
  filePages(pages)
  pages.get('/elsewhere/:id', verified, (ask) => showElsewhere(ask, ask.id('els')))
  editPages(pages)
  entryPages(pages)
  letterPages(pages)
}
