import type { Catalogue } from '../ja/index.ts'

export const parties = {
  client: 'Client',
  worker: 'Worker',
  desk: 'Desk',
  clock: 'Clock',
  you: 'You',
  yourTurn: 'Your turn',
  turnOf: '{party}’s turn',
  turnNow: 'Whose turn it is',
  nobodysTurn: 'This contract is over',
} satisfies Catalogue['parties']
