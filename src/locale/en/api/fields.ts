import type { Catalogue } from '../../ja/index.ts'
import { elsewhereFields } from '../portfolio/elsewhere-api.ts'
import { portfolioFields } from '../portfolio/portfolio-api.ts'
import { staffFields } from './staff.ts'
import { deskFields } from '../desk/api.ts'
import { trustFields } from './trust.ts'
import { waitingFields } from './waiting.ts'
import { weekFields } from './weeks.ts'

export const fields = {
  ...staffFields,
  ...deskFields,
  ...weekFields,
  ...elsewhereFields,
  ...portfolioFields,
  ...trustFields,
  ...waitingFields,
  wholeYen: 'Whole yen.',
  lockCause:
    '`finalNotice` is lifted by answering on the contract, `silentEnd` by `POST /cases/…/answer`.',
  waitingForClient:
    'Whether somebody waits for an answer of this client. While true, the client can neither post nor offer.',
  cursor: 'The `next` of the page before.',
  next: 'The `cursor` of the next page; null: none.',
  daysAhead: 'Of `until…`: how many days ahead the agreed day may lie.',
  weekday: 'Of `untilEndOf`: the day with whose end, 24:00, the clock acts. Otherwise null.',
  week: 'Of `untilEndOf`: 0 in the agreed week, -1 in the one before, 1 in the one after. Otherwise null.',
  warns: 'Who is told with the last reminder, too, that nobody has acted yet; null: nobody.',
  noticePeriod:
    'Of a way that takes the last day: how many days ahead it must lie, and more once the contract has run so many months; an exception named leaves the shorter one.',
  sealedWay: 'The first of two proposals goes under seal; the other side’s opens both.',
  lastState: 'Where it leads instead once the frame has no part left to fund; null: nowhere else.',
  opens:
    'Of a frame: the kind of contract that it opens, already funded, and by which of its acts.',
  steps:
    'What the frame’s next part is afterwards: the same a week later, or the next of its list.',
  stateOrStay: 'A state, or `stay`.',
  processVersion: 'A version under which contracts go on; without it the newest.',
  bounds: 'The longest that it can take, in days; null: for ever.',
  available: 'What can be spent or withdrawn.',
  held: 'What contracts hold of mine, as a client.',
  incoming: 'What contracts owe me and is on its way.',
  transferAmount: 'Whole yen; above zero when it came in.',
  transferAbout: 'The contract it is about, or null.',
  duration: 'An ISO 8601 duration.',
  label: 'In the language of Accept-Language.',
  ifOtherSilent: 'What happens if the others never answer again, in order.',
  youReceive: 'What arrives with you by then, after fee and tax.',
  version: 'The version of the process it was signed under.',
  turn: 'Who must move; null when it is over.',
  silence: 'What the clock does when nobody moves, and when.',
  deadlineId: 'Stays the same as long as the same deadline is waited for.',
  deadlineKind:
    '`turn`: whoever’s turn it is; `delivery`: the agreed day of what is not yet delivered.',
  deadlineOn: 'The day of the market; what ends at 24:00 is on the day that ends.',
  deadlineSilence: 'What the clock does then; null for an agreed day.',
  deadlinesFrom: 'From this day on.',
  deadlinesUntil: 'Up to this day.',
  settlement:
    'What each side proposes to pay the worker. A proposal under seal is null until the other side proposes too; `sealed` names whose it is.',
  sealed:
    'A proposal still under seal: `input` is empty for all but its own side and the desk. The hash is of what was said.',
  pot: 'The money held now.',
  actions: 'What the caller can do now.',
  mediaType: 'The media type, read from the content.',
  bytes: 'Bytes.',
  answerBy: 'The day by whose end you will answer: from today to the day of the deadline.',
  nudgeKind:
    '`reminder`: by the clock, of a deadline. `nudge`: of a case, by the desk or the clock.',
  nudgeMail: 'What became of the mail; `sent`: the receiver’s server has it.',
  nudgeRead: 'When the receiver was last on the page of the contract, if that was after it.',
  contractSeq: 'The number of its last event; send it back as `seen`.',
  seenSeq: 'The `seq` of the contract that you decided from; refused when it has moved on since.',
  despiteWarning: 'True to send it although it was refused with `guard.warned`.',
  ownFiles: 'Ids of files that you stored for this contract.',
  sessionOrCurrent: 'The id of a session, or `current`.',
  mailedToken: 'The `token` of the mailed link.',
  tokenOnce: 'Shown only here. Send it as `Authorization: Bearer`.',
  hiddenNumber: 'All but the last three digits are hidden.',
  unread: 'Messages of others that were not yet read.',
  waiting:
    'Contracts on which it is my turn; after them those on which it is as a deputy (`standsFor`).',
  acceptedInStead: 'Accepted by the clock, not by the client.',
  jobForecast:
    'For the worker: paid so much by then, whatever the client does; hourly, for the first week.',
  jobKind: '`fixed` or `hourly`; or the name of the process, `fixed-price` or `recurring`.',
  priceOrRate: 'Whole yen; of an hourly job the rate, per hour.',
  priceAsked:
    'Whole yen, compared within one kind. Without `kind` only jobs at a fixed price are looked for.',
  deliverWithinDays: 'Days from the contract to the delivery. Fixed price only.',
  weeklyHours: 'The weekly limit, in hours. Hourly only.',
  expectedWeeks: 'How many weeks it is expected to last; null: open-ended. Hourly only.',
  pledge: 'The notice pledge in yen; 0: none.',
  weeksPlayed: 'How many weeks were funded.',
  milestones:
    'Two to ten parts instead of `price` and `deliverOn`, each with its own; the days ascend. Fixed price only.',
  unfundedParts: 'Of milestones: the parts not yet funded, the next one first. Otherwise null.',
  partFundBy: 'The day by which it must be funded; null: the frame’s own clock says.',
  pledgeWeeks: 'The notice pledge, in weeks’ money; 0: none. Hourly only.',
  deliveryOrMonday: 'The day of the delivery; of an hourly job the Monday of the first week.',
  allWords: 'Words that must all occur.',
  mayFund: 'Whether they may fund contracts from your wallet, too.',
  yourDeputy: 'What you allow them as your deputy; null: not your deputy.',
  named: 'Whether you are their deputy.',
  invitations: 'Invitations without an answer; for owners alone.',
  frame:
    'Only the weeks or milestones of this frame, all of them. Without it those that ask nothing of you are left out.',
  standsFor: 'Only where you look as a deputy: in whose place.',
  deputy: 'Only where a deputy did it in the place of the side.',
} satisfies Catalogue['fields']
