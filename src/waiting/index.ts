/*
 * Waiting: who owes whom an answer, since when, and how unusual that is by now.
 * Promises: everything is dated by what happened, so that it does not matter when it was looked at;
 * from the same history come the same numbers, bit for bit; nothing polls, and nobody is told
 * twice; a hint is for the side that it is for, and strangers are told nothing.
 * Refuses to know: the model (that is #silence), pages, how a mail is worded.
 */
export type { Level, Wait } from './wait.ts'
