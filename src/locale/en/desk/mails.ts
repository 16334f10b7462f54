import type { caseMails as ja } from '../../ja/desk/mails.ts'

export const caseMails = {
  opened: 'We have received your enquiry: {title}',
  openedLine: 'The desk has received your enquiry about “{title}” ({cause}).',
  openedDue: 'You will have our answer by {time}. Meanwhile the clocks of the contract run on.',
  nudge: '[Please answer] {title}: until {time}',
  nudgeLine: 'This is the desk. “{title}” waits for your answer ({turn}).',
  nudgeLock:
    'Until you answer you can neither post jobs nor make offers. Once you have answered, you can at once.',
  ended: '[Please tell us why] {title}',
  endedLine:
    '“{title}” has ended without an answer from you. Please tell us why. The other side will read it, and it is kept.',
  endedLock: 'Until you do, you can neither post jobs nor make offers.',
  answer: 'Tell why',
  asked: '[Please have a look] {title}',
  askedLine:
    'This is the desk. The other side of “{title}” waits for your answer. Please have a look at the contract.',
  message: 'From the desk: {title}',
  messageLine: 'The desk has something to tell you about “{title}”.',
  open: 'Open the conversation with the desk',
  closed: 'The answer of the desk: {title}',
  closedLine: 'This is the answer of the desk about “{title}” ({cause}).',
  defaulted: 'We did not answer you in time: {title}',
  defaultedLine:
    'We did not answer your enquiry about “{title}” ({cause}) by {time}. We are sorry. It counts as defaulted in the public figures of the desk.',
  defaultedHolds: 'The contract goes on as its clocks and their outcomes say.',
  defaultedNext:
    'What you can do next: save the evidence pack from the page of the contract. In Japan the Freelance Trouble Helpline (Freelance Trouble 110, phone 0120-532-110) gives advice free of charge.',
  answered: 'Why there was no answer: {title}',
  answeredLine: '{name} has told why there was no answer about “{title}”.',
  said: 'An answer came in: {title}',
  saidLine: 'An answer came in about “{title}” ({cause}).',
  ruling: 'Please confirm a decision: {title}',
  rulingLine:
    'A decision about “{title}” ({cause}) was proposed. Somebody other than who proposed it has to confirm it.',
  handedOver: 'Handed over to you: {title}',
  handedOverLine: 'The case about “{title}” ({cause}) is yours now. This is what you should know.',
  openDesk: 'Open the case',
} satisfies Record<keyof typeof ja, string>
