/** The guided way to the desk: what happened, what the clock does, what the desk will do. */
export const enquiry = {
  title: '事務局に相談する',
  lead: '何が起きていますか。近いものをお選びください。',
  'what.noAnswer': '相手から返事がない',
  'what.noAnswer.hint': 'メッセージを送っても、返事がありません。',
  'what.notInspected': '納品したのに検収されない',
  'what.notInspected.hint': '納品のあと、検収が進みません。',
  'what.unfairRework': '修正の求めに納得できない',
  'what.unfairRework.hint': '合意していないことまで求められています。',
  'what.askedToLeave': 'サイトの外での取引に誘われた',
  'what.askedToLeave.hint': '連絡先の交換や、直接の支払いを持ちかけられました。',
  'what.other': 'そのほか',
  'what.other.hint': '上のどれにも当てはまらないこと。',
  clock: 'もう動いていること',
  clockAsks: '期限の前に、相手へのお願いのメールが自動で送られます。あなたが頼む必要はありません。',
  desk: '事務局がすること',
  'does.noAnswer':
    '事務局から相手に、メールと電話で連絡します。連絡した日時と結果は、このあとのページでお知らせします。',
  'does.notInspected':
    '事務局から相手に、検収をお願いします。それでも検収されなければ、事務局を待たずに、期限に検収代行で支払われます。',
  'does.unfairRework':
    '合意した基準に照らして、求めが妥当かを確かめてお答えします。ご自身で異議を申し立てると、事務局が金額まで判断します。',
  'does.askedToLeave':
    'やりとりを確かめ、必要なら相手に注意します。サイトの外の取引には、仮払いも検収代行もありません。応じる必要はありません。',
  'does.other': '担当者が読んで、お答えします。',
  by: '**{date}まで**（10営業日以内）にお答えします。',
  late: '間に合わなかったときは、いまの契約がどうなるかと、次にできることをお知らせします。契約の期限と結果は、相談しても変わりません。',
  write: '相談の内容',
  text: '起きていること',
  textHint: 'いつ、何があったかをお書きください。相手には見えません。',
  send: '相談を送る',
  sent: '相談を受け付けました。',
  back: 'ほかの内容を選ぶ',
  already: 'この件は、もう事務局が確認しています。',
} as const
