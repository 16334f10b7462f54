/*
 * The clock: it wakes for the next deadline instead of polling, and it can travel in demo mode.
 * Promises: everything due is fired in the order of its due time, however late; a stumble never
 * ends it.
 * Refuses to know: what a deadline is about.
 */
export { startClock } from './ring.ts'
export type { Clock, Ringing } from './ring.ts'
export { hasMarketTime, keepMarketTime, openMarketTime, travel } from './market-time.ts'
