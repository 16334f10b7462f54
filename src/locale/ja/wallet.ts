/** Money. */
export const wallet = {
  title: 'お金',
  available: '受取可能',
  held: '仮払い中',
  incoming: '入金予定',
} as const
