import type { Catalogue } from '../ja/index.ts'

export const contracts = {
  title: 'Contract',
  list: 'Contracts',
  turn: 'Whose turn it is',
  history: 'What has happened',
  money: 'Money',
  held: 'Held in escrow',
  fee: 'Fee',
  tax: 'Consumption tax',
  receive: 'You receive',
  price: 'Price',
  files: 'Files',
  noEvents: 'Nothing has happened yet.',
  confirmTitle: 'This cannot be undone',
} satisfies Catalogue['contracts']
