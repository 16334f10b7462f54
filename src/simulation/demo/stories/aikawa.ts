import { tableFile, textFile } from '../files/index.ts'
import { asks, does, lines, says } from '../script.ts'
import type { Story } from '../script.ts'

/** What else the worker of the story has in hand: several jobs at once, so each weighs less. */
const recipes: Story = {
  job: {
    by: 'yamaguchi',
    at: '9d 13:10',
    title: '手書きレシピカード120枚の文字入力',
    category: 'data-entry',
    price: 24_000,
    within: 14,
    closes: -4,
    text: lines(
      '教室で使っている手書きのレシピカードを、Excelの表に入力していただきます。',
      'カードはスキャンした画像でお渡しします。1枚あたり材料8〜12行、手順5行ほどです。',
      '',
      '【検収の基準】材料の分量と単位に写し間違いがないこと。読めない字は空欄にして印を付けてください',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '8d 09:15',
      deliver: 4,
      message: lines(
        '手書き文字の入力は、町内会の名簿や古い家計簿などで経験がございます。',
        '分量は特に気をつけ、入力後に画像と突き合わせて確認いたします。',
      ),
    },
    {
      by: 'watanabe',
      at: '8d 12:30',
      price: 26_400,
      deliver: 3,
      message: '1枚220円でお受けできます。1週間ほどいただければ納品可能です。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '7d 10:40', deliver: 4 },
  afterwards: [
    does('worker', '7d 13:05', 'agreeToOffer'),
    does('client', '6d 09:30', 'fund'),
    says(
      'client',
      '6d 09:35',
      'カードの画像を3つのフォルダに分けて置きました。「和食」からお願いできますか。',
    ),
    says('worker', '6d 10:20', '承知いたしました。和食から始めます。'),
    {
      ...does('worker', '4d 18:05', 'declareAbsence', {
        note: '家族の手術に付き添うため、{+1}から3日間、作業ができません。その分だけ納期を延ばさせてください。',
      }),
      until: 7,
    },
    says('client', '4d 20:10', 'もちろん大丈夫です。どうぞお大事になさってください。'),
    says(
      'worker',
      '2d 16:10',
      '和食の45枚が済みました。「適宜」と「適量」が混ざっていますが、カードのとおりに入力しています。',
    ),
    says('client', '2d 19:45', 'そのままで大丈夫です。丁寧に見てくださってありがとうございます。'),
  ],
}

const receipts: Story = {
  job: {
    by: 'hayashi',
    at: '5d 10:10',
    title: '領収書・レシートのデータ入力 約800件',
    category: 'data-entry',
    price: 36_000,
    within: 20,
    closes: 6,
    text: lines(
      'お客さま2社分の領収書（スキャン済み）を、会計ソフト取込用の表に入力していただきます。',
      '日付、支払先、金額、税率、登録番号の5項目です。',
      '',
      '【検収の基準】合計金額が当方の控えと一致すること',
      '守秘義務の誓約をお願いしています。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '4d 09:05',
      deliver: 18,
      message: lines(
        '領収書の入力は、以前に別の会計事務所さまで半年ほど担当しておりました。',
        '1日50件ずつ進め、週に一度、途中の合計をご報告いたします。',
      ),
    },
  ],
  hires: 'aikawa',
  offer: { at: '1d 11:20', deliver: 18 },
  afterwards: [
    says(
      'client',
      '1d 11:30',
      '林です。経験がおありとのこと、心強いです。条件をご確認のうえ、合意をお願いいたします。',
    ),
  ],
}

const books: Story = {
  job: {
    by: 'matsumoto',
    at: '18d 11:30',
    title: '寄贈本600冊の蔵書リスト作成（書影から入力）',
    category: 'data-entry',
    price: 30_000,
    within: 14,
    closes: -14,
    text: lines(
      '寄贈していただいた本の表紙と奥付の写真から、蔵書の一覧を作っていただきます。',
      '書名、著者、出版社、出版年、ISBN、分類番号（NDC・3桁）の6項目です。',
      '',
      '【検収の基準】分類番号が国立国会図書館の書誌と一致していること（ないものは空欄で可）',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '17d 09:20',
      deliver: -4,
      message:
        '図書の分類は初めてですが、書誌を調べながら正確に入力いたします。600冊を10日ほどで仕上げます。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '16d 14:00', deliver: -4 },
  afterwards: [
    does('worker', '16d 14:40', 'agreeToOffer'),
    does('client', '15d 10:10', 'fund'),
    says(
      'client',
      '15d 10:20',
      '写真は棚ごとのフォルダに入れてあります。急ぎませんので、よろしくお願いします。',
    ),
    says('worker', '9d 14:30', '半分の300冊まで入力しました。ISBNのない古い本が40冊ほどあります。'),
    does(
      'worker',
      '5d 13:20',
      'deliver',
      { note: '600冊の一覧をお送りします。ISBNのない本は、奥付の年から調べて入力しております。' },
      tableFile('zosho-600.csv', [
        ['番号', '書名', '著者', '出版社', '出版年', 'ISBN', '分類'],
        [1, '台所の道具帖', '秋山 みつ', '青葉書林', 1998, '', '596'],
        [2, 'まちを歩く、まちを聴く', '堀口 孝', '川べり社', 2011, '', '361'],
        [3, '子どもと読む星の本', '三枝 玲', '北窓舎', 2004, '', '443'],
        [4, '縁側のある家', '沢田 文', '青葉書林', 1987, '', '527'],
      ]),
    ),
    does('client', '2d 15:40', 'requestRework', {
      reason: lines(
        'たくさんの入力、ありがとうございました。',
        '棚番号D（郷土資料）の58冊で、分類番号が2桁になっています。3桁に直していただけますか。',
      ),
      criterion: '分類番号はNDCの3桁で、国立国会図書館の書誌と一致していること。',
    }),
    says(
      'worker',
      '2d 16:15',
      '失礼いたしました。棚Dの58冊を見直します。3日ほどお時間をください。',
    ),
    asks(
      'worker',
      '1d 11:20',
      'unfairRework',
      lines(
        '修正の依頼に、合意した基準にない項目（帯の有無）が入っております。',
        '600冊をはじめから見直すことになり、困っております。',
      ),
    ),
  ],
}

const minutes: Story = {
  job: {
    by: 'nishimura',
    at: '34d 15:00',
    title: '座談会の音声の文字起こし（90分×3本）',
    category: 'writing',
    price: 33_000,
    within: 14,
    closes: -29,
    text: lines(
      '書籍のもとになる座談会3回分の文字起こしです。話者は4人です。',
      '言いよどみを除いた「ケバ取り」でお願いします。',
      '',
      '【検収の基準】発言の抜けがなく、聞き取れない箇所に時刻の印が付いていること',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '33d 09:45',
      deliver: -18,
      message: '文字起こしは講演会の記録などを10本ほど担当いたしました。話者の区別もお付けします。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '32d 11:10', deliver: -18 },
  afterwards: [
    does('worker', '32d 12:20', 'agreeToOffer'),
    does('client', '32d 16:00', 'fund'),
    says(
      'client',
      '32d 16:05',
      '1本目の音声をお送りしました。2本目は来週の座談会のあとになります。',
    ),
    says('worker', '28d 14:45', '1本目が済みました。2本目をお待ちしております。'),
    does('client', '25d 10:30', 'requestEnd', {
      amount: 11_000n,
      reason: lines(
        '企画が見送りとなり、2回目以降の座談会が中止になりました。申し訳ありません。',
        '済ませていただいた1本分（11,000円）をお支払いして、終了とさせてください。',
      ),
    }),
    says(
      'worker',
      '25d 13:10',
      '残念ですが、承知いたしました。1本目の原稿をお渡しします。',
      textFile(
        'zadankai-1.txt',
        '座談会 第1回（文字起こし・ケバ取り）',
        '',
        '[00:00:12] 司会：本日はお集まりいただき、ありがとうございます。',
        '[00:00:20] A:こちらこそ。台所の話なら、いくらでもできますよ。',
        '[00:00:27] B:うちは祖母の代から、ぬか床だけは絶やさずにきました。',
        '[00:00:41] 司会：ではまず、そのぬか床のお話から伺えますか。',
        '[00:01:03] B:毎朝、起きたらまず手を入れる。それだけなんですけどね。',
      ),
    ),
    does('worker', '25d 13:15', 'agreeToEnd'),
    says('client', '25d 14:00', 'ご理解に感謝します。また別の企画でお願いさせてください。'),
  ],
}

/** On the other side for once: she orders. */
export const aikawaStories: readonly Story[] = [recipes, receipts, books, minutes]
