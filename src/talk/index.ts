/**
 * Talk: what the parties of a contract write to each other, the files that they send, and that they
 * have seen something and will answer by a day. Promises that what was said and the notice of it
 * commit together, that "seen" moves no deadline, that a file is what its content shows and is only
 * ever saved, never run or shown in place, and that neither a size nor a name can harm.
 * Refuses to know what a contract's state means, pages, and how a notice is worded.
 */
export { contentOf, filesOf, openFile, storeFile } from './files.ts'
export type { OpenedFile, Sending, StoredFile } from './files.ts'
export { latestSaid, readsOf, saidIn } from './latest.ts'
export type { Reading } from './latest.ts'
export { messageLimit, messageOf, messagesOf, sendMessage } from './messages.ts'
export type { Message, MessageDraft, MessageFacts, MessagePage } from './messages.ts'
export { markRead, unreadOf } from './readings.ts'
export { daysToAnswer, saySeen, seenOf } from './seen.ts'
export type { Seen, SeenDraft, SeenFacts } from './seen.ts'
export { sentFiles, threadOf } from './thread.ts'
export { openSeenLink, saySeenByLink, seenToken } from './seen-link.ts'
export type { OpenedSeenLink, SeenLink } from './seen-link.ts'
