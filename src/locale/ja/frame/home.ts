/** The front page and the homes of worker and client. */
export const home = {
  title: 'ホーム',
  waitsForYou: 'あなたを待っているもの',
  youWaitFor: 'あなたが待っているもの',
  nothingWaits: 'いま、あなたの番の契約はありません。',
} as const
