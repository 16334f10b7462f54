/** Mails about a wait: to who waits, and to who is waited for. */
export const waitingMails = {
  notice: '返信の待ち時間について：{title}',
  noticeLine:
    '「{title}」で、{name}の返信をお待ちです。待ち時間が、ふだんより珍しい長さになりました。',
  ask: '{name}が返信をお待ちです：{title}',
  askLine: '「{title}」で、{name}があなたの返信を待っています。',
  askWhy: 'すぐに返事できないときは、「ここにいます」か戻る日を、ひと押しで伝えられます。',
  hereButton: '「ここにいます」・戻る日を伝える（ログイン不要）',
  factors: '7日以内の見込みを動かしているもの：{list}',
} as const
