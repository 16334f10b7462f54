/** Jobs. */
export const jobs = {
  title: '仕事',
  empty: '条件に合う仕事がありません。',
  emptyHint: '条件をゆるめてみてください。',
} as const
