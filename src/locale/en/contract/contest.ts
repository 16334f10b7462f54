import type { Catalogue } from '../../ja/index.ts'

export const contest = {
  title: 'The contest and settling it',
  evidence: 'Evidence',
  yours:
    '**Without your answer by {time} you lose the point.** It is then settled at the amount that the other side named: {pays} ({arrives} after the fee) to the worker, {back} back to the client. If you answer, the desk mediates.',
  theirs:
    'Waiting for the answer of {party}. Without one by **{time}** it is settled: {pays} ({arrives} after the fee) to the worker, {back} back to the client.',
  desk: 'The desk rules by **{time}**. Without a ruling {pays} ({arrives} after the fee) go to the worker and {back} back to the client. Until then the two of you can settle at any time.',
  ended: 'Settled: {pays} ({arrives} after the fee) to the worker, {back} back to the client.',
  saidByYou: 'What you say and show',
  saidBy: 'What {party} says and shows',
  nothingSaid: 'Nothing yet.',
  ruling: 'What the desk decided',
  options: 'Ways to settle, side by side',
  option: 'Settled',
  byClaim: 'As the delivery claims',
  byClient: 'As the client proposes',
  byWorker: 'As the worker proposes',
  reckoned: 'At the amount you entered',
  toWorker: 'To the worker',
  arrives: 'The worker receives',
  toClient: 'Back to the client',
  mineSealed:
    'Your proposal ({yen}) is under seal. Once the other side proposes too, both open at the same moment.',
  theirsSealed:
    'The proposal of {party} is under seal. Once you propose too, both open at the same moment. Until then you cannot see the amount.',
  deskSealed: 'The proposal of {party} ({yen}) is under seal. The other side cannot see it.',
  stillSealed: 'The proposal of {party} stayed under seal.',
  said: 'under seal until both have proposed',
  reckon: 'Work it out',
  reckonAmount: 'Amount to pay the worker, before the fee',
  reckonHint:
    'Any amount up to {max}: see to the yen what each of you would receive. Nobody else is told.',
} satisfies Catalogue['contest']
