/** The desk. */
export const desk = {
  title: '事務局',
  empty: '待っている件はありません。',
} as const
