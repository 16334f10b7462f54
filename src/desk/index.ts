/*
 * The desk: cases, what it does about them, what it decides, and who is kept from posting until
 * they answer.
 * Promises: one case for each cause of a contract; nobody acts as the desk on what concerns
 * themself; each side reads its own words with the desk and nobody else's; the desk is on a clock.
 * Refuses to know: pages, HTTP, how a mail is worded, jobs and messages.
 */
export { causes, enquiryCauses } from './case.ts'
export type { Case, Cause, EnquiryCause, Receiver, Relation } from './case.ts'
export { withDesk } from './clock/ring.ts'
export { enquire } from './enquiry.ts'
export type { Entry, EntryKind } from './entries.ts'
export { deskFigures } from './figures.ts'
export type { DeskFigures, Figures, Period } from './figures.ts'
export { askPermission, flagRepeaters } from './flags.ts'
export { answerForSilence, lockOf, refuseLocked } from './lock.ts'
export type { Lock } from './lock.ts'
export { openCase, wordsLimit } from './opening.ts'
export type { Opening } from './opening.ts'
export { nextCase, queue } from './queue.ts'
export type { Queued, QueueFilter, QueuePage } from './queue.ts'
export { caseFor, casesOf, knownTo } from './read.ts'
export type { CaseView } from './read.ts'
export { confirmRuling, declineRuling } from './rulings/confirm.ts'
export { proposeRuling } from './rulings/propose.ts'
export type { Ruled, RulingDraft } from './rulings/propose.ts'
export type { Ruling } from './rulings/rulings.ts'
export type { DeskMessages } from './tell.ts'
export { assign, colleaguesFor, handOver } from './work/assign.ts'
export { closeCase, outcomes, outcomesFor } from './work/close.ts'
export type { Outcome } from './work/close.ts'
export { callResults, logCall, mostNudges, nudge, nudgeMany, silentSide } from './work/contact.ts'
export type { Call, CallResult, Nudged } from './work/contact.ts'
export { note, say, writeTo } from './work/write.ts'
