/** Refusals: an expected no, by its stable code. */
export const refusals = {
  other: 'この操作はできませんでした({code})。',
  'contract.not_your_turn': 'いまはあなたの番ではありません。',
  'contract.action_unavailable': 'この操作は、いまの状態ではできません。',
  'contract.already_final': 'この契約はもう終わっています。',
  'pot.insufficient_funds': '残高が足りません。',
  'session.wrong_credentials': 'メールアドレスかパスワードが違います。',
  'idempotency.conflict': '同じ鍵で別の内容が送られました。',
} as const
