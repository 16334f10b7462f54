import { productList, ranges } from '../files/index.ts'
import type { Moment } from '../moment.ts'
import { does, lines, rates, says } from '../script.ts'
import type { Posting, Story } from '../script.ts'

/** A week of product registration for the client of the story: the same work, always in time. */
type Week = {
  /** So many days ago it was agreed. */
  ago: number
  goods: keyof typeof ranges
  what: string
  /** What the worker wrote when applying, what she reported, and how the client thanked her. */
  applies: string
  reports: string
  note: string
  thanks: string
  /** What the two wrote when they reviewed each other. */
  rated: { client: string; worker: string }
}

const registering = (ago: number, what: string): Posting => ({
  by: 'morita',
  at: `${ago + 1}d 18:20`,
  title: `ネットショップの商品登録 200点（${what}）`,
  category: 'data-entry',
  price: 50_000,
  within: 7,
  closes: 2 - ago,
  text: lines(
    `商品一覧（Excel）をもとに、ネットショップの管理画面へ${what}200点を登録していただきます。`,
    '',
    '【作業内容】商品名、説明文、価格、在庫、画像5枚までの登録',
    '【納品物】登録済みの一覧（CSV）。管理画面で公開待ちの状態にしてください',
    '【検収の基準】200点すべてが登録され、価格と在庫が一覧と一致していること',
    '【目安】1点あたり3〜4分ほどの作業です。操作の手引きをお渡しします',
  ),
})

const paidWeek = ({ ago, goods, what, applies, reports, note, thanks, rated }: Week): Story => {
  const done = ago - 4
  const at = (days: number, time: `${number}:${number}`): Moment => `${days}d ${time}`
  return {
    job: registering(ago, what),
    proposals: [{ by: 'aikawa', at: at(ago, '08:35'), deliver: 2 - done, message: applies }],
    hires: 'aikawa',
    offer: { at: at(ago, '09:50'), deliver: 2 - done },
    afterwards: [
      does('worker', at(ago, '10:15'), 'agreeToOffer'),
      does('client', at(ago, '11:05'), 'fund'),
      says(
        'client',
        at(ago, '11:10'),
        `${what}の一覧を共有フォルダに置きました。よろしくお願いします。`,
      ),
      says('worker', at(ago - 2, '15:50'), reports),
      does(
        'worker',
        at(done, '15:40'),
        'deliver',
        { note },
        productList(`${goods}-200.csv`, ranges[goods]),
      ),
      does('client', at(done - 1, '09:20'), 'accept', { note: thanks }),
      rates('client', at(done - 1, '09:30'), [5, 5, 5, 5, 5], rated.client),
      rates('worker', at(done - 2, '10:30'), [5, 5, 5, 5, 5], rated.worker),
    ],
  }
}

