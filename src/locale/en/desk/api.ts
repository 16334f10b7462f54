import type { deskFields as jaFields, deskSays as jaSays } from '../../ja/desk/api.ts'

/** What the calls about cases do. */
export const deskSays = {
  listCases: 'Lists the cases of a contract that you may know of.',
  enquire: 'Asks the desk to look into a contract. Of one contract and cause there is one case.',
  askPermission:
    'Asks the desk whether the sides may talk elsewhere too. Once granted, nothing on the contract is warned of.',
  showCase: 'Shows a case and what you may read of its timeline.',
  writeToDesk: 'Writes to the desk. The other side of the contract does not see it.',
  answerForSilence:
    'Tells why there was no answer. Only whose silence ended the contract can, and once.',
  listQueue: 'Lists the open cases, what hurts first on top, without those that concern you.',
  nextCase: 'Shows the next case that nobody else has.',
  nudgeMany: 'Mails whom the chosen cases wait for, 100 at most.',
  showDeskFigures: 'Shows the public figures of the desk, of the last year unless days are named.',
  assignCase: 'Takes a case, or lays it down.',
  handOverCase: 'Hands a case over to another of the desk.',
  noteInCase: 'Notes something that only the desk reads.',
  writeToParty: 'Writes to one side; the other does not see it.',
  logCall: 'Notes a call by telephone and what it came to.',
  nudge: 'Mails whom the case waits for.',
  closeCase: 'Closes a case with the answer of the desk.',
  proposeRuling:
    'Decides on the contract; above the limit it is proposed, and a second one must confirm.',
  confirmRuling: 'Confirms what another of the desk proposed, and carries it out.',
  declineRuling: 'Declines what was proposed, or takes it back.',
} satisfies Record<keyof typeof jaSays, string>

/** What the fields of cases mean. */
export const deskFields = {
  casePerson: 'Whom it is about, where it is about no contract.',
  caseWaitingFor: 'Who is waited for, or whom it is about.',
  caseMoney: 'What the pot holds.',
  caseDue: 'The end of the clock: of the contract, or of the desk (10 business days).',
  caseAssigned: 'Who has it. Only the desk sees it.',
  caseOutcome:
    'The act of the contract that ended it, `answered`, `defaulted` (the desk was late), or what the desk found.',
  caseClosedBy: '`deskClock`: the desk let its own clock run out.',
  caseAnswer: 'Why there was no answer.',
  caseWas: 'Who had it when you looked; `case.taken` if that has changed.',
  entryPerson: 'Who wrote it; of staff the sides do not learn who.',
  entryTold: 'Who may read it; empty: only the desk.',
  rulingAmount: 'What the worker gets, in whole yen.',
  rulingWords: 'Why it was declined.',
  ruledRuling: 'What waits for a second one, or null.',
  ruledState: 'The state of the contract after it; null while it is only proposed.',
  figuresInTime: 'Decided by the desk within its time.',
  figuresDefaulted: 'The desk let its time run out, and the stated default happened.',
  figuresWithoutDesk: 'Ended without the desk.',
  figuresMedian: 'Days until the decision or the default, the median.',
} satisfies Record<keyof typeof jaFields, string>
