import type { Catalogue } from '../../ja/index.ts'

export const enquiry = {
  title: 'Ask the desk',
  lead: 'What is happening? Please choose what comes nearest.',
  'what.noAnswer': 'They do not answer',
  'what.noAnswer.hint': 'I write, and nothing comes back.',
  'what.notInspected': 'I delivered, and nobody inspects it',
  'what.notInspected.hint': 'Nothing has moved since the delivery.',
  'what.unfairRework': 'The rework they ask for is not fair',
  'what.unfairRework.hint': 'They ask for more than what was agreed.',
  'what.askedToLeave': 'I was asked to deal outside this site',
  'what.askedToLeave.hint': 'They want contact details, or to pay directly.',
  'what.other': 'Something else',
  'what.other.hint': 'None of the above.',
  clock: 'What happens already',
  clockAsks: 'Before the deadline they are asked by mail, by itself. You need not ask for it.',
  desk: 'What the desk will do',
  'does.noAnswer':
    'The desk contacts them, by mail and by phone. When, and what came of it, you will read on the next page.',
  'does.notInspected':
    'The desk asks them to inspect. If they still do not, you are paid at the deadline all the same: nobody has to decide it.',
  'does.unfairRework':
    'The desk compares it with the criteria that were agreed, and answers you. If you contest it yourself, the desk decides the amount, too.',
  'does.askedToLeave':
    'The desk reads what was written and warns them where needed. Outside this site no money is held and nobody accepts in their stead. You need not agree.',
  'does.other': 'Somebody of the desk reads it and answers.',
  by: 'You get an answer **by {date}** (within 10 business days).',
  late: 'Should the desk be late, you are told what holds by then and where to go next. The deadlines of the contract, and what they lead to, stay as they are.',
  write: 'Your enquiry',
  text: 'What happened',
  textHint: 'When, and what. The other side does not see it.',
  send: 'Send it to the desk',
  sent: 'The desk has it.',
  back: 'Choose something else',
  already: 'The desk is looking into this already.',
} satisfies Catalogue['enquiry']
