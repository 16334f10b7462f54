/*
 * Papers: the written terms of a contract as the Freelance Act (Art. 3) wants them.
 * Promises: drawn from what was frozen in the contract's chain of events and from nothing else, so
 * the same contract gives the same paper for ever; every later change is a paper of its own,
 * numbered on.
 * Refuses to know: pages, languages, who may read them.
 */
export { termsNumber, termsOf } from './terms.ts'
export type { Addendum, PayDays, WrittenTerms } from './terms.ts'
