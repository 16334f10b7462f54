/** The calls of trust and their fields. */
export const trustSays = {
  showTrust: '人の信頼カードを、クライアントまたはワーカーとして見ます。',
  listReviews: '人についての公開された評価を、新しい順に見ます。',
  showReviews: '終わった契約の評価を見ます。公開前の評価は、書いた本人にだけ見えます。',
  writeReview: '終わった契約の相手を評価します。公開されるまでは書き直せます。',
  replyToReview: '自分についての評価に、1回だけ返信します。',
  reportReview: '自分についての評価を、事務局に知らせます。',
  hideReview: '評価を取り下げます。理由はだれもが読めます。',
} as const

export const trustFields = {
  trustReason: 'カードの判断の理由。`of` のうち `n`。',
  trustVerdict:
    '`safe` 安心、`watch` 注意点あり、`wait` いま待っている人がいる、`new` 実績なし。決まりは /trust にあります。',
  ratingAverage: 'だれもが3.5の評価5件から始める平均。',
  ratingSpread: '星1つから5つまでの件数。',
  ratingItems: '5つの点それぞれの平均。評価がなければ null。',
  answeredWithinMs: '返事の半数が届くまでのミリ秒。半数に返事がないか、返事がなければ null。',
  reviewSide: '書いた側。',
  reviewWeighs: '星を平均に数えるか。返事のないまま契約を終えた側の評価は数えません。',
  reviewOpensAt: 'だれもが読めるようになる時刻。両方がそろえば早まります。',
  reviewStars:
    'クライアントについて：clarity、communication、inspection、fairness、again。ワーカーについて：quality、punctuality、communication、understanding、again。それぞれ1から5。',
  mayWrite: '評価を書けるか。いつまでか（null なら期限なし）。書けなければ null。',
} as const
