import { lines } from '../script.ts'
import type { OpenJob } from '../script.ts'

/** Open jobs about words: writing, translation, audio. */
export const wordJobs: readonly OpenJob[] = [
  {
    job: {
      by: 'nishimura',
      at: '6d 10:40',
      title: '家庭菜園の入門書の索引作成（約220ページ）',
      category: 'writing',
      price: 40_000,
      within: 14,
      closes: 8,
      text: lines(
        '家庭菜園の入門書の索引をお願いします。見出し語は400語ほどを見込んでいます。',
        '校了紙のPDFをお渡しします。見出し語の候補は、こちらで一度拝見してから確定します。',
        '',
        '【納品物】見出し語・読み・ページの一覧（Excel）',
        '【検収の基準】ページ数の誤りが全体の0.5%以内であること',
      ),
    },
    proposals: [
      {
        by: 'kobayashi',
        at: '4d 15:20',
        deliver: 16,
        message: lines(
          '実用書の索引は15冊ほど担当いたしました。',
          '野菜の別名（例：ししとう／ししとうがらし）は、参照項目としてまとめるご提案もできます。',
        ),
      },
      {
        by: 'nakamura',
        at: '3d 09:30',
        price: 44_000,
        deliver: 18,
        message:
          '索引は初めてですが、家庭菜園歴は10年です。読者が引きたくなる言葉を拾えると思います。',
      },
    ],
  },
  {
    job: {
      by: 'yamaguchi',
      at: '4d 12:50',
      title: '料理教室のメールマガジン 月4回（各600字）',
      category: 'writing',
      price: 16_000,
      within: 30,
      closes: 12,
      text: lines(
        '教室の生徒さん約300名に送るメールマガジンです。季節の食材と、その週の献立の話を書いてください。',
        '題材は前の週に当方からお送りします。',
        '',
        '【検収の基準】1回600字前後。材料の分量に誤りがないこと',
      ),
    },
    proposals: [
      {
        by: 'nakamura',
        at: '3d 10:10',
        deliver: 30,
        message: '食材の話は書いていて楽しい分野です。毎週水曜の朝までに原稿をお送りします。',
      },
    ],
  },
  {
    job: {
      by: 'matsumoto',
      at: '3d 16:30',
      title: '小学生向けの本の紹介文 20冊（各120字）',
      category: 'writing',
      price: 14_000,
      within: 14,
      closes: 15,
      text: lines(
        '図書室の入口に貼る、本の紹介文をお願いします。小学3年生が読める漢字でお書きください。',
        '本は図書館などでお読みいただける方に限ります。一覧をお渡しします。',
        '',
        '【検収の基準】結末を明かさないこと。4年生以上で習う漢字にはふりがなを付けること',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'tanaka',
      at: '8d 11:20',
      title: '和菓子の紹介文を英語に（30点、各60語ほど）',
      category: 'translation',
      price: 33_000,
      within: 14,
      closes: 5,
      text: lines(
        '海外のお客さま向けに、和菓子30点の紹介文を英訳していただきます。',
        '直訳よりも、食べたことのない方に伝わる言葉を優先してください。',
        '',
        '【検収の基準】アレルゲンの表記に漏れがないこと。菓子名のローマ字はヘボン式',
      ),
    },
    proposals: [
      {
        by: 'okafor',
        at: '7d 21:30',
        deliver: 12,
        message: lines(
          '和菓子店のメニューを2店舗分、英訳した経験があります。',
          '「練り切り」などは短い説明を添え、声に出して読みやすい文にいたします。',
        ),
      },
    ],
  },
  {
    job: {
      by: 'whitcombe',
      at: '5d 11:10',
      title: 'Proofread our Japanese newsletter, four issues',
      category: 'translation',
      price: 20_000,
      within: 28,
      closes: 9,
      text: lines(
        'I write our newsletter in Japanese myself, and it shows. Please make it read well.',
        'Four issues of about 1,500 characters, one each week.',
        '',
        'Accepted when it reads naturally and every change is marked, so that I can learn from it.',
      ),
    },
    proposals: [
      {
        by: 'kobayashi',
        at: '4d 17:00',
        deliver: 29,
        message: '文章の持ち味を残しながら整えます。直した理由を、やさしい日本語で書き添えます。',
      },
    ],
  },
  {
    job: {
      by: 'takahashi',
      at: '2d 09:20',
      title: '製品紹介動画のナレーション収録（日本語・約4分）',
      category: 'audio',
      price: 25_000,
      within: 10,
      closes: 18,
      text: lines(
        '展示会で流す製品紹介動画のナレーションをお願いします。原稿は1,100字ほどです。',
        '落ち着いた声で、聞き取りやすく読んでいただける方を探しています。',
        '',
        '【検収の基準】48kHz・WAV、雑音がないこと。読み間違いの録り直しは無償でお願いします',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'saito',
      at: '12d 22:20',
      title: 'ポッドキャストの編集（30分×4回・整音と不要部分のカット）',
      category: 'audio',
      price: 36_000,
      within: 28,
      closes: 3,
      text: lines(
        '社内ポッドキャスト4回分の編集です。2人の会話を、聞きやすいように整えてください。',
        '',
        '【検収の基準】音量を-16LUFSにそろえること。オープニングとエンディングの曲を入れること',
      ),
    },
    proposals: [
      {
        by: 'oshiro',
        at: '10d 22:10',
        deliver: 20,
        message:
          '動画の整音で培った方法で、会話の間を残しながら編集します。1回目を見本としてお出しします。',
      },
    ],
  },
]
