/** Messages and files. */
export const talk = {
  write: 'メッセージを書く',
  messages: 'メッセージ',
  attach: 'ファイルを添える',
  from: '{name}から',
} as const
