/**
 * Words and figures as the reader reads them: the product's texts in Japanese and English, and
 * dates, lengths of time, yen and names in the reader's form. Promises that both languages are
 * complete (a missing key or a wrong parameter does not compile). Refuses to know what a contract
 * is, who is asking, what time it is and where: `now` and the zone are handed in.
 */
export { locales, localeFrom, isLocale, type Locale } from './language.ts'
export { wordsFor, type Key, type Params, type Said, type Translate, type Words } from './words.ts'
export { formatsFor, type Formats } from './formats.ts'
