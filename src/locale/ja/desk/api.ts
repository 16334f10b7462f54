/** What the calls about cases do. */
export const deskSays = {
  listCases: '契約について、あなたに見せてよい事務局の件を見ます。',
  enquire: '契約のことを事務局に相談します。同じ契約と理由の相談は1つです。',
  askPermission:
    '契約の相手とサイトの外でもやりとりしてよいか、事務局にたずねます。許可されると、この契約では警告が出ません。',
  showCase: '事務局の件と、あなたが読めるやりとりを見ます。',
  writeToDesk: '事務局に書きます。契約の相手には見えません。',
  answerForSilence:
    '返事のないまま終わった契約の理由を伝えます。返事をしなかった人だけが、一度だけできます。',
  listQueue: '開いている件を、急ぐ順に見ます。自分に関わる件は出ません。',
  nextCase: '次に急ぐ、ほかの人が受け持っていない件を見ます。',
  nudgeMany: '選んだ件で待たれている人に、メールで催促します。100件まで。',
  showDeskFigures: '事務局の公開の数字を見ます。日付がなければ、この1年です。',
  assignCase: '件を受け持つか、手放します。',
  handOverCase: '件をほかの担当者に引き継ぎます。',
  noteInCase: '事務局だけが読むメモを書きます。',
  writeToParty: '当事者の一方に書きます。もう一方には見えません。',
  logCall: 'かけた電話とその結果を記録します。',
  nudge: '待たれている人に、メールで催促します。',
  closeCase: '事務局の答えを書いて、件を終えます。',
  proposeRuling: '契約の判断をします。限度額を超える契約では、もう1人の確認を待つ案になります。',
  confirmRuling: 'ほかの担当者の判断の案を確認し、実行します。',
  declineRuling: '判断の案を見送るか、自分の案を取り下げます。',
} as const

/** What the fields of cases mean. */
export const deskFields = {
  casePerson: '契約でなく人についての件なら、その人。',
  caseWaitingFor: 'だれの返事を待っているか、だれについての件か。',
  caseMoney: '仮払い金の額。',
  caseDue: '期限。契約の期限か、事務局の期限（10営業日）。',
  caseAssigned: '担当者。事務局にだけ見えます。',
  caseOutcome:
    '契約の操作の名前、`answered`、`defaulted`（事務局の期限切れ）、または事務局の判断。',
  caseClosedBy: '`deskClock`：事務局の期限切れで終わりました。',
  caseAnswer: '返事のなかった理由。',
  caseWas: 'ページを見たときの担当者。変わっていれば `case.taken`。',
  entryPerson: '書いた人。事務局の担当者の名は、当事者には出ません。',
  entryTold: 'だれが読めるか。空なら事務局だけ。',
  rulingAmount: 'ワーカーへの支払い。円の整数。',
  rulingWords: '見送った理由。',
  ruledRuling: 'もう1人の確認を待つ案。なければ null。',
  ruledState: '実行したあとの契約の状態。案のままなら null。',
  figuresInTime: '期限までに事務局が判断した件。',
  figuresDefaulted: '事務局が期限までに判断せず、決めてあったとおりに進んだ件。',
  figuresWithoutDesk: '事務局の判断なしに終わった件。',
  figuresMedian: '判断または期限切れまでの日数の中央値。',
} as const
