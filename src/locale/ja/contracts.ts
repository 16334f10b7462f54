/** Contracts as pages show them; states and actions speak through their process. */
export const contracts = {
  title: '契約',
  list: '契約の一覧',
  turn: 'いまの番',
  history: 'これまでの流れ',
  money: 'お金',
  held: '仮払い中',
  fee: '手数料',
  tax: '消費税',
  receive: '受け取る額',
  price: '契約金額',
  files: 'ファイル',
  noEvents: 'まだ何も起きていません。',
  confirmTitle: 'この操作は取り消せません',
} as const
