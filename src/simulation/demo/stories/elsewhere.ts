import { did, heard, wrote } from '../elsewhere.ts'
import type { Noted } from '../elsewhere.ts'
import type { DayMoment } from '../moment.ts'
import { lines } from '../script.ts'

const leaf = {
  by: 'aikawa',
  platform: 'crowdworks',
  clientName: '株式会社グリーンリーフ',
  price: 33_000,
} as const

/** The same work every other week, asked about, delivered, and inspected two days later. */
const paidRound = (ago: number, what: string, asked: string, answered: string): Noted => {
  const at = (after: number, time: `${number}:${number}`): DayMoment => `${ago - after}d ${time}`
  return {
    ...leaf,
    title: `雑貨サイトの商品登録 150点（${what}）`,
    at: at(0, '10:40'),
    deliver: 8 - ago,
    afterwards: [
      did(at(0, '16:20'), 'client', 'fund'),
      wrote(at(3, '13:05'), asked),
      heard(at(3, '19:30'), answered),
      did(at(7, '15:10'), 'worker', 'deliver'),
      did(at(9, '11:00'), 'client', 'accept', 'ありがとうございました。またお願いします。'),
    ],
  }
}

/** Where the story of the marketplace is told once more, under the rules of another one. */
const silent: Noted = {
  ...leaf,
  title: '雑貨サイトの商品登録 150点（秋冬の新作）',
  reference: '20418837',
  at: '20d 10:30',
  deliver: -12,
  afterwards: [
    did('20d 17:10', 'client', 'fund'),
    wrote('17d 13:20', '新作のうち6点は画像がまだのようです。いつ頃いただけますか。'),
    heard('17d 20:15', '明日の午前中にお送りします。'),
    did('12d 14:50', 'worker', 'deliver', '150点の登録を終え、一覧をお送りしました。'),
    wrote(
      '8d 10:05',
      lines(
        'お世話になっております。先日納品した150点は、ご確認いただけましたでしょうか。',
        '直すところがありましたら、すぐに対応いたします。',
      ),
    ),
    wrote('4d 09:40', 'その後いかがでしょうか。検収をお願いできますでしょうか。'),
  ],
}

const catalogue: Noted = {
  by: 'aikawa',
  platform: 'lancers',
  clientName: '森デザイン室',
  title: '通販カタログの原稿入力（96ページ）',
  price: 44_000,
  at: '11d 11:10',
  deliver: 5,
  afterwards: [
    did('10d 12:00', 'client', 'fund'),
    wrote('6d 14:30', '価格の税込・税抜が混ざっています。税込にそろえてよろしいですか。'),
    heard('6d 16:45', '税込でお願いします。助かります。'),
  ],
}

const addresses: Noted = {
  by: 'aikawa',
  platform: 'direct',
  clientName: '有限会社さくら印刷',
  title: '年賀状のあて名データ作成 1,200件',
  price: 26_000,
  at: '38d 09:50',
  deliver: -20,
  pay: 11,
  afterwards: [
    did('19d 13:40', 'worker', 'deliver', '1,200件のデータと、請求書をお送りしました。'),
    heard('18d 10:15', 'データを確認しました。月末締めの翌月払いでお支払いします。'),
  ],
}

const recording: Noted = {
  by: 'aikawa',
  platform: 'coconala',
  clientName: 'とも',
  title: '打合せ音声の文字起こし（60分）',
  price: 9_000,
  at: '66d 20:00',
  deliver: -61,
  afterwards: [
    did('66d 20:00', 'client', 'fund'),
    did('66d 20:30', 'worker', 'greet'),
    did('62d 11:00', 'worker', 'deliver'),
    did('61d 21:10', 'client', 'accept', '早くて助かりました！'),
  ],
}

/** What the story's worker has written down of contracts that she made elsewhere. */
export const notedElsewhere: readonly Noted[] = [
  paidRound(
    61,
    '文具',
    '同じ商品番号が2つありました。どちらを登録しますか。',
    '新しいほうでお願いします。',
  ),
  paidRound(
    40,
    'かごと箱',
    '寸法の単位はセンチでそろえてよろしいですか。',
    'センチでお願いします。',
  ),
  recording,
  addresses,
  silent,
  catalogue,
]
