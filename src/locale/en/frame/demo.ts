import type { Catalogue } from '../../ja/index.ts'

export const demo = {
  title: 'Demo',
  advance: 'Move the clock',
  day: '1 day',
  week: '7 days',
  twoWeeks: '14 days',
  nextDeadline: 'next deadline',
  asWorker: 'Worker',
  asClient: 'Client',
  asDesk: 'Desk',
  asVisitor: 'Visitor',
  mails: 'Mail',
  advanced: 'The market’s time is now {time}.',
  noDeadline: 'There is no next deadline.',
  now: 'You are looking as {name}.',
  storyPlay: 'Client never comes back: go to the end',
  storyPlayed: 'The client never came back. It ended as promised.',
} satisfies Catalogue['demo']
