/** The desk. */
export const desk = {
  title: '事務局',
  lead: '事務局にも期限があります。過ぎると、決めてあったとおりに進みます。',
  yours: '事務局の番',
  notices: '最終通知中',
  noticesLead: 'クライアントの返事を待っています。連絡を取り、必要なら保留にできます。',
  empty: '待っている件はありません。',
  emptyNotices: '最終通知中の契約はありません。',
  deadLetters: '送れなかったメール',
  noDeadLetters: '送れなかったメールはありません。',
  again: 'もう一度送る',
  againDone: 'もう一度送ります。',
  kind: '種類',
  why: '理由',
  when: '日時',
  to: 'あて先',
} as const
