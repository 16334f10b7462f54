import type { Catalogue } from '../../ja/index.ts'

export const milestones = {
  title: 'Offer in parts',
  lead: 'Split the work into 2 to {max} parts, each with its price and its delivery date. They are agreed together and funded one by one.',
  split: 'Offer in parts (milestones)',
  splitHint: 'Large work can be funded, delivered, inspected and paid part by part.',
  whole: 'Offer it as a whole',
  nth: 'Part {count}',
  name: 'Name of the part',
  price: 'Price of the part (tax included)',
  deliverOn: 'Delivery date of the part',
  deliverOnHint:
    'Later than the part before: at most {days} days after it, and {ahead} days from today.',
  more: 'Add a part',
  fewer: 'Remove the last part',
  look: 'See the sum',
  confirm: 'Offer these terms?',
  parts: 'Parts',
  part: 'Part',
  sum: 'Price',
  day: 'Delivery date',
  fundBy: 'Fund by',
  fundFirst: {
    one: 'within {count} day of the agreement',
    other: 'within {count} days of the agreement',
  },
  total: 'Total',
  nothingMoves:
    '**No money moves with the offer.** Once {name} agrees, you fund {sum} for the first part alone.',
  next: 'What comes next',
  'nexts.answer': {
    one: '{name} answers within {count} day. Without an answer it ends and no money moves.',
    other: '{name} answers within {count} days. Without an answer it ends and no money moves.',
  },
  'nexts.fund': 'Once it is agreed, you fund the first part, and its contract begins.',
  'nexts.each':
    'Each part is delivered, inspected and paid by itself. The next one begins when you fund it by its day.',
  'nexts.end':
    'Either of you can end what is not funded at any time. If its day passes without a word, that is a silent end.',
  state: 'State',
  notFunded: 'Not funded: do not work',
  notFundedYet: 'Not funded yet',
  dropped: 'Never begun',
  funded: 'Parts that were funded',
  unfunded: 'Parts not funded yet',
  unfundedDropped: 'Parts that were never funded',
  receive: 'You receive once all is paid',
  paper: 'Part {count}, “{title}”: {text}',
  paperInspected: 'For each part, within {days} days of its delivery',
  paperPayOn: 'For each part, as its contract says',
  paperFunding: 'until the day to fund each part by',
} satisfies Catalogue['milestones']
