/** Proposals. */
export const proposals = {
  title: '応募',
  empty: 'まだ応募はありません。',
} as const
