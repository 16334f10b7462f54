/** Mails about cases: to the sides, to whom they are about, and to the desk itself. */
export const caseMails = {
  opened: 'ご相談を受け付けました：{title}',
  openedLine: '「{title}」についてのご相談（{cause}）を、事務局が受け付けました。',
  openedDue: '{time}までにお答えします。そのあいだも、契約の期限はそのまま進みます。',
  nudge: '【お返事のお願い】{title}：{time}まで',
  nudgeLine: '事務局からのご連絡です。「{title}」は、あなたのお返事を待っています（{turn}）。',
  nudgeLock:
    'お返事をいただくまで、新しい募集と契約の申し込みはできません。お返事があれば、すぐにできるようになります。',
  ended: '【理由をお知らせください】{title}',
  endedLine:
    '「{title}」は、あなたのお返事がないまま終わりました。理由をお知らせください。相手に伝わり、記録に残ります。',
  endedLock: 'お知らせいただくまで、新しい募集と契約の申し込みはできません。',
  answer: '理由を伝える',
  asked: '【ご確認ください】{title}',
  askedLine:
    '事務局からのご連絡です。「{title}」について、相手の方があなたのお返事を待っています。契約のページをご確認ください。',
  message: '事務局からのお知らせ：{title}',
  messageLine: '「{title}」について、事務局からお知らせします。',
  open: '事務局とのやりとりを開く',
  closed: '事務局の答え：{title}',
  closedLine: '「{title}」の件（{cause}）について、事務局の答えは次のとおりです。',
  defaulted: '事務局がお答えできませんでした：{title}',
  defaultedLine:
    '「{title}」についてのご相談（{cause}）に、期限の{time}までにお答えできませんでした。申し訳ございません。事務局の「期限切れ」として、公開の数字に数えます。',
  defaultedHolds: '契約は、決めてあった期限と結果のとおりに進みます。',
  defaultedNext:
    '次にできること：契約のページから証拠のまとめを保存できます。フリーランス・トラブル110番（電話 0120-532-110、相談無料）にもご相談いただけます。',
  answered: '返事のなかった理由：{title}',
  answeredLine: '「{title}」で返事のなかった理由を、{name}が伝えました。',
  said: '返信がありました：{title}',
  saidLine: '「{title}」の件（{cause}）に返信がありました。',
  ruling: '判断の確認をお願いします：{title}',
  rulingLine:
    '「{title}」の件（{cause}）で判断の案が出ました。案を出した人とは別の担当者の確認が必要です。',
  handedOver: '引き継ぎ：{title}',
  handedOverLine: '「{title}」の件（{cause}）を引き継ぎました。申し送りは次のとおりです。',
  openDesk: '件を開く',
} as const