const weeks: readonly Week[] = [
  {
    ago: 44,
    goods: 'kitchen',
    what: 'キッチン用品',
    applies: lines(
      'はじめまして、相川と申します。ネットショップの商品登録を4年ほど続けております。',
      '納品前に価格と在庫を一覧と照らし合わせて、2回見直しております。',
      'ご検討のほど、よろしくお願いいたします。',
    ),
    reports:
      '本日までに92点の登録が済みました。商品番号KT-0047の画像だけ見当たらず、いったん後に回しています。',
    note: '200点の登録が完了しました。KT-0047の画像もいただいたものに差し替えてあります。ご確認をお願いいたします。',
    thanks: 'とても丁寧に見ていただき、ありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: 'はじめてお願いしましたが、細かなところまで見てくださいました。',
      worker: '一覧も手引きもわかりやすく、検収も翌日でした。',
    },
  },
  {
    ago: 37,
    goods: 'towels',
    what: 'タオル・寝具',
    applies: '先週に続きまして、今回もお引き受けできます。よろしくお願いいたします。',
    reports: '120点まで進みました。予定どおり納期の2日前にはお渡しできる見込みです。',
    note: '200点の登録が完了しました。色名の表記は前回のキッチン用品に合わせております。',
    thanks:
      '早くて助かります。表記までそろえていただき、ありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: '納期より早く、表記までそろえてくださいました。',
      worker: '質問にはその日のうちにお返事をいただけました。',
    },
  },
  {
    ago: 30,
    goods: 'stationery',
    what: '文具',
    applies: '文具の200点、承知いたしました。月曜から取りかかれます。',
    reports:
      '110点が済みました。説明文のない商品が3点ありましたので、仮の文を入れて印を付けています。',
    note: '200点の登録が完了しました。仮の説明文を入れた3点は、一覧の備考をご覧ください。',
    thanks:
      '仮の文、そのまま使わせていただきます。いつもありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: '気づいたことを必ず知らせてくださるので安心です。',
      worker: '説明文のない商品も、すぐに判断していただけました。',
    },
  },
  {
    ago: 23,
    goods: 'lunch',
    what: '弁当箱・水筒',
    applies: 'いつもありがとうございます。弁当箱と水筒の200点、お引き受けいたします。',
    reports:
      '子どもの行事があり昨日はお休みをいただきましたが、135点まで進んでおります。納期に変わりはありません。',
    note: '200点の登録が完了しました。容量の単位をミリリットルに統一しております。',
    thanks:
      '単位の統一、気づきませんでした。ありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: 'お休みがあっても納期は守ってくださいます。',
      worker: '予定を先に伝えれば、無理のない納期にしてくださいます。',
    },
  },
  {
    ago: 16,
    goods: 'cleaning',
    what: '掃除・洗濯用品',
    applies: '掃除・洗濯用品の200点、承知いたしました。よろしくお願いいたします。',
    reports: '本日で140点です。在庫が0の商品が6点ありますが、一覧のとおり登録しております。',
    note: '200点の登録が完了しました。ご確認をよろしくお願いいたします。',
    thanks: '毎週きっちり仕上げていただき、本当に助かっています。次週もぜひよろしくお願いします。',
    rated: {
      client: '毎週お願いしていますが、誤りは一度もありません。',
      worker: '毎週のご依頼で、とても助かっています。',
    },
  },
]

export const weeklyStories: readonly Story[] = weeks.map(paidWeek)

/**
 * The story that the product answers: delivered in time as every week, and then the client, who
 * goes on ordering from others, does not answer any more.
 */
export const silentStory: Story = {
  job: registering(9, '収納用品'),
  proposals: [
    {
      by: 'aikawa',
      at: '9d 08:35',
      deliver: -3,
      message: '収納用品の200点、承知いたしました。今週もよろしくお願いいたします。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '9d 09:50', deliver: -3 },
  afterwards: [
    does('worker', '9d 10:15', 'agreeToOffer'),
    does('client', '9d 11:05', 'fund'),
    says(
      'client',
      '9d 11:10',
      '収納用品の一覧を共有フォルダに置きました。今週もよろしくお願いします。',
    ),
    says(
      'worker',
      '7d 15:50',
      'ありがとうございます。本日までに98点の登録が済みました。順調に進んでおります。',
    ),
    says('client', '7d 17:05', 'ご報告ありがとうございます。引き続きよろしくお願いします。'),
    does(
      'worker',
      '5d 15:40',
      'deliver',
      {
        note: '収納用品200点の登録が完了しました。サイズ表記はS・M・L・LLに統一しております。ご確認をお願いいたします。',
      },
      productList('storage-200.csv', ranges.storage),
    ),
    says(
      'worker',
      '3d 10:05',
      lines(
        'お世話になっております。先日お送りした収納用品の200点は、届いておりますでしょうか。',
        '直すところがございましたら、すぐに対応いたします。',
      ),
    ),
    says(
      'worker',
      '1d 09:30',
      lines(
        '森田さま、いつもお返事が早いので、お体の具合など悪くされていないか案じております。',
        '来週分も予定を空けてお待ちしております。ご都合のよいときにご連絡ください。',
      ),
    ),
  ],
}
