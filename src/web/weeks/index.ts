/** Weeks of hourly work: their list, funding, standing orders, the time sheet and the timer. */
import { verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { fundOnPage } from './frame/fund.tsx'
import { saveStanding } from './frame/standing.tsx'
import { listWeeks } from './list.tsx'
import { changeContest, contestOnPage } from './sheet/contest.tsx'
import { removeFromSheet, saveOnSheet } from './sheet/entry.tsx'
import { startOnPage, stopOnPage } from './sheet/timer.tsx'

export const weekPages = (pages: Pages): void => {
  pages.get('/weeks', verified, listWeeks)
  pages.post('/contracts/:id/weeks', verified, fundOnPage)
  pages.post('/contracts/:id/standing-order', verified, saveStanding)
  pages.post('/contracts/:id/entries', verified, saveOnSheet)
  pages.post('/contracts/:id/entries/remove', verified, removeFromSheet)
  pages.post('/contracts/:id/entries/contest', verified, contestOnPage)
  pages.post('/contracts/:id/entries/contest/change', verified, changeContest)
  pages.post('/contracts/:id/timer', verified, startOnPage)
  pages.post('/timer/stop', verified, stopOnPage)
}
