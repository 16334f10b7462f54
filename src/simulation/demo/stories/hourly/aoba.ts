import { does, lines, says } from '../../script.ts'
import type { Story } from '../../script.ts'
import { inWeek, worked } from './worked.ts'

/** What the client of the story orders by the hour: one week to check, one to fund. */
export const replies: Story = {
  job: {
    by: 'morita',
    at: '-5w mon 11:20',
    title: 'お客さま問い合わせの返信（平日の午前）',
    category: 'office',
    price: 1_250,
    hourly: { limit: 10, pledge: 1 },
    closes: -24,
    text: lines(
      'ネットショップへの問い合わせに、ひな形をもとに返信していただきます。平日の午前、2時間ずつです。',
      '返品と交換の判断は当方で行います。',
    ),
  },
  proposals: [
    {
      by: 'watanabe',
      at: '-5w mon 13:00',
      begins: -2,
      message: '毎日同じ時刻に作業し、終わりに件数をご報告いたします。',
    },
    {
      by: 'kobayashi',
      at: '-5w mon 19:30',
      price: 1_400,
      begins: -2,
      message: '文章の丁寧さには自信があります。',
    },
  ],
  hires: 'watanabe',
  offer: { at: '-5w tue 10:00', begins: -2 },
  afterwards: [
    does('worker', '-5w tue 10:40', 'agreeToOffer'),
    says('client', '-2w fri 12:45', '助かっています。来週もお願いします。'),
    ...worked(
      -2,
      '-3w fri 13:15',
      'mon 09:30-11:30 返信16件',
      'wed 09:30-12:00 返信22件',
      'fri 09:30-11:30 返信17件',
    ),
    ...worked(
      -1,
      '-2w fri 12:50',
      'mon 09:30-11:30 返信14件',
      'tue 09:30-11:30 返信12件',
      'thu 09:30-12:30 返信30件（新商品の日）',
    ),
    inWeek(-2, does('client', '-1w wed 14:20', 'accept')),
    ...worked(
      0,
      '-1w fri 13:00',
      'mon 09:30-11:30 返信19件',
      'wed 09:30-11:30 返信16件',
      'fri 09:30-11:30 返信18件',
    ),
    says('worker', '-1w fri 15:10', '今週分の記録を入れました。来週もよろしくお願いいたします。'),
  ],
}

/** A week whose time is contested: the worker has answered, and the desk has to rule. */
export const clips: Story = {
  job: {
    by: 'morita',
    at: '-5w tue 16:30',
    title: '商品紹介の短い動画の編集',
    category: 'video',
    price: 1_800,
    hourly: { limit: 8, pledge: 0 },
    closes: -24,
    text: lines(
      '撮影済みの素材から、15秒の動画を週に3本ほど編集していただきます。',
      '字幕の書体は当方の見本に合わせてください。',
    ),
  },
  proposals: [
    {
      by: 'oshiro',
      at: '-5w tue 23:00',
      begins: -2,
      message: '15秒ものは毎月30本ほど編集しています。週3本でしたら余裕をもって対応できます。',
    },
  ],
  hires: 'oshiro',
  offer: { at: '-5w wed 09:50', begins: -2 },
  afterwards: [
    does('worker', '-5w wed 21:20', 'agreeToOffer'),
    ...worked(
      -2,
      '-3w fri 13:20',
      'tue 13:00-16:00 4本目',
      'thu 13:00-16:00 5本目',
      'fri 20:00-22:00 字幕の書体の差し替え',
    ),
    {
      at: '-1w wed 14:40',
      by: 'client',
      week: -2,
      contests: [2],
      reason:
        '書体は見本でお渡ししていましたので、差し替えの2時間は当方の依頼ではないと考えています。',
    },
    inWeek(
      -2,
      does('worker', '-1w wed 22:10', 'answer', {
        note: '見本の書体は水曜に差し替えのご連絡をいただきました。その分の作業です。',
      }),
    ),
    ...worked(-1, '-2w fri 13:05', 'tue 13:00-16:00 6本目', 'thu 13:00-16:30 7・8本目'),
    ...worked(0, '-1w fri 13:10', 'tue 13:00-16:00 9本目', 'thu 13:00-16:00 10本目'),
  ],
}

/** The client gave notice, and has the last week still to fund. */
export const pictures: Story = {
  job: {
    by: 'morita',
    at: '-5w wed 10:30',
    title: 'SNS投稿用の小さな挿絵',
    category: 'design',
    price: 1_600,
    hourly: { limit: 5, weeks: 6, pledge: 1 },
    closes: -24,
    text: lines(
      '季節の投稿に添える小さな挿絵を、週に3点ほどお願いします。線画に淡い色で描いてください。',
      '秋の企画が終わるまでの、1か月半ほどを予定しています。',
    ),
  },
  proposals: [
    {
      by: 'ishida',
      at: '-5w wed 20:00',
      begins: -2,
      message: '季節の小さな絵は、描いていて楽しい題材です。毎週火曜にラフをお見せします。',
    },
  ],
  hires: 'ishida',
  offer: { at: '-5w thu 10:10', begins: -2 },
  afterwards: [
    does('worker', '-5w thu 18:30', 'agreeToOffer'),
    ...worked(-2, '-3w fri 10:40', 'tue 19:00-20:30 ラフ3点', 'thu 19:00-22:00 仕上げ'),
    ...worked(-1, '-2w fri 10:15', 'tue 19:00-21:00 ラフ3点', 'thu 19:00-21:30 仕上げ'),
    ...worked(0, '-1w fri 09:00', 'tue 19:00-21:00 ラフ3点', 'thu 19:00-21:00 仕上げ'),
    {
      ...does('client', '-1w fri 09:30', 'giveNotice', {
        reason: '秋の企画が終わるためです。来週いっぱいでお願いします。',
      }),
      endsWith: 1,
    },
    says('worker', '-1w fri 19:20', '承知しました。最後の週は年末の絵を描かせてください。'),
  ],
}

/** Agreed on, and waiting for its first week to be funded. */
export const proofs: Story = {
  job: {
    by: 'morita',
    at: '-2w tue 15:00',
    title: '商品説明文の校正',
    category: 'writing',
    price: 1_500,
    hourly: { limit: 6, pledge: 1 },
    closes: 20,
    text: lines(
      '公開前の商品説明文を、週に60点ほど校正していただきます。',
      '表記の一覧をお渡しします。長くお願いしたいと考えています。',
    ),
  },
  proposals: [
    {
      by: 'kobayashi',
      at: '-2w wed 10:30',
      begins: 1,
      message: '表記の揺れの一覧表を付けて、毎週金曜にお返しします。',
    },
  ],
  hires: 'kobayashi',
  offer: { at: '-1w fri 11:00', begins: 1 },
  afterwards: [
    does('worker', '-1w sat 15:40', 'agreeToOffer'),
    says('worker', '-1w sat 15:45', '来週の月曜から始められます。よろしくお願いいたします。'),
  ],
}
