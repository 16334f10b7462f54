import type {
  portfolioFields as jaFields,
  portfolioSays as jaSays,
} from '../../ja/portfolio/portfolio-api.ts'

export const portfolioSays = {
  showPortfolio:
    'Shows your income and its risks: where your money stands, month by month, income by client, and what silence may cost within 30 days. Nobody else sees it.',
  listHoldings:
    'Lists your open contracts with what they bring as agreed, what comes without any answer, and what would be lost.',
  showStatement: 'Shows the payments of a year, with what was taken of each.',
  listSuggestions: 'Lists at most three jobs that would spread your income.',
  dismissSuggestion: 'Takes a job out of the suggestions for good.',
} satisfies Record<keyof typeof jaSays, string>

export const portfolioFields = {
  moneyAtRisk: 'What does not come without an answer.',
  moneyHeld: 'Held for you while you work.',
  moneyDelivered: 'Held for what you delivered.',
  moneyPayable: 'Accepted, and on its way to you.',
  moneyPaid: 'What came in the month.',
  monthDay: 'The first day of the month. Amounts are those of its end; of the present month, now.',
  averaged: 'The months that averages are made of, six at most.',
  clientOfWorker:
    'The client; of contracts made elsewhere, a name that means something to you only.',
  placeOfContract: '`here`: this marketplace; otherwise where else it was made.',
  incomeOfYear: 'Payments of the last 12 months.',
  shareOfIncome: 'Their part in the whole, 0 to 1.',
  monthlyIncome: 'On average of a month.',
  paysAsAgreed: 'What comes if all goes as agreed; of work without an end, in the next 30 days.',
  certainAmount: 'What comes even if the client never answers again.',
  certainBy: 'When all of that has come; null where nothing does.',
  lostAmount: 'What is lost without an answer.',
  silenceChance: 'How likely they are to stay silent for the next 30 days, 0 to 1.',
  largestShare: 'The part of the largest client, 0 to 1.',
  concentration: 'The sum of all shares squared (HHI), 0 to 1.',
  effectiveClients:
    '1 divided by the concentration: so many clients of equal size; 0 without income.',
  expectedLoss: 'The mean of what may be lost.',
  quantileLoss: 'With a chance of 95 % no more than this is lost.',
  mostLoss: 'What is lost if everybody falls silent.',
  lossSteps:
    'What can be lost, up to the 95 %, each with its chance; of more than 200, neighbours together at the largest of them.',
  lossRoundedTo:
    'With very many clients, or very large amounts, each loss is rounded to so many yen; null: everything is exact.',
  upToChance: 'The chance that it is this or less.',
  grossPay: 'The pay before anything was taken of it.',
  netPay: 'What arrived.',
  bringsPay: 'What it pays, before fees; by the hour, about a month of it.',
  effectiveWith: 'How many clients of equal size it would be with this job.',
} satisfies Record<keyof typeof jaFields, string>
