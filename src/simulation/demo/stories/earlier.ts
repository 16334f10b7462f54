import { tableFile } from '../files/index.ts'
import type { Category } from '#market'
import type { Who } from '../cast/index.ts'
import type { Moment } from '../moment.ts'
import { does, lines, rates, says } from '../script.ts'
import type { Story } from '../script.ts'

/** A finished job of the story's worker, from the months before: what she lived on, and whose. */
type Earlier = {
  by: Who
  /** So many days ago it was agreed; `days` later it was delivered, `checked` after that paid. */
  ago: number
  days: number
  checked: number
  title: string
  category: Category
  price: number
  text: string
  applies: string
  asks: string
  answers: string
  note: string
  thanks: string
  /** What she said of the client. */
  rated: string
  list: readonly (readonly (string | number)[])[]
}

const earlier: readonly Earlier[] = [
  {
    by: 'tanaka',
    ago: 196,
    days: 6,
    checked: 2,
    title: '顧客名簿の入力 420件（はがきから）',
    category: 'data-entry',
    price: 25_000,
    text: lines(
      'お客さまのはがき420枚を、Excelの名簿に入力していただきます。',
      '',
      '【検収の基準】郵便番号と住所が一致していること',
    ),
    applies: 'はがきの入力は町内会の名簿で経験がございます。郵便番号は一件ずつ照合いたします。',
    asks: '番地の薄れたはがきが7枚あります。空欄にして印を付けておいてもよろしいでしょうか。',
    answers: '印を付けておいてください。店の控えで調べます。',
    note: '420件の名簿です。印を付けた7件は、一覧の備考をご覧ください。',
    thanks: '控えと合わせて、全員分がそろいました。ありがとうございました。',
    rated: '何を直せばよいかが、はがきごとにはっきりしていました。',
    list: [
      ['番号', '郵便番号', '都道府県', '備考'],
      [1, '604-8001', '京都府', ''],
      [2, '520-0047', '滋賀県', '番地不明'],
    ],
  },
  {
    by: 'nishimura',
    ago: 168,
    days: 9,
    checked: 3,
    title: '講演会の文字起こし（120分・1本）',
    category: 'writing',
    price: 30_000,
    text: lines(
      '講演会の録音の文字起こしです。「ケバ取り」でお願いします。',
      '',
      '【検収の基準】発言の抜けがないこと。聞き取れない箇所に時刻の印が付いていること',
    ),
    applies: '講演会の文字起こしは初めてですが、聞き直しを2回行い、抜けのないようにいたします。',
    asks: '質疑の部分も起こしたほうがよろしいでしょうか。',
    answers: '質疑も含めてお願いします。質問者の名前は「質問者1」のようにしてください。',
    note: '120分の全文です。聞き取れなかった4か所に時刻を入れております。',
    thanks: '初めてとは思えない仕上がりでした。次もお願いします。',
    rated: '録音が聞き取りやすく、質問にはその日のうちにお返事がありました。',
    list: [
      ['時刻', '話者', '印'],
      ['00:41:07', '講師', '聞き取れず'],
      ['01:32:55', '質問者2', '聞き取れず'],
    ],
  },
  {
    by: 'matsumoto',
    ago: 140,
    days: 8,
    checked: 2,
    title: '貸出カード900枚の入力',
    category: 'data-entry',
    price: 36_000,
    text: lines(
      '紙の貸出カードを表に入力していただきます。書名と貸出日だけで結構です。',
      '',
      '【検収の基準】日付の誤りが1％未満であること',
    ),
    applies: '1日120枚ほどの見込みで、8日で仕上げます。',
    asks: '書名を略して書いたカードが多くあります。蔵書の一覧に合わせて直してもよろしいでしょうか。',
    answers: 'ぜひお願いします。一覧をお送りします。',
    note: '900枚の入力が済みました。書名は蔵書の一覧にそろえてあります。',
    thanks: '一覧とつながって、とても便利になりました。',
    rated: '一覧をすぐに送ってくださり、迷わず進められました。',
    list: [
      ['番号', '書名', '貸出日'],
      [1, '台所の道具帖', '2025-04-12'],
      [2, '子どもと読む星の本', '2025-04-12'],
    ],
  },
  {
    by: 'yamaguchi',
    ago: 112,
    days: 7,
    checked: 1,
    title: '料理動画30本の字幕データ作成',
    category: 'writing',
    price: 42_000,
    text: lines(
      '教室の動画30本（各3分）の字幕を、表に入力していただきます。',
      '',
      '【検収の基準】材料名と分量の表記が、支給する一覧と一致していること',
    ),
    applies: '字幕は読みやすい長さで区切ってお作りします。',
    asks: '「適量」のところは、一覧の分量を入れたほうがよろしいでしょうか。',
    answers: '動画のとおり「適量」のままでお願いします。',
    note: '30本分の字幕です。1行は18字までにそろえております。',
    thanks: '早くて驚きました。そのまま取り込めました。',
    rated: '動画が短く区切ってあり、とても作業しやすかったです。',
    list: [
      ['動画', '開始', '字幕'],
      [1, '00:00:03', '今日は、かぶの葉まで使い切ります'],
      [1, '00:00:09', 'かぶは皮を厚めにむきます'],
    ],
  },
  {
    by: 'tanaka',
    ago: 89,
    days: 5,
    checked: 2,
    title: 'お中元の送り先リストの整理 650件',
    category: 'data-entry',
    price: 28_000,
    text: lines(
      '昨年と今年の送り先を1つの表にまとめていただきます。',
      '',
      '【検収の基準】重なりがなく、のしの表書きが入っていること',
    ),
    applies: '以前の名簿と同じ形で、重なりを省いてお作りします。',
    asks: '同じご住所でお名前の違う方が12組いらっしゃいます。別々に残してよろしいでしょうか。',
    answers: '別々に残してください。ご家族それぞれにお送りしています。',
    note: '650件を612件にまとめました。12組はそれぞれ残してあります。',
    thanks: '毎年この作業に三日かかっていました。本当に助かりました。',
    rated: '二度目のご依頼でしたが、はじめての方にもわかる説明です。',
    list: [
      ['番号', '昨年', '今年', '表書き'],
      [1, '有', '有', '御中元'],
      [2, '無', '有', '御中元'],
    ],
  },
  {
    by: 'hayashi',
    ago: 74,
    days: 8,
    checked: 4,
    title: '証憑のファイル名付け 1,100件',
    category: 'data-entry',
    price: 33_000,
    text: lines(
      'スキャンした証憑に、日付・支払先・金額のファイル名を付けていただきます。',
      '',
      '【検収の基準】支給する規則のとおりであること',
    ),
    applies: '規則に沿って1日150件ずつ進め、途中で一度ご確認をお願いいたします。',
    asks: '最初の150件を置きました。規則の解釈はこれでよろしいでしょうか。',
    answers: '拝見しました。これで結構です。金額のカンマだけ省いてください。',
    note: '1,100件が済みました。読めないもの3件は別のフォルダに分けております。',
    thanks: '検索が早くなりました。毎月の分もお願いしたいです。',
    rated: '途中で一度見ていただけたので、やり直しがありませんでした。',
    list: [
      ['元の名前', '新しい名前'],
      ['scan0001.pdf', '20250704_文具店_3280.pdf'],
      ['scan0002.pdf', '20250704_駐車場_600.pdf'],
    ],
  },
]

