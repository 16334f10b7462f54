/*
 * Weeks of work by the hour: what a frame's next week costs and when it must be funded, the time
 * that is recorded in a week, the timer, and the client's standing order.
 * Promises: nothing is reckoned that the engine does not reckon; every list of entries that ever
 * stood is kept in the events; no minute of a timer is lost without a word.
 * Refuses to know: pages, what a state of a contract leads to, how a mail is worded.
 */
export { weeksOfWorker } from './calendar.ts'
export { contestEntries, refuseFalseContest, uncontested } from './entries/contest.ts'
export type { ContestDraft } from './entries/contest.ts'
export { removeEntry, saveEntry } from './entries/entries.ts'
export type { EntryDraft, Recorded } from './entries/entries.ts'
export type { Span } from './entries/list.ts'
export { entriesOf } from './entries/read.ts'
export { costOfWeeks, fundWeeks, mostWeeks } from './funding/fund.ts'
export type { OrderFacts } from './funding/carry-out.ts'
export { setStandingOrder, standingOrderOf } from './funding/order.ts'
export type { StandingOrder } from './funding/order.ts'
export { withOrders } from './funding/ring.ts'
export { rollOver } from './funding/roll-over.ts'
export { canRecord } from './means.ts'
export { isSilentEnd, noticeOf } from './notice.ts'
export type { Notice } from './notice.ts'
export { stopTimer } from './timer/stop.ts'
export type { Stopped, WhyLeft } from './timer/stop.ts'
export { startTimer, timerOf } from './timer/timer.ts'
export type { Timer } from './timer/timer.ts'
export { nextWeekOf, weeksOf } from './week.ts'
export type { NextWeek, Week, WeekStatus } from './week.ts'
