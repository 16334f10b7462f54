/** What mails say of weeks of work by the hour. */
export const weekMails = {
  offered: '時給{rate}、{hours}まで（週の上限{limit}）、{date}の週からの申し込みです。',
  offeredPledge: '予告保証は{pledge}です。',
  held: 'この週にお預かりしている額は{held}です。時給{rate}で、{time}まで記録できます。',
  unfunded: '【まだ働かないでください】{title}：{week}は仮払いされていません',
  unfundedLine:
    '「{title}」の{week}の週は、まだ仮払いされていません。仮払いのお知らせが届くまで、{date}からは**働かないでください**。',
  contested: '異議のある記録：{entry}',
  contestWorker: '{until}までに回答がなければ、{yen}（受取額{net}）で決着します。',
  short: '【自動仮払いができません】{title}：{week}',
  shortLine: '残高が足りず、{week}の週の{price}を仮払いできませんでした。',
  shortUntil:
    '{time}までにご入金ください。次のお知らせのときに、もう一度仮払いします。お急ぎなら、契約のページからすぐに仮払いできます。',
  shortButton: '入金する',
  carriedOut: '自動仮払いをしました：{title}（{week}）',
  carriedOutLine:
    '設定どおり、{week}の週の{price}をウォレットからお預かりしました。記録されなかった分は戻ります。',
  carriedOutHint: '自動仮払いは、契約のページでいつでも止められます。',
  paid: 'これまでに{count}週分、{yen}が支払われました。',
  paidNone: '支払いの済んだ週は、まだありません。',
  open: 'まだ終わっていない週が{count}つあります。記録、確認、支払いは、いつもどおり最後まで進みます。',
  silentWorker:
    'これ以上、この契約で働く必要はありません。記録はクライアントの側に残り、あなたの評価には影響しません。',
  silentClient:
    '続けたいときは、ワーカーに連絡して、新しい契約を申し込んでください。これからは、終了を予告すれば記録に残りません。',
  find: '時間制の仕事をさがす',
} as const