const finished = (one: Earlier): Story => {
  const { by, ago, days, checked, title, category, price, text, applies } = one
  const at = (day: number, time: `${number}:${number}`): Moment => `${day}d ${time}`
  const done = ago - days
  return {
    job: { by, at: at(ago + 3, '10:20'), title, category, price, within: 21, closes: -ago, text },
    proposals: [{ by: 'aikawa', at: at(ago + 2, '09:10'), deliver: 1 - done, message: applies }],
    hires: 'aikawa',
    offer: { at: at(ago + 1, '11:30'), deliver: 1 - done },
    afterwards: [
      does('worker', at(ago, '09:05'), 'agreeToOffer'),
      does('client', at(ago, '13:40'), 'fund'),
      says('worker', at(ago - 2, '13:10'), one.asks),
      says('client', at(ago - 2, '17:45'), one.answers),
      does(
        'worker',
        at(done, '14:20'),
        'deliver',
        { note: one.note },
        tableFile(`${by}-${ago}.csv`, one.list),
      ),
      does('client', at(done - checked, '10:30'), 'accept', { note: one.thanks }),
      rates('client', at(done - checked, '10:40'), [5, 5, 5, 5, 4], one.thanks),
      rates('worker', at(done - checked - 1, '12:30'), [5, 5, 4, 5, 5], one.rated),
    ],
  }
}

/** The months before, of the story's worker. */
export const earlierStories: readonly Story[] = earlier.map(finished)
