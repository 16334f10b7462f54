import { disc, drawing, label, ring, tableFile } from '../files/index.ts'
import { does, lines, rates, says } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts that are over, and that both sides have reviewed. */
const shopCard: Story = {
  job: {
    by: 'aikawa',
    at: '29d 20:10',
    title: '手作り布小物のショップカードのイラスト1点',
    category: 'design',
    price: 8_000,
    within: 14,
    closes: -22,
    text: lines(
      '布小物を販売するときに添える、名刺サイズのカードの絵をお願いします。',
      '針と糸、小さな花をやさしい線で描いていただきたいです。印刷は自分で手配します。',
    ),
  },
  proposals: [
    {
      by: 'ishida',
      at: '28d 21:00',
      deliver: -15,
      message: '針しごとの絵はとても好きな題材です。線画のラフを2案お出しして進めます。',
    },
  ],
  hires: 'ishida',
  offer: { at: '27d 09:15', deliver: -15 },
  afterwards: [
    does('worker', '27d 19:40', 'agreeToOffer'),
    does('client', '26d 09:10', 'fund'),
    says(
      'worker',
      '22d 20:15',
      'ラフを2案描きました。A案は糸が円を描く形、B案は針山を中心にした形です。',
    ),
    says('client', '21d 09:05', 'A案がとても気に入りました。A案でお願いします。'),
    does(
      'worker',
      '17d 18:30',
      'deliver',
      { note: 'A案を仕上げました。名刺の大きさで、そのまま印刷にお使いいただけます。' },
      drawing('shop-card-a.pdf', 258, 156, [
        ring(129, 84, 46, 1.2, '#5d6b7a'),
        ...[0, 1, 2, 3, 4].map((petal) =>
          disc(
            Math.round(129 + 9 * Math.cos((petal * 2 * Math.PI) / 5)),
            Math.round(84 + 9 * Math.sin((petal * 2 * Math.PI) / 5)),
            6,
            '#d9939b',
          ),
        ),
        disc(129, 84, 4, '#e8c66a'),
        label(96, 20, 10, '#5d6b7a', 'thread & flower'),
      ]),
    ),
    does('client', '16d 09:00', 'accept', {
      note: '想像していたとおりの、やさしい絵です。大切に使います。',
    }),
    rates('client', '14d 21:20', [5, 5, 5, 5, 5], '布の風合いまで描いてくださり、感激しました。'),
    rates(
      'worker',
      '14d 22:00',
      [5, 5, 5, 5, 5],
      '色の見本をいただけて、とても描きやすかったです。',
    ),
  ],
}

const bookkeeping: Story = {
  job: {
    by: 'hayashi',
    at: '41d 09:50',
    title: '過去1年分の仕訳の見直し（約600件）',
    category: 'office',
    price: 60_000,
    within: 21,
    closes: -36,
    text: lines(
      '会計ソフトの仕訳600件について、科目と税区分の見直しをお願いします。',
      '',
      '【検収の基準】見直した箇所の一覧と理由。判断に迷うものは印を付けるだけで結構です',
    ),
  },
  proposals: [
    {
      by: 'watanabe',
      at: '40d 10:15',
      deliver: -21,
      message: '会計事務所で10年、記帳と見直しを担当しておりました。1日30件ずつ進めます。',
    },
  ],
  hires: 'watanabe',
  offer: { at: '39d 09:30', deliver: -21 },
  afterwards: [
    does('worker', '39d 10:00', 'agreeToOffer'),
    does('client', '38d 11:20', 'fund'),
    does('worker', '23d 15:50', 'deliver', { note: '600件の見直しを終えました。変更は43件です。' }),
    does('client', '20d 10:40', 'contest', {
      amount: 45_000n,
      criterion: '見直した箇所の一覧と理由',
      reason:
        '税区分の変更に理由の記載がないものが12件あります。確認の手間を引いて45,000円を提案します。',
    }),
    says(
      'worker',
      '19d 10:10',
      '12件の理由を追記した一覧をお送りします。ご確認ください。',
      tableFile('shiwake-12.csv', [
        ['番号', '変更前', '変更後', '理由'],
        [47, '会議費（10%）', '会議費（8%）', '持ち帰りの弁当のため軽減税率'],
        [112, '消耗品費', '備品', '取得価額が10万円以上のため'],
        [203, '雑費', '支払手数料', '振込手数料のため'],
      ]),
    ),
    does('worker', '19d 10:20', 'answer', {
      note: '理由を追記した一覧をメッセージでお送りしました。',
    }),
    does('client', '18d 14:30', 'propose', {
      amount: 57_000n,
      note: '追記を確認しました。57,000円でいかがでしょうか。',
    }),
    does('worker', '18d 15:30', 'propose', {
      amount: 58_000n,
      note: '追記にかかった時間を除いて、58,000円を提案します。',
    }),
    does('worker', '18d 15:40', 'agreeToSettle'),
    says(
      'client',
      '18d 16:00',
      'ありがとうございます。次回は記載の形を先にお伝えするようにします。',
    ),
    rates(
      'client',
      '16d 09:40',
      [4, 5, 4, 4, 5],
      '追記の一覧がわかりやすく、決算の準備にそのまま使えました。',
    ),
    rates(
      'worker',
      '16d 13:00',
      [4, 4, 5, 4, 5],
      '確認の観点をはじめに教えていただけると、さらに早く進められます。',
    ),
  ],
}

export const reviewedStories: readonly Story[] = [shopCard, bookkeeping]
