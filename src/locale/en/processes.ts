import type { Catalogue } from '../ja/index.ts'

export const processes = {
  title: 'How contracts work',
  diagram: 'Diagram',
  inWords: 'The flow in words',
  state: 'State',
  turn: 'Turn',
  clock: 'Clock',
  silence: 'Silence leads to',
  ways: 'Other ways on',
  final: 'Final',
  legendActs: 'Solid: when somebody acts',
  legendSilence: 'Dotted: where silence leads',
  untilDelivery: 'until the delivery date',
  untilEnd: 'until the last day of the notice',
  untilFunding: 'until the day to fund the next part by',
  frame: 'How the frame works',
  opensWeek:
    '“{action}” opens a contract of “{part}”, already funded, and moves the frame on to the next week.',
  opensNext:
    '“{action}” opens a contract of “{part}”, already funded, and moves the frame on to the next part.',
  opensLast: 'Once the last one is funded, it is in “{state}”.',
  notice: '“{action}” by {who} must be given {days} days before the last day.',
  noticeLonger:
    '“{action}” by {who} must be given {days} days before the last day, and {longer} days once the contract has run {months} months (Freelance Act Art. 16).',
  noticeExceptions:
    'With one of the law’s exceptions, which is recorded, {days} days are enough: {reasons}.',
  warns: 'With the last reminder in “{state}”, {who} is told too that nobody has acted yet.',
  weekBefore: 'until {day} before',
  weekItself: 'until {day}',
  weekAfter: 'until {day} after',
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
  daysFrom: '{min} to {max} days',
  businessDaysFrom: '{min} to {max} business days',
  nothing: 'Nothing happens',
  stays: 'stays',
  to: '{action} → {state}',
  listLead:
    'Every kind of contract says whose turn it is, until when, and what happens if nobody answers. The verifier proves that from no state can anybody’s silence hold money or contract.',
  ours: 'Contracts of Yakusoku',
  peers: 'Other platforms’ rules',
  peersLead:
    'Their published rules, written in the same language for comparison. No contract is made under them here.',
  bounds: 'Proven bounds',
  boundsLead: 'With every clock at its longest and over the longest holidays.',
  everybodySilent: 'Everybody silent: over within',
  aloneClient: 'All others silent: the client can be free within',
  aloneWorker: 'All others silent: the worker can be free within',
  hostileClient: 'All others delay: the client can be free within',
  hostileWorker: 'All others delay: the worker can be free within',
  paidAfter: 'Uncontested: payable after the first delivery within',
  withinDays: { one: '{count} day', other: '{count} days' },
  atOnce: 'at once',
  never: 'never',
  findings: 'What the verifier found',
  noFindings: 'All eleven rules hold.',
  findingsCount: { one: '{count} rule is broken', other: '{count} rules are broken' },
  hurts: 'Who is hurt: {who}',
  both: 'both',
  trace: 'How it happens',
  sources: 'Sources',
  sourcesLead: 'Where each line is written.',
  version: 'version {version}',
  sealed:
    'Settlements are proposed under seal: both open at the same moment, and until then neither side sees the other’s.',
  isNewest:
    'New contracts are made under this version. Contracts made under an earlier one keep it to their end: ',
  isEarlier:
    'Contracts made under this version keep it to their end. New ones are made under a newer one: ',
  rules: 'The {count} rules of the verifier',
  rulesLead:
    'Every kind of contract of Yakusoku keeps all of them. Other platforms’ rules are held against the same.',
  'rule.silence-ends':
    'If everybody falls silent, the contract still ends within a fixed number of days.',
  'rule.silence-ends.worker': 'You are never left waiting for an answer that does not come.',
  'rule.silence-ends.client': 'A contract you forgot does not hold your money for ever.',
  'rule.alone-can-end': 'Either side can reach the end alone, whoever else is silent.',
  'rule.alone-can-end.worker': 'You get to the end even if neither client nor desk ever answers.',
  'rule.alone-can-end.client': 'You get to the end even if neither worker nor desk ever answers.',
  'rule.no-stalling': 'Nobody can put off the end for ever by answering again and again.',
  'rule.no-stalling.worker':
    'Rounds such as rework are limited, so your pay is not put off without end.',
  'rule.no-stalling.client':
    'Rounds such as more time are limited, so your money is not tied up without end.',
  'rule.no-hostage-money':
    'No money is left in a contract that is over, and a contract is funded once.',
  'rule.no-hostage-money.worker': 'Nothing that is due to you stays behind in a finished contract.',
  'rule.no-hostage-money.client':
    'Nothing that is yours stays behind, and you never pay twice for one contract.',
  'rule.delivered-is-safe':
    'What was delivered is not lost by anybody’s silence, nor by what the client does.',
  'rule.delivered-is-safe.worker':
    'If the others vanish after your delivery, you are still paid for it.',
  'rule.delivered-is-safe.client':
    'If you disagree with a delivery, say so in time; where you cannot agree, the desk decides.',
  'rule.undelivered-comes-back':
    'If the worker falls silent without a delivery, the money goes back to the client.',
  'rule.undelivered-comes-back.worker': 'You are paid for what you deliver.',
  'rule.undelivered-comes-back.client':
    'You can pay in beforehand: without a delivery it comes back.',
  'rule.silence-never-pays': 'Staying silent on one’s own turn never pays better than acting.',
  'rule.silence-never-pays.worker': 'The client has nothing to gain by keeping silent.',
  'rule.silence-never-pays.client': 'The worker has nothing to gain by keeping silent.',
  'rule.no-self-dealing':
    'Money reaches a side only if the other agreed, another’s clock ran out, or the desk acted.',
  'rule.no-self-dealing.worker': 'The client cannot take the money back on their own word.',
  'rule.no-self-dealing.client': 'The worker cannot be paid on their own word.',
  'rule.never-unfunded': 'The worker is never expected to work while no money is held.',
  'rule.never-unfunded.worker': 'You are not asked to work before the contract is funded.',
  'rule.never-unfunded.client': 'Work begins once you have funded the contract.',
  'rule.paid-in-time':
    'Uncontested, pay comes within 60 days of the first delivery (Freelance Act Art. 4).',
  'rule.paid-in-time.worker': 'Your pay is fixed within the time of the law, answer or none.',
  'rule.paid-in-time.client':
    'Even if you forget to answer, you do not miss the law’s date of payment.',
  'rule.every-door-opens':
    'Every state can be reached, whose turn it is can act, and all of it is said in words.',
  'rule.every-door-opens.worker':
    'On your turn there is always something you can do, told in plain words.',
  'rule.every-door-opens.client':
    'On your turn there is always something you can do, told in plain words.',
} satisfies Catalogue['processes']
