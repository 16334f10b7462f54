import { disc, drawing, waves } from '../files/index.ts'
import { answers, does, lines, says } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts that ended before they began, and two that go their quiet way. */
const icons: Story = {
  job: {
    by: 'saito',
    at: '34d 22:10',
    title: '学習アプリのアイコン20個',
    category: 'design',
    price: 50_000,
    within: 14,
    closes: -26,
    text: lines(
      '教科ごとのアイコンを20個お願いします。線の太さをそろえてください。',
      '',
      '【検収の基準】SVG形式、24×24の枠に収まっていること',
    ),
  },
  proposals: [
    {
      by: 'ishida',
      at: '32d 19:30',
      deliver: -15,
      message: 'アイコンは普段あまり描きませんが、線画の延長でお力になれそうです。',
    },
  ],
  hires: 'ishida',
  offer: { at: '29d 23:00', deliver: -15 },
  afterwards: [says('client', '29d 23:05', 'ぜひお願いします。お返事をお待ちしています。')],
}

const calls: Story = {
  job: {
    by: 'takahashi',
    at: '27d 09:10',
    title: '展示会後のお礼メールの送付（約150件）',
    category: 'office',
    price: 18_000,
    within: 7,
    closes: -23,
    text: lines(
      '名刺の一覧をもとに、お礼のメールを送っていただきます。文面は支給します。',
      '',
      '【検収の基準】宛名と会社名に誤りがないこと。送付の一覧を残すこと',
    ),
  },
  proposals: [
    {
      by: 'watanabe',
      at: '26d 10:20',
      deliver: -16,
      message: '宛名の確認を二重に行い、3日で送付いたします。',
    },
  ],
  hires: 'watanabe',
  offer: { at: '25d 09:00', deliver: -16 },
  afterwards: [
    does('worker', '25d 09:40', 'agreeToOffer'),
    says('worker', '22d 10:00', '仮払いのあとに始められます。ご準備はいかがでしょうか。'),
    answers(
      '18d 11:10',
      '担当者の異動があり、仮払いができないまま期限を過ぎてしまいました。申し訳ございません。',
    ),
  ],
}

const pamphlet: Story = {
  job: {
    by: 'matsumoto',
    at: '22d 12:40',
    title: '図書室の案内チラシの英訳（A4・1枚）',
    category: 'translation',
    price: 6_000,
    within: 7,
    closes: -16,
    text: lines(
      '図書室の案内を英語にしていただきます。開室日と貸出の決まりが中心です。',
      '',
      '【検収の基準】固有名詞の読みが正しいこと',
    ),
  },
  proposals: [
    {
      by: 'okafor',
      at: '21d 21:10',
      deliver: -13,
      message: '短い文章ですので、2日ほどでお渡しできます。',
    },
  ],
  hires: 'okafor',
  offer: { at: '20d 13:30', deliver: -13 },
  afterwards: [
    does('worker', '19d 10:40', 'decline', {
      note: '家族の都合でしばらくお仕事をお休みします。お声がけいただいたのに申し訳ありません。',
    }),
  ],
}

const column: Story = {
  job: {
    by: 'hayashi',
    at: '20d 10:30',
    title: '事務所だよりのコラム 3本（各800字）',
    category: 'writing',
    price: 24_000,
    within: 14,
    closes: -14,
    text: lines(
      'お客さまにお配りする事務所だよりのコラムです。題材は身近なお金の話です。',
      '',
      '【検収の基準】税制に関する記述は当方で確認します。読みやすさを重視します',
    ),
  },
  proposals: [
    {
      by: 'nakamura',
      at: '19d 09:30',
      deliver: -5,
      message: '暮らしの目線で、やさしい言葉でまとめます。見本として1本お見せできます。',
    },
  ],
  hires: 'nakamura',
  offer: { at: '18d 11:10', deliver: -5 },
  afterwards: [
    does('worker', '18d 12:00', 'agreeToOffer'),
    does('client', '17d 09:40', 'withdraw', {
      note: '所内で書くことになりました。仮払いの前ですので、取り下げさせてください。申し訳ありません。',
    }),
  ],
}

const wrapping: Story = {
  job: {
    by: 'tanaka',
    at: '17d 10:20',
    title: '掛け紙の図案（青海波と月）',
    category: 'design',
    price: 38_000,
    within: 14,
    closes: -12,
    text: lines(
      '贈答用の菓子折りにかける掛け紙の図案をお願いします。青海波の地に、月を一つ置いてください。',
      '',
      '【検収の基準】2色刷り、B4判。折り位置に文字がかからないこと',
    ),
  },
  proposals: [
    {
      by: 'ishida',
      at: '16d 18:20',
      deliver: -2,
      message: '和の文様は得意です。青海波の線の強さを3通り試して、お店の紙に合うものを選びます。',
    },
    {
      by: 'fujii',
      at: '15d 13:00',
      price: 45_000,
      deliver: -1,
      message: '入稿データの作成と、印刷所とのやりとりまで含めてお引き受けできます。',
    },
  ],
  hires: 'ishida',
  offer: { at: '14d 11:00', deliver: -2 },
  afterwards: [
    does('worker', '14d 19:10', 'agreeToOffer'),
    does('client', '13d 10:30', 'fund'),
    says('worker', '9d 18:30', 'ラフを3案お送りしました。線の細いA案が、和紙には合いそうです。'),
    says('client', '8d 14:20', '店の者もA案がよいと申しております。月は少し右に寄せてください。'),
    does(
      'worker',
      '3d 17:50',
      'deliver',
      { note: '月を右に寄せ、2色に分けました。ご確認をお願いいたします。' },
      drawing('kakegami-a.pdf', 728, 515, [
        waves(728, 515, 40, '#3a5f8a'),
        disc(500, 330, 92, '#ffffff'),
        disc(500, 330, 84, '#e3c06a'),
      ]),
    ),
    says('client', '2d 15:00', '受け取りました。印刷所にも見てもらってから、お返事いたします。'),
  ],
}

const readingRoom: Story = {
  job: {
    by: 'matsumoto',
    at: '8d 11:10',
    title: '読み聞かせ会の記録写真（2時間・補正込み）',
    category: 'photo',
    price: 20_000,
    within: 14,
    closes: -3,
    text: lines(
      '図書室の読み聞かせ会の写真をお願いします。40点ほど、補正してお渡しください。',
      '',
      '【検収の基準】写ってもよい方（胸に青い札）だけが写っていること',
    ),
  },
  proposals: [
    {
      by: 'miura',
      at: '7d 12:00',
      deliver: 8,
      message: '子どもの行事は音の静かなカメラで撮影します。札の色は後から一枚ずつ確認します。',
    },
  ],
  hires: 'miura',
  offer: { at: '6d 12:20', deliver: 8 },
  afterwards: [
    does('worker', '6d 13:30', 'agreeToOffer'),
    does('client', '5d 10:50', 'fund'),
    says('client', '5d 11:00', '当日は13時に開場です。入口でお声がけください。'),
    says('worker', '3d 19:10', '昨日はありがとうございました。これから選定と補正に入ります。'),
  ],
}

export const briefStories: readonly Story[] = [
  icons,
  calls,
  pamphlet,
  column,
  wrapping,
  readingRoom,
]
