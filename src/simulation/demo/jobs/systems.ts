import { lines } from '../script.ts'
import type { OpenJob } from '../script.ts'

/** Open jobs about systems and figures: development, web, research. */
export const systemJobs: readonly OpenJob[] = [
  {
    job: {
      by: 'takahashi',
      at: '6d 09:15',
      title: '図面番号から見積書を探す社内検索の試作',
      category: 'development',
      price: 320_000,
      within: 45,
      closes: 16,
      text: lines(
        '共有フォルダにある見積書（PDF約12,000件）を、図面番号と品名で探せるようにする試作です。',
        '社内のサーバー（Linux）で動き、外部にファイルを送らないことが条件です。',
        '',
        '【検収の基準】確認用の100件について、1件3秒以内に正しい見積書が上位3件に出ること',
      ),
    },
    proposals: [
      {
        by: 'okamoto',
        at: '5d 21:20',
        deliver: 42,
        message: lines(
          'PostgreSQLだけで作る案をご提案します。新しい道具を増やさず、保守も社内で続けられます。',
          'まず1,000件で速さと精度をお見せしてから、全件に広げます。',
        ),
      },
      {
        by: 'nair',
        at: '4d 18:30',
        price: 360_000,
        deliver: 45,
        message:
          'I have built document search for two manufacturers. 精度の測り方から一緒に決めましょう。',
      },
    ],
  },
  {
    job: {
      by: 'saito',
      at: '11d 23:20',
      title: '学習アプリの単語帳にCSV取り込みを追加（TypeScript）',
      category: 'development',
      price: 90_000,
      within: 21,
      closes: 7,
      text: lines(
        '既存のWebアプリ（TypeScript・React）に、単語帳をCSVから取り込む画面を追加していただきます。',
        '文字コードの判定と、重複した単語の扱いが中心になります。',
        '',
        '【検収の基準】支給する試験データ30件がすべて期待どおりに取り込めること。自動テストを含むこと',
      ),
    },
    proposals: [
      {
        by: 'okamoto',
        at: '9d 22:40',
        price: 99_000,
        deliver: 20,
        message:
          'Shift_JISの判定は経験があります。試験データを拝見したうえで、正式な日程をお出しします。',
      },
    ],
  },
  {
    job: {
      by: 'matsumoto',
      at: '13d 11:40',
      title: '貸出カードをスマホで読み取る小さな仕組みづくり',
      category: 'development',
      price: 65_000,
      within: 30,
      closes: 6,
      text: lines(
        '図書室の貸出カード（バーコード）をスマホで読み、表計算に記録する仕組みをお願いします。',
        '機械に詳しい職員はおりません。費用のかからない方法だと助かります。',
        '',
        '【検収の基準】職員3名が説明書だけを見て、10冊の貸出と返却を記録できること',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'yamaguchi',
      at: '2d 13:30',
      title: '料理教室の予約ページの作り直し（WordPress）',
      category: 'web',
      price: 110_000,
      within: 30,
      closes: 19,
      text: lines(
        '今の予約ページがスマートフォンで見づらいため、作り直しをお願いします。',
        '月に12回のレッスンの空き状況が、一目でわかるようにしたいです。',
        '',
        '【検収の基準】予約・変更・取り消しができること。確認のメールが届くこと',
      ),
    },
    proposals: [
      {
        by: 'okamoto',
        at: '1d 20:30',
        deliver: 28,
        message: '予約の仕組みは既製のものを生かし、見せ方だけを作る案が費用を抑えられます。',
      },
    ],
  },
  {
    job: {
      by: 'whitcombe',
      at: '9d 13:00',
      title: 'Make our online shop accessible (WCAG 2.2 AA)',
      category: 'web',
      price: 130_000,
      within: 40,
      closes: 10,
      text: lines(
        'A blind customer told us that she could not finish the checkout of our shop (Hono).',
        'Please find what is wrong, fix it, and write down what we must keep in mind.',
        '',
        'Accepted when the checkout works by keyboard and with a screen reader, in both languages.',
      ),
    },
    proposals: [
      {
        by: 'okamoto',
        at: '8d 21:10',
        deliver: 35,
        message: lines(
          'I would begin at the checkout with NVDA and VoiceOver, and list what I find and fix.',
          'やりとりは英語・日本語どちらでも大丈夫です。',
        ),
      },
    ],
  },
  {
    job: {
      by: 'tanaka',
      at: '10d 15:20',
      title: '近隣5駅の和菓子店の価格と品ぞろえの調査',
      category: 'research',
      price: 45_000,
      within: 21,
      closes: 6,
      text: lines(
        '近隣5駅、30店ほどの和菓子店について、定番10品の価格と品ぞろえを調べていただきます。',
        '店頭での確認を含みます。お買い上げ代は1店500円まで実費でお支払いします。',
        '',
        '【検収の基準】調査日と店名が全件に付いていること。価格は税込でそろえること',
      ),
    },
    proposals: [
      {
        by: 'watanabe',
        at: '8d 10:50',
        deliver: 14,
        message: '沿線に住んでおりますので、平日の昼に回れます。週ごとに途中の表をお送りします。',
      },
    ],
  },
  {
    job: {
      by: 'whitcombe',
      at: '1d 10:15',
      title: 'Find 40 cafés in Kansai that roast no beans of their own',
      category: 'research',
      price: 32_000,
      within: 14,
      closes: 21,
      text: lines(
        'We would like to offer our beans to cafés in Osaka, Kobe and Nara.',
        'For each: name, town, website, current supplier if known, and one sentence on why we fit.',
        '',
        'Accepted when all 40 are open for business and none of them roasts in house.',
      ),
    },
    proposals: [],
  },
]
