/*
 * The process language and what follows from it: what an act leads to, what a party can do now,
 * what silence leads to, and the proof that nobody's silence can hold a contract.
 * Promises: pure and total; the same arguments give the same answer, nothing throws.
 * Refuses to know: the database, the real time, people, words. Imports nothing.
 */
export * from './language.ts'
export type * from './contract.ts'
export {
  addBusinessDays,
  addDays,
  dayLength,
  dayOf,
  endOfDay,
  isDay,
  minuteLength,
} from './time/calendar.ts'
export { momentDay, mondayOf } from './time/calendar.ts'
export { clockIn, dueAt, remindersOf, silenceIn, waitingState } from './time/clock.ts'
export { decide } from './decide.ts'
export { availableActions } from './available.ts'
export { waysFrom, waysIn, waysOf } from './ways.ts'
export { deliveryDaysAhead } from './time/ahead.ts'
export { defaultClocks, isFrame, startContract, wrongClocks } from './start.ts'
export type { Terms } from './start.ts'
export { earned, entriesLimit, entryNoteLimit, minutesOf, weekOf } from './frame/entries.ts'
export { mostMinutes, wrongEntries } from './frame/entries.ts'
export { latestFunding, listBounds } from './frame/parts.ts'
export type { ListBounds } from './frame/parts.ts'
export { earliestEnd, noticeDays, noticePeriodOf } from './frame/notice.ts'
export { filesLimit, textLimit } from './input.ts'
export { forecast } from './forecast/forecast.ts'
export type { Forecast, Path } from './forecast/forecast.ts'
export type { Step } from './forecast/foresee.ts'
export { worstCase } from './forecast/worst-case.ts'
export type { WorstCase } from './forecast/worst-case.ts'
export { meaningOfSilence, rules, verify } from './verify/index.ts'
export type {
  Bounds,
  Days,
  Finding,
  Rule,
  Share,
  SilenceMeaning,
  Texts,
  Verdict,
  Words,
} from './verify/index.ts'
