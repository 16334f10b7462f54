/**
 * The promise of a contract in one sentence, for each party; what counts most stands between `**`.
 */
export const promised = {
  theClient: 'クライアント',
  theWorker: 'ワーカー',
  theDesk: '事務局',
  act: '「{label}」を選べば',
  never: 'このまま返事がなければ、いつまでも終わりません。',
  nothing: 'このまま返事がなければ、**{time}にお金は動かずに**終わります。',
  nothingMine: 'お返事がなければ、**{time}にお金は動かずに**終わります。',
  workerPaid: 'このまま{silent}から返事がなくても、**{time}までに{arrives}**が確定します。',
  workerPaidMine: 'お返事がなければ、**{time}に{arrives}**が確定して終わります。',
  workerUnpaid: 'このまま返事がなければ、**{time}に報酬なしで**終わります。',
  workerUnpaidMine: 'このまま何もしなければ、**{time}に報酬なしで**終わります。',
  workerWay:
    '**{until}までに{act}**、そのあと返事がなくても、遅くとも**{time}までに{arrives}**が確定します。',
  workerOffered:
    '合意して仮払いが済み、{until}までに{act}、そのあと返事がなくても、遅くとも**{time}までに{arrives}**が確定します。',
  workerUnfunded:
    '仮払いが済み、{until}までに{act}、そのあと返事がなくても、遅くとも**{time}までに{arrives}**が確定します。',
  clientBack: 'このまま{silent}から返事がなくても、**{time}までに{back}**が戻ります。',
  clientUndelivered: 'このままワーカーから納品がなくても、**{time}までに{back}**が戻ります。',
  clientBackMine: 'お返事がなければ、**{time}に{back}**が戻って終わります。',
  clientPays: 'このまま返事がなければ、**{time}に{pays}の支払い**が確定します。',
  clientPaysMine: 'お返事がなければ、**{time}に{pays}の支払い**が確定します。',
  clientSplits: 'このまま返事がなければ、**{time}に{pays}を支払い、{back}が戻って**終わります。',
  clientSplitsMine: 'お返事がなければ、**{time}に{pays}を支払い、{back}が戻って**終わります。',
  clientWay:
    '**{until}までに{act}**、そのあと返事がなくても、遅くとも**{time}までに{back}**が戻ります。',
  deskSplits:
    'このまま返事がなければ、**{time}にワーカーへ{pays}、クライアントへ{back}**で終わります。',
  deskSplitsMine:
    '事務局の判断がなければ、**{time}にワーカーへ{pays}、クライアントへ{back}**で終わります。',
  finalNothing: 'この契約は成立せずに終わりました。お金は動いていません。',
  finalWorkerPaid: 'この契約は終わり、**{arrives}**の受け取りが確定しました。',
  finalWorkerUnpaid: 'この契約は、報酬なしで終わりました。',
  finalClientPaid: 'この契約は終わり、**{pays}**を支払いました。',
  finalClientBack: 'この契約は終わり、**{back}**が戻りました。',
  finalClientSplit: 'この契約は終わり、**{pays}を支払い、{back}**が戻りました。',
  finalDesk: 'この契約は終わりました。ワーカーへ{pays}、クライアントへ{back}。',
} as const
