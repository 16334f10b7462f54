/*
 * Seeded worlds of parties on the real engine and virtual time: the demo's, and the story's half
 * year under several sets of rules.
 * Promises: it acts through the same doors as everybody else.
 * Refuses to know: tables.
 */
export { demoPeople, demoRoleOf, demoRoles, demoSession, storyContract } from './demo/people.ts'
export type { DemoRole } from './demo/people.ts'
export { settleDemo } from './demo/settle.ts'
export { halfYear } from './half-year/half-year.ts'
export type { HalfYear } from './half-year/half-year.ts'
export type { Account } from './half-year/account.ts'
export { halfYearNow, playHalfYear, startHalfYear } from './played/play.ts'
export type { HalfYearNow } from './played/play.ts'
export { isOfHalfYear } from './played/frames.ts'
export type { HalfYearFrame } from './played/frames.ts'
export { messageWorld, strangeMessageWorld } from './messages/world.ts'
export type { MessageWorld } from './messages/world.ts'
export { playStory } from './story.ts'
export { playYear } from './year/year.ts'
export type { StandingContext, YearReport } from './year/year.ts'
export { advanceClock } from './travel.ts'
export type { Destination } from './travel.ts'
