import { tableFile, textFile } from '../files/index.ts'
import { does, lines, says } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts that concern the desk: a final notice, a hold, a mediation, a ruling. */
const innArticles: Story = {
  job: {
    by: 'kimura',
    at: '26d 21:00',
    title: '一棟貸しの宿の紹介記事 8本(各1,200字)',
    category: 'writing',
    price: 64_000,
    within: 14,
    closes: -20,
    text: lines(
      '宿の周辺の過ごし方を紹介する記事をお願いします。散歩道、朝ごはん、温泉など8つの題材です。',
      '取材は不要です。当方のメモと写真をもとに書いていただきます。',
      '',
      '【検収の基準】1本1,200字前後、事実の誤りがないこと、ほかの記事からの転載がないこと',
    ),
  },
  proposals: [
    {
      by: 'nakamura',
      at: '25d 09:40',
      deliver: -9,
      message:
        '旅の記事は地域情報誌で6年書いておりました。メモで足りないところは、自治体の資料で補います。',
    },
  ],
  hires: 'nakamura',
  offer: { at: '24d 22:10', deliver: -9 },
  then: [
    does('worker', '23d 09:15', 'agreeToOffer'),
    does('client', '23d 21:40', 'fund'),
    says('client', '23d 21:45', 'メモと写真をまとめてお渡しします。楽しみにしています!'),
    says(
      'worker',
      '16d 11:30',
      '4本の下書きができました。「朝市」の開催日だけ、確認をお願いできますか。',
    ),
    does(
      'worker',
      '9d 11:05',
      'deliver',
      { note: '8本の原稿です。朝市の開催日は、市の公式サイトで確認して入れてあります。' },
      textFile(
        'yado-01-asaichi.txt',
        '朝市まで、歩いて七分。',
        '',
        '窓を開けると、まだ薄暗い通りを、かごを提げた人たちが坂の下へ向かっていきます。',
        '木曜と日曜の朝は、港の広場に小さな市が立ちます。',
        '焼きたての卵焼きを一切れ、紙にくるんでもらって、海を見ながら食べる。',
        'それだけで、来てよかったと思える朝です。',
      ),
    ),
    says(
      'worker',
      '5d 10:20',
      '木村さま、原稿はご覧いただけましたでしょうか。修正にもすぐ対応いたします。',
    ),
  ],
}

const innPhotos: Story = {
  job: {
    by: 'kimura',
    at: '36d 20:30',
    title: '宿の室内・外観の写真撮影(半日)',
    category: 'photo',
    price: 55_000,
    within: 14,
    closes: -33,
    text: lines(
      '一棟貸しの宿(千葉県内)の写真をお願いします。室内15点、外観5点です。',
      '交通費は別途、実費をお支払いします。',
      '',
      '【検収の基準】水平がとれ、窓の外が白く飛んでいないこと。長辺4,000ピクセル',
    ),
  },
  proposals: [
    {
      by: 'miura',
      at: '35d 11:00',
      deliver: -24,
      message: '千葉でしたら出張費なしで伺えます。午前と夕方の2回、光の違う時間に撮影します。',
    },
  ],
  hires: 'miura',
  offer: { at: '34d 20:15', deliver: -24 },
  then: [
    does('worker', '33d 10:40', 'agreeToOffer'),
    does('client', '33d 22:00', 'fund'),
    says('client', '33d 22:10', '鍵は玄関横の箱に入れておきます。番号は当日の朝にお知らせします。'),
    says(
      'worker',
      '27d 17:30',
      '本日、撮影を終えました。天気に恵まれ、夕方の外観がきれいに撮れています。',
    ),
    does(
      'worker',
      '25d 15:10',
      'deliver',
      { note: '室内15点、外観5点です。書き出しの一覧を添えます。' },
      tableFile('photo-list.csv', [
        ['番号', 'ファイル名', '場所', '撮影時刻'],
        [1, 'inn-001.jpg', '玄関', '09:12'],
        [2, 'inn-002.jpg', '居間', '09:25'],
        [3, 'inn-003.jpg', '台所', '09:41'],
        [16, 'inn-016.jpg', '外観(夕)', '17:03'],
      ]),
    ),
    says('worker', '19d 10:00', 'その後いかがでしょうか。ご確認をお待ちしております。'),
    says(
      'worker',
      '10d 10:30',
      '検収代行により報酬が確定しました。ありがとうございました。また機会がございましたら。',
    ),
  ],
}

