import type { ranges } from '../files/index.ts'
import type { DayTime } from '../moment.ts'
import { lines } from '../script.ts'

/** A week of product registration for the client of the story: the same work, always in time. */
export type Week = {
  /** So many days ago it was agreed. */
  ago: number
  goods: keyof typeof ranges
  what: string
  /** What the worker wrote when applying, and what she asked in the middle of the work. */
  applies: string
  reports: string
  /** What the client answered the same afternoon, when, and the thanks afterwards. */
  answers: string
  answersAt: DayTime
  note: string
  thanks: string
  /** What the two wrote when they reviewed each other. */
  rated: { client: string; worker: string }
}

export const weeks: readonly Week[] = [
  {
    ago: 58,
    goods: 'bath',
    what: 'バス・洗面用品',
    applies: lines(
      'はじめまして、相川と申します。ネットショップの商品登録を4年ほど続けております。',
      '納品前に価格と在庫を一覧と照らし合わせて、2回見直しております。',
      'ご検討のほど、よろしくお願いいたします。',
    ),
    reports:
      '本日までに92点の登録が済みました。商品番号BT-0031の画像だけ見当たりません。お手元にございますでしょうか。',
    answers:
      '失礼しました。いま共有フォルダに追加しました。ほかにもありましたら、お知らせください。',
    answersAt: '16:20',
    note: '200点の登録が完了しました。BT-0031の画像もいただいたものに差し替えてあります。ご確認をお願いいたします。',
    thanks: 'とても丁寧に見ていただき、ありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: 'はじめてお願いしましたが、細かなところまで見てくださいました。',
      worker: '一覧も手引きもわかりやすく、検収も翌日でした。',
    },
  },
  {
    ago: 51,
    goods: 'garden',
    what: '園芸用品',
    applies: '先週に続きまして、今回もお引き受けできます。よろしくお願いいたします。',
    reports:
      '105点まで進みました。植木鉢の号数と直径が合わない商品が4点あります。どちらに合わせればよろしいでしょうか。',
    answers: '直径に合わせてください。号数は仕入先の誤りでした。助かります。',
    answersAt: '15:35',
    note: '200点の登録が完了しました。植木鉢の4点は直径に合わせております。',
    thanks: '仕入先にも伝えました。ありがとうございます。次週もぜひよろしくお願いします。',
    rated: {
      client: '一覧の誤りに気づいて、先に確認してくださいました。',
      worker: '迷うところを聞くと、すぐに決めてくださいます。',
    },
  },
  {
    ago: 44,
    goods: 'kitchen',
    what: 'キッチン用品',
    applies: 'キッチン用品の200点、承知いたしました。今週もよろしくお願いいたします。',
    reports:
      '本日までに98点の登録が済みました。まな板の素材名が2通りあります。「ひのき」にそろえてもよろしいでしょうか。',
    answers: '「ひのき」でそろえてください。よくお気づきになりますね。',
    answersAt: '15:10',
    note: '200点の登録が完了しました。素材名は「ひのき」にそろえてあります。ご確認をお願いいたします。',
    thanks: 'いつもきれいに仕上げていただき、助かります。次週もぜひよろしくお願いします。',
    rated: {
      client: '表記のゆれまで気をつけてくださるので、安心してお任せできます。',
      worker: '共有フォルダがいつも整っていて、作業に集中できます。',
    },
  },
  {
    ago: 37,
    goods: 'towels',
    what: 'タオル・寝具',
    applies: 'タオルと寝具の200点、お引き受けいたします。よろしくお願いいたします。',
    reports:
      '120点まで進みました。色名の表記は、前回のキッチン用品に合わせる形でよろしいでしょうか。',
    answers: 'はい、前回と同じでお願いします。納期も問題ありません。',
    answersAt: '17:25',
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
      '110点が済みました。説明文のない商品が3点あります。仮の文を入れて印を付けておく形でよろしいでしょうか。',
    answers: '仮の文で大丈夫です。こちらで確認しますので、印だけ付けておいてください。',
    answersAt: '16:05',
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
      '子どもの行事があり昨日はお休みをいただきましたが、135点まで進んでおります。容量の単位はミリリットルに統一してよろしいでしょうか。',
    answers: 'ミリリットルでお願いします。行事、お疲れさまでした。',
    answersAt: '15:20',
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
    reports:
      '本日で140点です。在庫が0の商品が6点ありますが、一覧のとおり登録してもよろしいでしょうか。',
    answers: '0のままで登録してください。来月に入荷の予定です。',
    answersAt: '16:45',
    note: '200点の登録が完了しました。ご確認をよろしくお願いいたします。',
    thanks: '毎週きっちり仕上げていただき、本当に助かっています。次週もぜひよろしくお願いします。',
    rated: {
      client: '毎週お願いしていますが、誤りは一度もありません。',
      worker: '毎週のご依頼で、とても助かっています。',
    },
  },
]
