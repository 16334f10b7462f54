/**
 * Jobs: the list and its search, a job with its promise, posting with a preview, editing and
 * closing.
 */
import type { Pages } from '../frame/index.ts'
import { applyPages } from './apply.ts'
import { closePages } from './close.ts'
import { editPages } from './edit.tsx'
import { listPages } from './list.tsx'
import { minePages } from './mine.tsx'
import { postPages } from './post.tsx'
import { showPages } from './show.tsx'

export const jobPages = (pages: Pages): void => {
  listPages(pages)
  minePages(pages)
  postPages(pages)
  showPages(pages)
  applyPages(pages)
  editPages(pages)
  closePages(pages)
}
