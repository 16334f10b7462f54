/*
 * Seeded worlds of parties on the real engine and virtual time; for now the demo's.
 * Promises: it acts through the same doors as everybody else.
 * Refuses to know: tables.
 */
export { demoPeople, demoSession, storyContract } from './demo/people.ts'
export type { DemoRole } from './demo/people.ts'
export { settleDemo } from './demo/settle.ts'
export { playStory } from './story.ts'
export { playYear } from './year/year.ts'
export type { StandingContext, YearReport } from './year/year.ts'
export { advanceClock } from './travel.ts'
export type { Destination } from './travel.ts'
