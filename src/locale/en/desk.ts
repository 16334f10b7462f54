import type { Catalogue } from '../ja/index.ts'

export const desk = {
  title: 'Desk',
  lead: 'The desk is on a clock too. When it runs out, what was agreed happens.',
  yours: 'The desk’s turn',
  notices: 'In final notice',
  noticesLead: 'Waiting for the client. Please contact them; where needed, hold the acceptance.',
  empty: 'Nothing is waiting.',
  emptyNotices: 'No contract is in its final notice.',
  deadLetters: 'Mail that could not be sent',
  noDeadLetters: 'All mail was sent.',
  again: 'Try again',
  againDone: 'It will be tried again.',
  kind: 'Kind',
  why: 'Why',
  when: 'When',
  to: 'To',
} satisfies Catalogue['desk']
