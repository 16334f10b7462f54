import { box, disc, drawing, label } from '../files/index.ts'
import { does, lines, rates, says } from '../script.ts'
import type { Story } from '../script.ts'

/** What the client of the story orders from others, before and while he is silent towards one. */
const leaflet: Story = {
  job: {
    by: 'morita',
    at: '38d 10:30',
    title: '同梱チラシのデザイン（A5・両面）',
    category: 'design',
    price: 28_000,
    within: 14,
    closes: -30,
    text: lines(
      '商品に同梱するA5両面のチラシをお願いします。表は新商品の案内、裏は会員登録の案内です。',
      '文章と写真は支給します。印刷所への入稿データまでお願いします。',
      '',
      '【検収の基準】支給した文章がすべて入り、印刷所の入稿チェックを通ること',
    ),
  },
  proposals: [
    {
      by: 'fujii',
      at: '37d 13:20',
      deliver: -25,
      message:
        '通販の同梱物は月に3、4点担当しています。開封したときに目に入る順番を考えて構成します。',
    },
    {
      by: 'ishida',
      at: '37d 20:50',
      price: 25_000,
      deliver: -22,
      message: 'イラスト入りのやわらかい紙面でしたら、お力になれると思います。',
    },
  ],
  hires: 'fujii',
  offer: { at: '36d 10:00', deliver: -25 },
  afterwards: [
    does('worker', '36d 11:45', 'agreeToOffer'),
    does('client', '36d 13:00', 'fund'),
    says(
      'worker',
      '31d 17:20',
      '表面の案をお送りします。会員登録のQRコードは裏面の右下に置く予定です。',
    ),
    says('client', '31d 18:05', '見やすいです。裏面もこの調子でお願いします。'),
    does(
      'worker',
      '26d 16:30',
      'deliver',
      { note: '入稿データ一式です。文字はすべてアウトライン化しています。' },
      drawing('leaflet-front.pdf', 420, 595, [
        box(0, 0, 420, 595, '#f7f3ea'),
        disc(210, 380, 120, '#2f4f7f'),
        disc(210, 380, 84, '#f7f3ea'),
        disc(210, 380, 40, '#c8553d'),
        label(108, 190, 30, '#2f4f7f', 'AOBA  STORE'),
        label(128, 160, 13, '#5b5b5b', 'New arrivals / everyday tools'),
      ]),
    ),
    does('client', '25d 10:15', 'accept', {
      note: '社内でも好評です。ありがとうございました。次の号もぜひお願いします。',
    }),
    rates('client', '22d 17:30', [5, 4, 5, 4, 5], '余白のとり方が上手で、お客さまにも好評です。'),
  ],
}

const photos: Story = {
  job: {
    by: 'morita',
    at: '10d 11:00',
    title: '新商品の物撮り 30点（白背景・切り抜き込み）',
    category: 'photo',
    price: 45_000,
    within: 14,
    closes: -5,
    text: lines(
      '新商品30点の撮影をお願いします。1点につき正面・斜め・使用例の3カットです。',
      '商品は宅配便でお送りし、撮影後に着払いで返送していただきます。',
      '',
      '【検収の基準】長辺2,000ピクセル、背景は白（#FFFFFF）で切り抜き、色が実物と合っていること',
    ),
  },
  proposals: [
    {
      by: 'miura',
      at: '9d 12:15',
      deliver: 6,
      message:
        '白背景の物撮りは自宅の撮影台で行います。色見本を一緒に写し、実物の色に合わせて補正します。',
    },
  ],
  hires: 'miura',
  offer: { at: '8d 10:00', deliver: 6 },
  afterwards: [
    does('worker', '8d 11:30', 'agreeToOffer'),
    does('client', '8d 13:15', 'fund'),
    says(
      'client',
      '7d 10:00',
      '本日、商品を2箱に分けて発送しました。割れ物は「上」の箱に入っています。',
    ),
    says('worker', '5d 14:20', '2箱とも無事に届きました。明日から撮影に入ります。'),
    says(
      'worker',
      '2d 18:40',
      '30点のうち18点まで撮影しました。木製品は夕方の光を避けて、午前中にまとめて撮ります。',
    ),
    says('client', '2d 18:55', 'ありがとうございます。お任せします。'),
  ],
}

