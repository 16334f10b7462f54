import type { Catalogue } from '../../ja/index.ts'

export const papers = {
  title: 'Written terms',
  law: 'Terms of the commission, as Art. 3 of Japan’s Freelance Act asks for',
  number: 'Number',
  parties: 'Parties',
  client: 'Who commissions (client)',
  worker: 'Who works (worker)',
  commissionedOn: 'Date of the commission',
  content: 'Content of the work',
  receivedOn: 'Date of delivery',
  place: 'Place of delivery',
  placeText: 'This contract’s page (sent as data)',
  inspectedBy: 'Inspection ends',
  inspectedByText: '{date}, delivered on the date; within {days} days of the delivery.',
  pay: 'Amount of pay',
  payText: '{price}, consumption tax included',
  payFee:
    'On receipt a fee of {percent}% and {tax}% tax on the fee are taken. Of the whole, {net} arrives.',
  payOn: 'Date of payment',
  payOnText:
    'For a delivery on the date of delivery: {days} days after it. Delivered on another day, or after rework, it counts from the day of the last delivery. If inspection ends earlier, it is paid that day. Without an answer the delivery is accepted in the client’s stead, and paid.',
  hourlyWeeks:
    'Every week from Monday 00:00 to Sunday 24:00, in weeks that are funded before they begin only. It goes on until notice is given.',
  hourlyFirst: 'First week: {week}',
  hourlySince: 'Renewal: it goes on from an earlier contract and counts from {date}.',
  hourlyInspected:
    'Thursday 24:00 after each week. Without an answer by then, the record counts as accepted.',
  hourlyPay:
    '{rate} an hour (consumption tax included) for the time recorded; at most {hours} ({week}) a week.',
  payFeeHour:
    'On receipt a fee of {percent}% and {tax}% tax on the fee are taken. Of an hour, {net} arrives.',
  hourlyPledge:
    'Notice pledge of {pledge}: paid to the worker if the contract ends by the client’s silence, or the client pays it to end at once; in every other case it goes back to the client.',
  hourlyNoPledge: 'There is no notice pledge.',
  hourlyPayOn:
    'By Thursday 24:00 after each week (on the day of acceptance, if earlier). Contested entries are paid on the day they are settled.',
  endsByNotice: 'the last day that notice names',
  addendumEnds: 'This contract ends on {date} ({act}).',
  payHow: 'Way of payment',
  payHowText: 'Into the Yakusoku wallet, and from there to the bank account at any time.',
  clocks: 'Clocks',
  clocksLead: 'Every clock counts from entering its state.',
  days: { one: '{count} day', other: '{count} days' },
  businessDays: { one: '{count} business day', other: '{count} business days' },
  dayAgreed: 'the agreed date, {date}',
  record: 'Record',
  offeredAt: 'Offered',
  agreedAt: 'Agreed',
  hash: 'Record of the agreement (SHA-256)',
  hashNote:
    'A value of the chain of records, with the terms, price and clocks of the offer. Whatever is changed later, it no longer fits.',
  addendumTitle: 'Change {number}',
  addendumText: 'The date of delivery becomes {date} ({act}).',
  addendumDays:
    'Delivered on that date: inspection ends by {inspected}, the date of payment is {paid}.',
} satisfies Catalogue['papers']
