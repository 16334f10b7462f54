/** The calls about waits and answers, and their fields. */
export const waitingSays = {
  listWaits:
    '契約で待たれている返事を、その待ち時間がどのくらい珍しいかの数字つきで見ます。両側に同じ数字が見えます。',
  sayHere:
    '返事を待っている相手に「ここにいます」、または戻る日を伝えます。契約の期限は変わりません。',
  showAnswering: '自分の返事のしかたについて、この市場が持っているすべてを見ます。',
  showFitQuality: '返信の見込みがどれだけ当たっていたかを、全体の数字で見ます。',
} as const

export const waitingFields = {
  milliseconds: 'ミリ秒。',
  chance: '0から1までの見込み。',
  factorWhat:
    '`habits` これまでの返信、`waited` ここまでの待ち時間、`hours` 休日・夜間・曜日、`absence` お知らせ済みの不在、`elsewhere` 市場での活動。`from` はそれを考えに入れないとき、`to` は入れたときの7日以内の見込み。',
  saidHere: '待たれてから「ここにいます」と伝えた時刻。戻る日を伝えたときは `to` がその時刻。',
  waitKind: '`turn` 契約の番、`message` 質問のあるメッセージ。',
  waitSeenAs: '呼んだ人が、待つ側（`waits`）か、待たれる側（`awaited`）か。',
  waitLevel: '珍しさの段階。null なら、何も知らせていません。',
  operationalMs: '休日・夜間・お知らせ済みの不在を除いたミリ秒。',
  answerShare: '返信する割合の95%の幅（Wilson）。',
  within95Ms: '返信の95%がこのミリ秒以内。返信がなければ null。',
  pairTurns: 'そのうち、いま待っている相手への回数。',
  ofPeopleInGeneral: '本人の記録が5件に満たないため、利用者全体の傾向によるか。',
  oneIn: '返信があるとき、これほど待つのは約N回に1回。400が上限です。',
  activeAt: '市場で最後に活動した時刻（1時間単位）。どの仕事かは、けっして見えません。',
  backOn: '戻る日。なければ「ここにいます」だけ。',
  sittings: '何かをした、または書いた30分間。それぞれの最初の時刻を、新しいものから1000件まで。',
  ownAbsences:
    'お知らせした不在と「ここにいます」（from と to が同じもの）。新しいものから100件まで。',
  halfHours: '活動した回数。月曜0時（UTC）から30分ごとに336個。記録がなければ null。',
  habitNumbers:
    '計算に使う11の数：時刻、返信の数（1時間以内・1日以内・それ以後）、見込まれた数（同じ順）、回数、不在・返信なし・離れたとみられる回数。',
  waitEnded:
    '`acted` 契約を進めた、`answered` 返信した、`ended` 返事がいらなくなった、`silent` 30日以内に返信なし。',
  fitEce: '見込みと結果のずれの平均。',
  fitRebuilt: '前の晩に数え直した人数と、そのうち数字が違った人数。',
  fitTails: '珍しさ `q` と示したもののうち、実際にそれより遅かった割合。',
} as const
