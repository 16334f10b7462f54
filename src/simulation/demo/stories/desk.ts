import { tableFile, textFile } from '../files/index.ts'
import { does, lines, rates, says, works } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts that concern the desk: a hold, a mediation, a ruling. */
const survey: Story = {
  job: {
    by: 'saito',
    at: '24d 22:30',
    title: '学習アプリの利用者アンケート集計（自由回答あり・1,200件）',
    category: 'research',
    price: 88_000,
    within: 14,
    closes: -19,
    text: lines(
      'アプリ内で集めたアンケート1,200件の集計をお願いします。',
      '選択式12問の単純集計とクロス集計、自由回答3問の分類です。',
      '',
      '【検収の基準】集計表（Excelで開けるもの）と、5ページ程度のまとめ。英語でのやりとりも可能です',
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
  afterwards: [
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
    works('desk', '2d 17:05', 'finalNotice', { take: true }),
    works('desk', '1d 10:20', 'finalNotice', {
      call: 'client',
      result: 'reached',
      text: '会議のあいだの短い電話。まとめの4ページ目が開けないとのこと。ファイルの形式を確認する。',
    }),
    works('desk', '1d 10:50', 'finalNotice', {
      writeTo: 'worker',
      text: lines(
        'クライアントから、まとめの一部が開けないと電話がありました。',
        'PDFでも1部お送りいただけますか。いただければ、すぐに確認します。',
      ),
    }),
    works('desk', '1d 10:55', 'finalNotice', {
      note: 'PDFが届けば保留を解く理由はない。3日の期限までに必ず判断すること。',
    }),
  ],
}

const stockScreen: Story = {
  job: {
    by: 'takahashi',
    at: '40d 09:30',
    title: '在庫管理画面の改修（検索と一括出庫）',
    category: 'development',
    price: 240_000,
    within: 21,
    closes: -34,
    text: lines(
      '社内で使っている在庫管理画面（PHP・PostgreSQL）の改修です。',
      '（1）品番の部分一致検索、（2）一括出庫、（3）出庫履歴のCSV出力。',
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
  afterwards: [
    does('worker', '38d 12:30', 'agreeToOffer'),
    does('client', '37d 15:20', 'fund'),
    says('worker', '30d 20:40', '部分一致検索を検証環境に反映しました。3文字以上で動きます。'),
    says('client', '29d 09:15', '確認しました。現場にも見てもらいます。'),
    does(
      'worker',
      '17d 20:10',
      'deliver',
      { note: '確認項目24点の結果表を付けて納品します。検証環境に反映済みです。' },
      tableFile('check-24.csv', [
        ['項目', '内容', '結果'],
        [1, '品番の一部（3文字以上）で検索できること', '可'],
        [9, '検索結果から複数の品番を選べること', '可'],
        [16, '選んだ品番をまとめて出庫できること', '可'],
        [17, '在庫が不足する行は出庫せず、一覧で知らせること', '可'],
        [22, '出庫履歴をCSVで出力できること', '可'],
      ]),
    ),
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
      criterion: '確認項目22「出庫履歴をCSVで出力できること」',
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
    works('desk', '5d 21:00', 'contested', { take: true }),
    does(
      'client',
      '3d 09:40',
      'submitEvidence',
      { note: '検証環境から出力した出庫履歴です。担当者名の列がありません。' },
      tableFile('rireki-shutsuryoku.csv', [
        ['日時', '品番', '数量', '出庫先'],
        ['09:12', 'MT-2041', 12, '第2工場'],
        ['09:40', 'MT-2077', 4, '第1工場'],
      ]),
    ),
    does(
      'worker',
      '3d 20:15',
      'submitEvidence',
      { note: '合意した確認項目の原本です。項目22に担当者名の記載はありません。' },
      textFile('kakunin-22.txt', '22. 出庫履歴をCSVで出力できること（日時、品番、数量、出庫先）'),
    ),
    works('desk', '2d 10:10', 'contested', {
      writeTo: 'client',
      text: '確認項目22のほかに、担当者名を求めた記録がありましたらお送りください。',
    }),
    works('desk', '1d 15:30', 'contested', {
      propose: 'rule',
      amount: 232_000n,
      reason: lines(
        '確認項目22は日時・品番・数量・出庫先の4列を定めており、担当者名は含まれていません。',
        '一方、納品の説明に列の一覧がなく、確認に手間がかかりました。その分として8,000円を差し引きます。',
      ),
    }),
  ],
}

const sweetsTexts: Story = {
  job: {
    by: 'tanaka',
    at: '42d 10:40',
    title: '和菓子の商品説明文 40点（各150字）',
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
  afterwards: [
    does('worker', '40d 15:00', 'agreeToOffer'),
    does('client', '39d 10:20', 'fund'),
    does(
      'worker',
      '28d 14:30',
      'deliver',
      { note: '40点の説明文です。資料のページ番号を横に付けました。' },
      tableFile('setsumei-40.csv', [
        ['番号', '品名', '説明文', '資料のページ'],
        [1, '塩大福', '赤えんどうの塩気が、こしあんの甘さを引き立てます。', 8],
        [2, '薯蕷饅頭', '山芋を練り込んだ皮で、こしあんを包みました。', 10],
        [3, '最中', '国産小豆の粒あんを、香ばしい皮にはさみました。', 12],
        [4, '水羊羹', 'なめらかなこしあんを、寒天でやさしく固めました。', 15],
      ]),
    ),
    does('client', '25d 11:00', 'contest', {
      amount: 20_000n,
      criterion: '資料にない効能や産地を書かないこと',
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
    rates(
      'client',
      '19d 11:00',
      [3, 4, 4, 3, 3],
      '誤りの3点はすぐに認めてくださいました。文章そのものは気に入っています。',
    ),
    rates(
      'worker',
      '19d 14:20',
      [3, 4, 4, 3, 4],
      '資料の読み方で行き違いがありましたが、やりとりは最後までていねいでした。',
    ),
  ],
}

export const deskStories: readonly Story[] = [survey, stockScreen, sweetsTexts]
