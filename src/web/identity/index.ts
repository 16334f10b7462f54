/** Identity checks: what a person sends, and the queue and decisions of whoever has the role. */
import { staff } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { decisionPages } from './decide.tsx'
import { ownPages } from './own.tsx'
import { showQueue } from './queue.tsx'
import { showCheck, showDocument } from './show.tsx'

export const identityPages = (pages: Pages): void => {
  ownPages(pages)
  pages.get('/identity', staff('identity'), showQueue)
  pages.get('/identity/:id', staff('identity'), (ask) => showCheck(ask))
  pages.get('/identity/:id/documents/:file', staff('identity'), showDocument)
  decisionPages(pages)
}
