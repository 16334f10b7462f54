/** The three parties and whose turn it is. */
export const parties = {
  client: 'クライアント',
  worker: 'ワーカー',
  desk: '事務局',
  clock: '期限',
  you: 'あなた',
  yourTurn: 'あなたの番です',
  turnOf: '{party}の番',
  turnNow: 'いまの番',
  nobodysTurn: 'この契約は終わりました',
} as const
