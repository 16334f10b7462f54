import type { Catalogue } from '../ja/index.ts'

export const talk = {
  write: 'Write a message',
  message: 'Message',
  messages: 'Messages',
  attach: 'Attach files',
  from: 'From {name}',
} satisfies Catalogue['talk']
