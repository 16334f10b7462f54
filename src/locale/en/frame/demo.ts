import type { Catalogue } from '../../ja/index.ts'

export const demo = {
  title: 'Demo',
  advance: 'Move the time',
  day: '1 day',
  week: '7 days',
  twoWeeks: '14 days',
  nextDeadline: 'deadline',
  asWorker: 'worker',
  asClient: 'client',
  asDesk: 'desk',
  asVisitor: 'visitor',
  mails: 'Mails',
  advanced: 'The market’s time is now {time}.',
  noDeadline: 'There is no next deadline.',
  now: 'You are looking as {name}.',
  storyPlay: 'Client never comes back: go to the end',
  storyPlayed: 'The client never came back. It ended as promised.',
} satisfies Catalogue['demo']
