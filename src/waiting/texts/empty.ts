/*
 * Words that only say that something arrived, in Japanese and English: whoever waits for an answer
 * still waits after them. Without spaces and marks, in lower case.
 */
const understood = [
  'は[ーぁあ]*い', 'ハイ', 'うん', 'ええ', 'ok', 'okay', 'okです', 'オッケー', 'オーケー',
  'りょうかい(?:です)?', 'りょ', 'かしこまりました', '畏まりました',
  '(?:わか|分か|解)り?(?:ました|った)',
  '(?:大変)?(?:了解|承知|諒解)'
    + '(?:です|っす|(?:いた|致)?(?:しました|します)|(?:いた|致)しております)?',
] // prettier-ignore

const soon = '後ほど|のちほど|あとで|後で|追って|早速|一度|社内で|こちらで'
const things = '(?:内容|(?:ご)?連絡|メッセージ|資料)を?'
const looking = '確認|検討|拝見|対応|返信|返事|連絡'
const doing = '(?:いた|致)します|します|(?:さ)?せていただきます'
const done = '(?:いた|致)しました|しました|しております'

const later = [
  `(?:${soon}|${things})*(?:${looking})(?:${doing}|${done})ね?`,
  '(?:少々|少し|もう少し|しばらく)(?:お待ち(?:ください(?:ませ)?|下さい)|待って(?:ください|ね)?)',
  '(?:お)?返事?が?遅くなりまして申し訳(?:ありません|ございません)',
] // prettier-ignore

const thanking = [
  '(?:(?:ご)?(?:連絡|返信|対応|確認|報告|共有|質問)を?(?:いただき|頂き)?)?'
    + '(?:誠に|本当に|どうも|いつも)?(?:ありがとう|有難う|有り難う)'
    + '(?:ございます|ございました|御座います)?',
  '助かります', '感謝します', 'すみません', '申し訳(?:ありません|ございません)',
] // prettier-ignore

const greeting = [
  '(?:いつも)?(?:大変)?お世話になって(?:おり)?(?:います|ます)', 'お世話になります',
  'お疲れ(?:様|さま)(?:です|でした)?', '失礼(?:いた|致)?します', '取り急ぎ',
  'おはようございます', 'こんにちは', 'こんばんは', 'はじめまして', '初めまして',
  '(?:引き続き|今後とも|以上|それでは|では|何卒|どうぞ|どうか)*(?:よろしく|宜しく)'
    + '(?:お願い|御願い)?(?:(?:いた|致|申し上げ)?します|(?:いた|致)しております|申し上げます)?',
] // prettier-ignore

const english = [
  'yes', 'yep', 'yeah', 'yup', 'sure', 'fine', 'great', 'perfect', 'nice', 'cool', 'all?right',
  'ok(?:ay|ey)?', 'roger', 'understood', 'noted', 'ack', 'acknowledged', 'received', 'willdo',
  'gotit', 'gotyourmessage', 'isee', 'soundsgood', 'nop(?:roblem)?',
  '(?:many)?thank(?:s|you)(?:alot|somuch|verymuch|again)?', 'thx', 'ty', 'cheers',
  '(?:thanks|thankyou)for(?:the|your)(?:message|update|reply|mail|email|info|information)',
  'hi', 'hello', 'hey', 'goodmorning', 'goodevening', '(?:kind|best)?regards', 'best', 'dear',
  '(?:i|we)(?:ll|will)(?:have|take)alook(?:at(?:it|this|that))?',
  '(?:i|we)(?:ll|will)(?:check|look|see)(?:it|this|that)?(?:soon|later|out)?',
  '(?:i|we)(?:ll|will)getbacktoyou(?:soon|later|shortly|asap)?',
  'justaminute', 'onemoment(?:please)?', 'let(?:me|us)(?:check|see|look)',
  'sorry(?:forthe(?:delay|late(?:reply|response)))?',
] // prettier-ignore

const phrases = [...understood, ...later, ...thanking, ...greeting, ...english].map(
  (phrase) => new RegExp(phrase, 'uy'),
)

/**
 * Whether a text is made of such phrases alone: from every place that phrases lead to, those that
 * follow. A pattern that repeated all of them would take for ever over texts made to tire it.
 */
const isOnlySuch = (text: string): boolean => {
  const places = new Set([0])
  for (const place of places)
    for (const phrase of phrases) {
      phrase.lastIndex = place
      if (phrase.test(text)) places.add(phrase.lastIndex)
    }
  return places.has(text.length)
}

/** "田中様、", "ベンさん": whom it is said to. */
const addressed = /^[\p{L}\p{N}ー・]{1,16}(?:様|さん|さま|殿|先生)[\s、,。:：]+/u

/** Pictures and everything that is no letter or digit says nothing by itself. */
const unsaid = /[^\p{L}\p{N}]/gu

/** A longer text says something. */
const longest = 300

/**
 * Whether a text says nothing but that something arrived: 「はい」, "ok, thanks", a picture. It is no
 * answer to what was asked. Pure.
 */
export const isEmpty = (text: string): boolean => {
  const said = text.normalize('NFKC').toLowerCase().trim().replace(addressed, '')
  if (said.length > longest) return false
  const bare = said.replaceAll(unsaid, '')
  return bare === '' || isOnlySuch(bare)
}