const survey: Story = {
  job: {
    by: 'saito',
    at: '24d 22:30',
    title: '学習アプリの利用者アンケート集計(自由回答あり・1,200件)',
    category: 'research',
    price: 88_000,
    within: 14,
    closes: -19,
    text: lines(
      'アプリ内で集めたアンケート1,200件の集計をお願いします。',
      '選択式12問の単純集計とクロス集計、自由回答3問の分類です。',
      '',
      '【検収の基準】集計表(Excelで開けるもの)と、5ページ程度のまとめ。英語でのやりとりも可能です',
    ),
  },
  proposals: [
    {
      by: 'nair',
      at: '23d 18:20',
      deliver: -9,
      message: lines(
        'I have coded open answers for two education apps, in Japanese and English.',
        'You get the tables, the coding rules and a five-page summary. 日本語のまとめもお作りします。',
      ),
    },
  ],
  hires: 'nair',
  offer: { at: '22d 23:00', deliver: -9 },
  then: [
    does('worker', '21d 09:10', 'agreeToOffer'),
    does('client', '20d 10:00', 'fund'),
    says(
      'client',
      '20d 10:05',
      'アンケートの元データをお渡しします。個人が特定できる項目は除いてあります。',
    ),
    says(
      'worker',
      '14d 17:10',
      'ありがとうございます。Question 9 has 38 blank answers; I will report them separately.',
    ),
    does(
      'worker',
      '9d 16:20',
      'deliver',
      { note: 'Tables, coding rules and the summary in Japanese. ご確認をお願いいたします。' },
      tableFile('survey-q1-by-grade.csv', [
        ['学年', '毎日使う', '週に数回', '月に数回', 'ほとんど使わない', '計'],
        ['中学1年', 96, 143, 71, 32, 342],
        ['中学2年', 104, 168, 88, 41, 401],
        ['中学3年', 187, 159, 76, 35, 457],
        ['計', 387, 470, 235, 108, 1200],
      ]),
    ),
    says('worker', '4d 11:00', 'Did everything arrive? お時間のあるときにご確認ください。'),
    does('desk', '1d 10:40', 'hold', {
      reason: lines(
        'クライアントより電話で「受け取ったまとめのページが一部開けない」との申し出がありました。',
        'ファイルを確認するため、検収代行を保留します。結果は3日以内にお知らせします。',
      ),
    }),
  ],
}

