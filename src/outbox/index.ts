/*
 * Mails: written in the commit of what they tell of, sent later.
 * Promises: nothing that was committed is forgotten; failures are tried again, then stay to be
 * seen.
 * Refuses to know: words, contracts, who a person is; it is given all three.
 */
export { deadLetters, sendAgain } from './dead-letters.ts'
export type { DeadLetter } from './dead-letters.ts'
export { deliverDue } from './deliver.ts'
export type { Delivery, OutboxMail, Recipient, Written } from './deliver.ts'
export { regardAsSent } from './past.ts'
export { startOutbox } from './run.ts'
export { openSmtp } from './smtp.ts'
export type { Smtp } from './smtp.ts'
export { countMails, newestMails, remindersAbout } from './read.ts'
export type { KeptMail, Reminder } from './read.ts'
