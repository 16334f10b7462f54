import type { Catalogue } from '../../ja/index.ts'

export const lock: Catalogue['lock'] = {
  title: 'Somebody is waiting for your answer',
  banner: {
    one: '{count} contract waits for your answer. Until you give it, you can neither post jobs nor offer contracts.',
    other:
      '{count} contracts wait for your answer. Until you give it, you can neither post jobs nor offer contracts.',
  },
  see: 'See what to do',
  lead: {
    one: 'Answer in {count} contract, and you can post and hire again at once. What runs goes on as before.',
    other:
      'Answer in these {count} contracts, and you can post and hire again at once. What runs goes on as before.',
  },
  free: 'Nobody is waiting for your answer',
  none: 'You can post jobs and offer contracts.',
  finalNotice:
    'You have been sent a final notice. Each of these is an answer; one is enough. Without any by **{time}** it is accepted in your stead, and you have to say what happened before you can post again.',
  toContract: 'Answer on the contract',
  silentEnd:
    'This contract ended on **{date}** without an answer of yours. Please tell the other side what happened. It does not change what was paid.',
  seeContract: 'See the contract',
  answer: 'What happened',
  answerHint: 'The other side and the desk read it. It cannot be rewritten later.',
  send: 'Send this answer',
  answered: 'Your answer was sent. Another contract still waits for you.',
  lifted: 'Your answer was sent. You can post jobs and offer contracts again.',
  waiting: 'Somebody is waiting for this client’s answer',
  waitingWhat:
    'A contract of theirs is in its final notice, or ended without their answer and without a word since. Until they answer, this client can neither post jobs nor offer contracts. You can apply.',
}
