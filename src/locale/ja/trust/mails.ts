/** Mails about reviews. */
export const reviewMails = {
  asked: '評価のお願い：{title}',
  askedLine:
    '{name}との契約「{title}」が終わりました。相手の評価を書けます（1分ほどで終わります）。',
  askedUntil: '{time}まで書けます。両方がそろうか期間が過ぎるまで、相手には見えません。',
  askedAlways:
    '返事のないまま終わったため、いつでも書けます。あなたの評価は、次に契約する人の助けになります。',
  askedButton: '評価を書く',
  given: '{name}が評価を書きました：{title}',
  givenLine:
    '「{title}」について、{name}が評価を書きました。あなたも書くと、両方がその場で公開されます。',
  givenElse: 'あなたが書かなくても、期間が過ぎると公開されます。',
  opened: '評価が公開されました：{title}',
  openedLine: '「{title}」について、{name}が書いたあなたの評価が公開されました。',
  openedHint: '1回だけ返信できます。問題のある内容なら、事務局に知らせることもできます。',
  openedButton: '評価を読む',
  replied: '評価に返信がありました：{title}',
  repliedLine: '「{title}」について書いた評価に、{name}が返信しました。',
  hidden: '評価が取り下げられました：{title}',
  hiddenLine: '「{title}」について書いた評価を、事務局が取り下げました。理由は次のとおりです。',
} as const
