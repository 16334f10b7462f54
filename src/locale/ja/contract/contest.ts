/** What is contested, on the contract's page: what both say, and what settling brings. */
export const contest = {
  title: '異議と和解',
  evidence: '資料',
  yours:
    '**{time}までに回答しなければ、相手の主張どおりに決着します。** {pays}（手取り{arrives}）がワーカーに支払われ、{back}がクライアントに戻ります。回答すれば、事務局の調停に進みます。',
  theirs:
    '{party}の回答を待っています。**{time}**までに回答がなければ、{pays}（手取り{arrives}）がワーカーに支払われ、{back}がクライアントに戻って決着します。',
  desk: '事務局が**{time}**までに裁定します。裁定がなければ、{pays}（手取り{arrives}）がワーカーに支払われ、{back}がクライアントに戻ります。それまでは、いつでもお二人で和解できます。',
  ended:
    '決着しました。{pays}（手取り{arrives}）がワーカーに支払われ、{back}がクライアントに戻りました。',
  saidByYou: 'あなたの主張と資料',
  saidBy: '{party}の主張と資料',
  nothingSaid: 'まだありません。',
  ruling: '事務局の判断',
  options: '決着の比較',
  option: '決着のしかた',
  byClaim: '納品の請求どおり',
  byClient: 'クライアントの案',
  byWorker: 'ワーカーの案',
  reckoned: '計算した金額',
  toWorker: 'ワーカーへの支払い',
  arrives: 'ワーカーの手取り',
  toClient: 'クライアントに戻る額',
  mineSealed: 'あなたの案（{yen}）は封をしたままです。相手も案を出すと、両方が同時に開きます。',
  theirsSealed:
    '{party}の案は封をしたままです。あなたも案を出すと、両方が同時に開きます。それまで、金額は見えません。',
  deskSealed: '{party}の案（{yen}）は封をしたままです。相手には見えません。',
  stillSealed: '{party}の案は、封をしたまま終わりました。',
  said: '封をしています（双方が出すと開きます）',
  reckon: '計算する',
  reckonAmount: 'ワーカーに支払う金額（手数料を引く前）',
  reckonHint: '{max}までの金額で、それぞれの受取額を1円まで確かめられます。だれにも伝わりません。',
} as const