const stockScreen: Story = {
  job: {
    by: 'takahashi',
    at: '40d 09:30',
    title: '在庫管理画面の改修(検索と一括出庫)',
    category: 'development',
    price: 240_000,
    within: 21,
    closes: -34,
    text: lines(
      '社内で使っている在庫管理画面(PHP・PostgreSQL)の改修です。',
      '(1)品番の部分一致検索、(2)一括出庫、(3)出庫履歴のCSV出力。',
      '',
      '【検収の基準】別紙の確認項目24点がすべて満たされること。検証環境を用意しています',
    ),
  },
  proposals: [
    {
      by: 'okamoto',
      at: '39d 21:30',
      deliver: -16,
      message: lines(
        '似た構成の在庫管理を3社で改修しました。確認項目を拝見し、3週間で可能と判断しています。',
        '週に一度、検証環境に反映して見ていただきながら進めます。',
      ),
    },
  ],
  hires: 'okamoto',
  offer: { at: '38d 09:10', deliver: -16 },
  then: [
    does('worker', '38d 12:30', 'agreeToOffer'),
    does('client', '37d 15:20', 'fund'),
    says('worker', '30d 20:40', '部分一致検索を検証環境に反映しました。3文字以上で動きます。'),
    says('client', '29d 09:15', '確認しました。現場にも見てもらいます。'),
    does('worker', '17d 20:10', 'deliver', {
      note: '確認項目24点の結果表を付けて納品します。検証環境に反映済みです。',
    }),
    does('client', '12d 13:40', 'requestRework', {
      reason:
        '一括出庫で、在庫が足りない品番があると全体が止まってしまいます。足りない行だけ飛ばすようにしてください。',
      criterion: '確認項目17「在庫が不足する行は出庫せず、一覧で知らせること」',
    }),
    does('worker', '8d 21:05', 'deliver', {
      note: '不足する行を飛ばし、終わりに一覧で表示するようにしました。',
    }),
    does('client', '6d 10:20', 'contest', {
      amount: 160_000n,
      reason: lines(
        '一括出庫は直っていますが、出庫履歴のCSVに担当者名がなく、現場で使えません。',
        '確認項目22に関わるため、160,000円が妥当と考えます。',
      ),
    }),
    does('worker', '5d 20:30', 'answer', {
      note: lines(
        '確認項目22は「出庫履歴をCSVで出力できること」で、担当者名の記載はありませんでした。',
        '追加であれば1日で対応できますが、契約の範囲は満たしていると考えます。',
      ),
    }),
    does('client', '4d 14:10', 'propose', {
      amount: 200_000n,
      note: '担当者名を加えていただけるなら、200,000円でいかがでしょうか。',
    }),
    does('worker', '2d 21:00', 'propose', {
      amount: 225_000n,
      note: '担当者名の追加を含めて、225,000円を提案します。',
    }),
  ],
}

const sweetsTexts: Story = {
  job: {
    by: 'tanaka',
    at: '42d 10:40',
    title: '和菓子の商品説明文 40点(各150字)',
    category: 'writing',
    price: 40_000,
    within: 14,
    closes: -37,
    text: lines(
      '通販に載せる和菓子40点の説明文をお願いします。1点150字ほどです。',
      '材料と日持ち、いわれをまとめた資料をお渡しします。',
      '',
      '【検収の基準】資料にない効能や産地を書かないこと。アレルゲンの表記は資料のとおりにすること',
    ),
  },
  proposals: [
    {
      by: 'nakamura',
      at: '41d 11:10',
      deliver: -26,
      message: '和菓子は大好きな題材です。季節の言葉を入れながら、短くまとめます。',
    },
  ],
  hires: 'nakamura',
  offer: { at: '40d 13:50', deliver: -26 },
  then: [
    does('worker', '40d 15:00', 'agreeToOffer'),
    does('client', '39d 10:20', 'fund'),
    does('worker', '28d 14:30', 'deliver', {
      note: '40点の説明文です。資料のページ番号を横に付けました。',
    }),
    does('client', '25d 11:00', 'contest', {
      amount: 20_000n,
      reason:
        '8点に、資料にない「国産小豆」という言葉が入っています。作り直しになるため、半額が妥当と考えます。',
    }),
    does('worker', '24d 10:10', 'answer', {
      note: lines(
        '資料の12ページに「北海道小豆」とあり、国産と言い換えたものです。',
        'ただ、8点のうち3点は別の豆でした。その3点は当方の誤りです。',
      ),
    }),
    does('desk', '20d 15:30', 'rule', {
      amount: 37_000n,
      reason: lines(
        '資料と説明文40点を照合しました。誤りは3点で、残りの37点は合意した基準を満たしています。',
        '1点1,000円として、37,000円をワーカーの報酬とします。',
      ),
    }),
    says('client', '20d 16:20', '承知いたしました。細かく見ていただき、ありがとうございました。'),
  ],
}

export const deskStories: readonly Story[] = [
  innArticles,
  innPhotos,
  survey,
  stockScreen,
  sweetsTexts,
]
