import type { Catalogue } from '../ja/index.ts'

export const talk = {
  write: 'Write a message',
  message: 'Message',
  messages: 'Messages',
  attach: 'Attach files',
} satisfies Catalogue['talk']
