import type { Message } from '../../ja/index.ts'
import type {
  elsewhereEvidence as evidence,
  elsewhereLetters as letters,
  elsewhereMails as mails,
  elsewhereRefusals as refusals,
} from '../../ja/portfolio/elsewhere-letters.ts'

export const elsewhereLetters = {
  'place.crowdworks': 'CrowdWorks',
  'place.crowdworksHourly': 'CrowdWorks',
  'place.lancers': 'Lancers',
  'place.coconala': 'Coconala',
  'place.upwork': 'Upwork',
  'place.direct': 'Contract office',
  toClient: 'Dear {name},',
  toDesk: 'Dear {place} support,',
  hello: 'I am {writer}, working on “{title}” for you.',
  helloDesk: 'I am {writer}, a worker on your platform, and I am writing about this contract:',
  'fact.title': 'Contract: {title}',
  'fact.client': 'Client: {name}',
  'fact.reference': 'Number or address: {text}',
  'fact.agreed': 'Agreed on: {date}',
  'fact.price': 'Price: {yen} (with tax)',
  'fact.week': 'Price of a week: {yen} (with tax)',
  'fact.deliverOn': 'Delivery agreed for: {date}',
  'fact.delivered': 'Delivered on: {date}',
  'fact.heard': 'Last heard from you: {date}',
  'fact.sent': 'Last message of mine: {date}',
  'fact.payOn': 'Payment agreed for: {date}',
  answerBy: 'Could you please answer by {date}?',
  closing: 'Kind regards,',
  'nudge.subject': '“{title}”: how do things stand?',
  'nudge.delivered':
    'I delivered on {date} and have not heard from you since. Could you tell me how the inspection is going?',
  'nudge.unfunded':
    'I cannot see the deposit for this contract yet. I will begin as soon as it is there. Could you tell me when that will be?',
  'nudge.working':
    'I am waiting for your answer so that I can go on. Could you tell me how things stand?',
  'nudge.stop':
    'If your plans have changed and you would rather stop or wait, one line is enough. We will find a way from there.',
  'endRequest.subject': '“{title}”: request to end the contract',
  'endRequest.why':
    'To my regret I have not been able to reach you, and I cannot go on with the work. I therefore ask you to end the contract.',
  'endRequest.delivered': 'Please inspect and pay for what I delivered on {date} before it ends.',
  'endRequest.soFar':
    'I would like to talk with you about the pay for the work that is done. If you wish to go on, just answer, and I will withdraw this request.',
  'desk.subject': 'A client who cannot be reached ({title})',
  'desk.silent': {
    one: 'The client has not been heard of for one day.',
    other: 'The client has not been heard of for {count} days.',
  },
  'desk.delivered': {
    one: 'I delivered one day ago, and the work has not been inspected.',
    other: 'I delivered {count} days ago, and the work has not been inspected.',
  },
  'desk.ask':
    'Please contact the client. Please also tell me what becomes of the inspection and the payment if there is still no answer, and roughly when.',
  'desk.askUndelivered':
    'Please contact the client. Please also tell me what becomes of the contract and the deposit if there is still no answer.',
  'payRequest.subject': '“{title}”: payment',
  'payRequest.ask':
    'Please tell me on which day you will pay for the following work, which I delivered on {date}.',
  'payRequest.askUndelivered': 'Please tell me on which day you will pay for the following work.',
  'payRequest.law':
    'Where Article 4 of Japan’s Freelance Act applies, payment is due, inspected or not, within 60 days of receipt, that day being the first: here by {date}.',
  'payReminder.subject': '“{title}”: payment overdue',
  'payReminder.late':
    'The payment for the following work was due on {date}, and I cannot see that it has arrived.',
  'payReminder.ask':
    'If it is already on its way, please excuse this letter. If not, please pay by {date}, or tell me on which day you will.',
  'payReminder.next':
    'If I do not hear from you, I will consider turning to the Freelance Trouble 110 helpline or a similar office.',
} satisfies Record<keyof typeof letters, Message>

