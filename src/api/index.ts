/**
 * The REST API: parse, operation, render. Promises that a call is refused unless the table of
 * routes lets its caller through, that nothing leaves which an answer's schema does not name, and
 * that the same key gives the same answer. Refuses to know what is allowed when, how money moves,
 * and cookies.
 */
export { apiApp } from './app.ts'
export type { Deps } from './deps.ts'
export { forgetAnswers } from './frame/once.ts'
