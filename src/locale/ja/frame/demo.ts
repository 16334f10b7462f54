/** The demo: the market's time, whom one plays, and the story's end. */
export const demo = {
  title: 'デモ',
  advance: '時間を進める',
  day: '1日',
  week: '7日',
  twoWeeks: '14日',
  nextDeadline: '次の期限まで',
  asWorker: 'ワーカー',
  asClient: 'クライアント',
  asDesk: '事務局',
  asVisitor: 'ゲスト',
  mails: 'メール',
  advanced: '市場の時刻を{time}に進めました。',
  noDeadline: '次の期限はありません。',
  now: 'いま、{name}として見ています。',
  storyPlay: 'クライアントが戻らなければ：最後まで進める',
  storyPlayed: 'クライアントは戻りませんでした。約束のとおりに終わりました。',
} as const
