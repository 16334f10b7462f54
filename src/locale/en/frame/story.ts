import type { Catalogue } from '../../ja/index.ts'

export const story = {
  title: 'When half a year of work ends in silence',
  lead: 'Simple registration work at {rate} an hour, eight to twelve hours a week. The worker is in time every week, and the answer is always “thank you, next week too, please”. After {weeks} weeks the answers stop.',
  alike:
    'The same half year under three sets of rules. Client and worker do the same each time. The {paid} for {hours} hours of work are paid under all three. What differs is what comes after.',
  pledged: 'Yakusoku ({weeks} weeks of notice pledge)',
  unpledged: 'Yakusoku (without a notice pledge)',
  crowdworks: 'CrowdWorks (hourly)',
  saidPledged:
    'Told {told} days after the last word, over after {over}, and **{amount} received**.',
  saidUnpledged:
    'Told {told} days after the last word, **over after {over}**. No waiting for ever.',
  saidCrowdworks: 'However long the worker waits, **nobody says that it is over**.',
  heard: '“Thank you, next week too, please”: the last answer, and the last deposit.',
  told: 'The next week is not funded. The moment it would begin, the contract pauses, and the worker is told: do not work.',
  untold:
    'The next deposit does not come. The time card cannot be used; whether it is over or only late, nobody says.',
  overPledged:
    'After a week without an answer the contract ends. It is recorded as ended in silence, and the notice pledge of {amount} is paid at once.',
  overUnpledged:
    'After a week without an answer the contract ends. It is recorded as ended in silence, and the worker is free for other work.',
  neverOver:
    'The contract stays open. To end it, the worker sends a request to end: at the earliest by {asked}, and unanswered it ends by {over}.',
  always: 'Ever after',
  legend: 'How to read the picture',
  legendWeek: 'A week worked and paid (its height: the hours; drawn wider from the last one on)',
  legendUnfunded: 'A week that is not funded',
  legendPledge: 'The notice pledge',
  legendOpen: 'A contract left open, with nothing happening',
  monthNames: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  picturePledge: 'notice pledge: {amount}',
  pictureFree: 'free for other work',
  pictureSilent: 'no word from anyone',
  compared: 'Side by side',
  question: 'What happened to the worker',
  rowWorked: 'Time worked',
  worked: '{weeks} weeks, {hours} hours',
  rowPaid: 'Pay for the hours',
  rowAtRisk: 'Pay that was ever at risk',
  rowTold: 'Told of it',
  rowOver: 'Contract over',
  rowAtEnd: 'For the silent end',
  rowHonest: 'Had the client given notice that day',
  honest: 'Work until {date} (30 days’ notice)',
  noNotice: 'No rule about notice found',
  never: 'Never',
  neverEnds: 'Never',
  weekByWeek: 'Week by week (the same for all three)',
  week: 'Week',
  weekOf: 'from {monday}',
  hours: 'Hours',
  fundedAt: 'Funded',
  paidAt: 'Paid',
  paid: 'Pay',
  atRisk: 'At risk',
  howMade: 'How this was made',
  byEngine:
    'Dates and amounts were worked out by the same machinery that runs real contracts, given each set of rules. Amounts are before fees and tax.',
  byModel:
    'CrowdWorks’ rules are a model written from published pages. People may step in and do better. What happens when a request to end an hourly contract stays unanswered was not found; one week was assumed, as for the fixed price.',
  readOurs: 'Our rules, and the proof',
  readTheirs: 'The model of CrowdWorks’ rules, with sources',
  invitation:
    'An hourly job goes on for half a year, and then the client vanishes without a word. What happens to the worker? Three sets of rules, side by side.',
  read: 'Read the half year',
} satisfies Catalogue['story']
