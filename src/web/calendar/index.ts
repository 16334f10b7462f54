/** The calendar of deadlines: its page, and the file that calendar programs read. */
import { anyone, verified } from '../frame/index.ts'
import type { Pages } from '../frame/index.ts'
import { closeFeed, makeFeed, sendFeed } from './feed.ts'
import { showCalendar } from './show.tsx'

export const calendarPages = (pages: Pages): void => {
  pages.get('/calendar', verified, (ask) => showCalendar(ask))
  pages.get('/calendar/:file', anyone, sendFeed)
  pages.post('/calendar/feed', verified, makeFeed)
  pages.post('/calendar/feed/revoke', verified, closeFeed)
}