const video: Story = {
  job: {
    by: 'morita',
    at: '24d 16:10',
    title: '商品紹介動画（30秒・縦型）3本の編集',
    category: 'video',
    price: 36_000,
    within: 14,
    closes: -17,
    text: lines(
      '撮影済みの素材から、30秒の縦型動画を3本編集していただきます。',
      '字幕と効果音を入れ、冒頭3秒で商品がわかるようにしてください。',
      '',
      '【検収の基準】1080×1920、30秒以内、字幕に誤字がないこと',
    ),
  },
  proposals: [
    {
      by: 'oshiro',
      at: '23d 22:05',
      deliver: -2,
      message:
        '縦型の商品紹介は得意です。1本目を先にお見せして、字幕の雰囲気を決めてから残りを仕上げます。',
    },
  ],
  hires: 'oshiro',
  offer: { at: '22d 09:40', deliver: -2 },
  afterwards: [
    does('worker', '22d 20:10', 'agreeToOffer'),
    does('client', '21d 09:30', 'fund'),
    says('worker', '13d 19:20', '1本目の字幕案です。書体は丸ゴシックでそろえています。'),
    says('client', '13d 19:50', '良い感じです。この雰囲気で残りもお願いします。'),
    says(
      'worker',
      '2d 20:30',
      lines(
        '申し訳ありません。パソコンの不調で2日ほど作業が止まり、書き出しが間に合っておりません。',
        'あと3日いただければ、3本そろえてお渡しできます。',
      ),
    ),
  ],
}

const bannerArt: Story = {
  job: {
    by: 'morita',
    at: '6d 10:20',
    title: 'セール用バナーのイラスト4点',
    category: 'design',
    price: 32_000,
    within: 14,
    closes: 4,
    text: lines(
      'セールのバナーに使うイラストを4点お願いします。',
      '台所、洗面所、寝室、玄関の4つの場面を、線画に淡い色で描いてください。',
      '',
      '【検収の基準】背景透過のPNG、長辺3,000ピクセル。4点の線の太さがそろっていること',
    ),
  },
  proposals: [
    {
      by: 'ishida',
      at: '5d 19:10',
      deliver: 12,
      message: '暮らしの場面を描くお仕事、ぜひお引き受けしたいです。まず台所のラフをお見せします。',
    },
  ],
  hires: 'ishida',
  offer: { at: '2d 10:05', deliver: 12 },
  afterwards: [
    does('worker', '1d 18:20', 'agreeToOffer'),
    says(
      'worker',
      '1d 18:25',
      'よろしくお願いいたします。仮払いを確認しましたら、すぐにラフに取りかかります。',
    ),
  ],
}

const orderMails: Story = {
  job: {
    by: 'morita',
    at: '4d 14:30',
    title: '受注メールの返信代行（1か月・平日10時と15時）',
    category: 'office',
    price: 48_000,
    within: 30,
    closes: 10,
    text: lines(
      'お客さまからの問い合わせメールに、ひな形をもとに返信していただきます。1日10〜15通です。',
      '在庫と配送の確認は管理画面で行います。判断に迷うものは当方へ回してください。',
      '',
      '【納品物】1か月分の対応一覧（件名・返信日時・区分）',
      '【検収の基準】平日10時と15時の時点で、未返信が残っていないこと',
    ),
  },
  proposals: [
    {
      by: 'watanabe',
      at: '3d 10:10',
      deliver: 32,
      message:
        'ネットショップ2社の受注対応を担当しております。クレームに発展しそうなものは、早めにご相談します。',
    },
    {
      by: 'kobayashi',
      at: '3d 16:40',
      price: 50_000,
      deliver: 32,
      message: '文章の丁寧さには自信があります。平日の2回、決まった時刻に対応できます。',
    },
  ],
  hires: 'watanabe',
  offer: { at: '1d 11:00', deliver: 32 },
  afterwards: [
    says(
      'client',
      '1d 11:05',
      '渡辺さん、ぜひお願いしたいです。来週の月曜から始められると助かります。',
    ),
  ],
}

export const aobaStories: readonly Story[] = [leaflet, photos, video, bannerArt, orderMails]
