/*
 * Waiting: who owes whom an answer, since when, and how unusual that is by now.
 * Promises: everything is dated by what happened, so that it does not matter when it was looked at;
 * from the same history come the same numbers, bit for bit; nothing polls, and nobody is told
 * twice; a hint is for the side that it is for, and strangers are told nothing.
 * Refuses to know: the model (that is #silence), pages, how a mail is worded.
 */
export type { SilenceFacts } from './alarm-mails.ts'
export { withWaiting } from './clock.ts'
export { follow } from './follow.ts'
export { mostDaysAway, sayHere } from './here/here.ts'
export type { Here, HereDraft } from './here/here.ts'
export { hereToken, openHereLink, sayHereByLink } from './here/link.ts'
export type { HereLink, OpenedHereLink } from './here/link.ts'
export { fitQuality } from './nights/fit-quality.ts'
export type { FitMade, FitQuality } from './nights/fit-quality.ts'
export type { Tail } from './nights/quality.ts'
export { answeringOf } from './shown/answering.ts'
export type { Answering, Past } from './shown/answering.ts'
export { waitsPrint } from './shown/print.ts'
export { silenceOf } from './shown/silence-of.ts'
export type { Level, Wait } from './shown/wait.ts'
export { waitsFor, waitsOn } from './shown/waits.ts'
export { asks } from './texts/asks.ts'
export { isEmpty } from './texts/empty.ts'
