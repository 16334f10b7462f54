/**
 * Guard: whether a text gives away how to be reached, or asks to leave the marketplace. Pure and
 * linear in the text's length: hostile text takes no longer than other text. Promises to say what
 * it found, of which kind, and where. Refuses to know who wrote it, what follows from it, and any
 * word that people read.
 */
export { checkText, kinds } from './check.ts'
export type { Kind, Warning } from './check.ts'
