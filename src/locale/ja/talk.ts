/** Messages and files. */
export const talk = {
  write: 'メッセージを書く',
  message: 'メッセージ',
  messages: 'メッセージ',
  attach: 'ファイルを添える',
} as const
