/*
 * What must always be true of live data: one file of SQL for each sentence.
 * Promises: reports only, never repairs; tests and the nightly run use the same files.
 * Refuses to know: how a violation came about.
 */
export { checkNames, runChecks } from './run.ts'
export type { Violation } from './run.ts'
