/*
 * Papers: the written terms of a contract as the Freelance Act (Art. 3) wants them, and deadlines
 * as a file that calendar programs read.
 * Promises: terms are drawn from what was frozen in the contract's chain of events and from nothing
 * else, so the same contract gives the same paper for ever; every later change is a paper of its
 * own, numbered on. A calendar has the form of RFC 5545, whatever is said in it.
 * Refuses to know: pages, languages, who may read them.
 */
export { evidenceKey, evidencePack } from './evidence/pack.ts'
export type { EvidencePack } from './evidence/pack.ts'
export { toldPack } from './evidence/told/pack.ts'
export type { ToldRecord } from './evidence/told/paper.ts'
export { verifyEvidence } from './evidence/verify/index.ts'
export type { Verdict } from './evidence/verify/index.ts'
export { icalendarOf } from './icalendar.ts'
export type { CalendarEntry } from './icalendar.ts'
export { endSaid, itemsOf } from './items.ts'
export { termsNumber, termsOf } from './terms.ts'
export type { Addendum, PayDays, WrittenTerms } from './terms.ts'