export const elsewhereEvidence = {
  title: 'Record of a contract made elsewhere',
  lead: 'What one side wrote down in Yakusoku about the contract below, written out by machine with the time at which each thing was entered.',
  ownOnly:
    'Neither the other side nor the place where the contract was made has confirmed it. Use it together with the originals: messages on the screen, mails.',
  place: 'Made at',
  reference: 'Number or address there',
  writer: 'Written by (the worker)',
  agreedOn: 'Agreed on',
  deliverOn: 'Delivery agreed for',
  payOn: 'Payment agreed for',
  timelineLead:
    'In the order in which it happened. “By the rules” is reckoned from the rules that the place publishes.',
  recordedAt: 'Entered at',
  corrected: ' (corrected)',
  sent: 'Wrote to the other side',
  received: 'The other side wrote',
  note: 'Note',
  clock: 'By the rules',
  replaced: 'Before corrections, and what was taken back',
  replacedLead: 'Corrected or taken back later. Nothing is lost by that.',
  noneReplaced: 'Nothing was corrected.',
  rules: 'Where the rules are written',
  rulesLead: 'The present state rests on these published pages. Please check the rules of today.',
} satisfies Record<keyof typeof evidence, string>

export const elsewhereMails = {
  step: 'Something you can do now: {title}',
  stepLine: 'On “{title}” ({name}) at {place} you can do this from today: {step}.',
  soon: '[Your turn] {title}: one day left at {place}',
  soonLine: '“{title}” ({name}) at {place} waits for you ({turn}).',
  passed: 'A deadline at {place} has passed: {title}',
  passedLine:
    'A deadline of “{title}” ({name}) at {place} has passed ({turn}). Please look what happened there, and record it.',
  deliver: 'Delivery is due today: {title}',
  deliverLine: 'The delivery of “{title}” ({name}) at {place} was agreed for today.',
  hint: 'This follows from what you wrote down. Nothing is sent to the other side.',
  button: 'See the contract',
} satisfies Record<keyof typeof mails, string>

export const elsewhereRefusals = {
  'elsewhere.not_found': 'There is no such contract.',
  'elsewhere.too_many': 'At most {max} contracts can be entered.',
  'elsewhere.too_many_entries': 'At most {max} records can be kept of one contract.',
  'entry.not_found': 'There is no such record. It may have been corrected since.',
  'platform.unknown': 'Please choose where the contract was made.',
  'client_name.required': 'Please enter the client’s name.',
  'client_name.too_long': 'The client’s name has at most {max} characters.',
  'client_name.malformed': 'The client’s name contains characters that cannot be used.',
  'reference.too_long': 'The number of the contract has at most {max} characters.',
  'reference.malformed': 'The number of the contract contains characters that cannot be used.',
  'agreed_on.malformed': 'Please enter the day of the agreement like 2026-11-23.',
  'agreed_on.too_early': 'The day of the agreement must not be before {min}.',
  'agreed_on.too_late': 'The day of the agreement must not lie ahead.',
  'deliver_on.malformed': 'Please enter the day of delivery like 2026-11-23.',
  'deliver_on.too_early': 'The delivery must not be before the agreement.',
  'deliver_on.too_late': 'The delivery must be by {max}.',
  'pay_on.malformed': 'Please enter the day of payment like 2026-11-23.',
  'pay_on.too_early': 'The payment must not be before the agreement.',
  'pay_on.too_late': 'The payment must be by {max}.',
  'stage.unknown': 'Please choose where the contract stands.',
  'stage_on.malformed': 'Please enter the day since when it stands there like 2026-11-23.',
  'stage_on.too_early': 'It cannot have stood there before the agreement.',
  'stage_on.too_late': 'The day since when it stands there must not lie ahead.',
  'at.malformed': 'Please enter a date and a time.',
  'at.in_future': 'What lies ahead cannot be recorded.',
  'at.too_early': 'This date is too long ago.',
  'action.unknown': 'The rules there know no such act.',
  'table.required': 'The table is empty.',
  'table.too_large': 'A table has at most {max} bytes.',
  'table.too_many': 'A table has at most {max} rows.',
  'table.malformed': 'This cannot be read as a table (line {line}). Is a quotation mark missing?',
  'column.missing': 'There is no column “{column}”.',
  'column.twice': 'There are two columns “{column}”.',
} satisfies Record<keyof typeof refusals, string>
