/** Who is staff, what staff did, and the money that is held: a page for each, by role. */
import { staff } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { showLog } from './log.tsx'
import { showMoney } from './money.tsx'
import { rolePages } from './roles.tsx'

export const staffPages = (pages: Pages): void => {
  rolePages(pages)
  pages.get('/staff/log', staff('administrator'), showLog)
  pages.get('/desk/money', staff('finance'), showMoney)
}
