import type { Catalogue } from '../ja/index.ts'

export const refusals = {
  other: 'That could not be done ({code}).',
  'contract.not_your_turn': 'It is not your turn.',
  'contract.action_unavailable': 'This is not possible in the present state.',
  'contract.already_final': 'This contract is already over.',
  'pot.insufficient_funds': 'There is not enough money.',
  'session.wrong_credentials': 'The e-mail address or the password is wrong.',
  'idempotency.conflict': 'The same key came with another content.',
} satisfies Catalogue['refusals']
