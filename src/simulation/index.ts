/*
 * Seeded worlds of parties on the real engine and virtual time; for now the demo's.
 * Promises: it acts through the same doors as everybody else.
 * Refuses to know: tables.
 */
export { playStory } from './story.ts'
export { advanceClock } from './travel.ts'
export type { Destination } from './travel.ts'
