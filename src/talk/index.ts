/**
 * Talk: what the parties of a contract write to each other, and the files that they send. Promises
 * that a message and the notice of it commit together, that a file is what its content shows and
 * is only ever saved, never run or shown in place, and that neither a size nor a name can harm.
 * Refuses to know what a contract's state means, pages, and how a notice is worded.
 */
export { filesOf, openFile, storeFile } from './files.ts'
export type { OpenedFile, Sending, StoredFile } from './files.ts'
export { latestMessage, messageLimit, messageOf, messagesOf, sendMessage } from './messages.ts'
export type { Message, MessageDraft, MessageFacts, MessagePage } from './messages.ts'
export { markRead, unreadOf } from './readings.ts'
