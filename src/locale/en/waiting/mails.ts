import type { Catalogue } from '../../ja/index.ts'

export const waitingMails = {
  notice: 'How long an answer is taking: {title}',
  noticeLine:
    'You are waiting for an answer of {name} on “{title}”. The wait has become longer than usual.',
  ask: '{name} is waiting for your answer: {title}',
  askLine: '{name} is waiting for your answer on “{title}”.',
  askWhy:
    'If you cannot answer at once, say “I am here” or the day when you are back, with one tap.',
  hereButton: 'Say “I am here”, or when you are back (no sign-in needed)',
  factors: 'What moves the chance within 7 days: {list}',
} satisfies Catalogue['waitingMails']
