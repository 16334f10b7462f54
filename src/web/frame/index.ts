/**
 * The frame that every page stands in: who asks and in which language, who may call what, forms
 * that lose nothing of what was typed, errors in words, and the headers that keep a page safe.
 * Promises that no route exists without saying who may call it, that only our own pages can post,
 * and that what an operation refuses is said at its field. Refuses to know any noun of the market.
 */
export { makePages } from './pages.ts'
export type { Pages, Route } from './pages.ts'
export { anyone, signedIn, staff, verified } from './who.ts'
export type { Who } from './who.ts'
export type { Ask } from './ask.ts'
export type { Head } from './draw.tsx'
export type { Notice } from './wire/notice.ts'
export { prefilled, withNewKey } from './forms/typed.ts'
export type { Typed } from './forms/typed.ts'
export { attempt, nothingWrong, wrongOf } from './forms/wrong.ts'
export type { FieldsOfCodes, Wrong } from './forms/wrong.ts'
export { sayRefusal } from './forms/refusals.ts'
export { wholeFrom, yenFrom } from './forms/figures.ts'
export { fieldsOf, Form, Wrongs } from './forms/form.tsx'
export { KeptDespite } from './forms/warning.tsx'
export { localPath } from './wire/local-path.ts'
export { readCookie, writeCookie } from './wire/cookies.ts'
