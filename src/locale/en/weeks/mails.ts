import type { Catalogue } from '../../ja/index.ts'

export const weekMails = {
  offered:
    '{rate} an hour, at most {hours} (a weekly limit of {limit}), from the week of {date} on.',
  offeredPledge: 'The notice pledge is {pledge}.',
  held: 'Held for this week: {held}. At {rate} an hour, {time} can be recorded.',
  unfunded: '[Do not work yet] {title}: {week} is not funded',
  unfundedLine:
    'The week of {week} of “{title}” is not funded yet. **Do not work** from {date} on until you hear that it is.',
  contested: 'Contested: {entry}',
  contestWorker: 'Without an answer by {until}, it is settled at {yen} (you receive {net}).',
  short: '[Standing order not possible] {title}: {week}',
  shortLine: 'Your wallet is short, so the week of {week} ({price}) could not be funded.',
  shortUntil:
    'Please pay in by {time}. It is tried again with the next reminder; on the page of the contract you can fund it at once.',
  shortButton: 'Pay in',
  carriedOut: 'Your standing order was carried out: {title} ({week})',
  carriedOutLine:
    'As you asked, {price} for the week of {week} was taken from your wallet and is held. What is not recorded comes back.',
  carriedOutHint: 'You can end the standing order on the page of the contract at any time.',
  paid: {
    one: 'So far {count} week has been paid, {yen}.',
    other: 'So far {count} weeks have been paid, {yen}.',
  },
  paidNone: 'No week has been paid yet.',
  open: {
    one: '{count} week is not over yet. It is recorded, checked and paid as always.',
    other: '{count} weeks are not over yet. They are recorded, checked and paid as always.',
  },
  silentWorker:
    'You need not work on this contract any more. What happened is on the client’s record, and does not touch yours.',
  silentClient:
    'To go on, please write to the worker and offer a new contract. A notice, next time, leaves no mark on your record.',
  find: 'Find work by the hour',
} satisfies Catalogue['weekMails']
