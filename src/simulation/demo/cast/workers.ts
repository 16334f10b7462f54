import type { Member } from './member.ts'

/** Those who mostly work. */
export const workers = {
  fujii: {
    email: 'fujii@demo.yakusoku.example',
    name: '藤井 遥',
    joined: '341d 13:40',
    worker: {
      headline: 'グラフィックデザイナー（ロゴ・パッケージ・紙もの）',
      about: [
        '印刷会社のデザイン室に8年勤め、2年前に独立しました。',
        '食品まわりのパッケージとラベルを得意としています。入稿データの作成までお任せください。',
      ],
      skills: ['Illustrator', 'Photoshop', 'ロゴ', 'パッケージ', '入稿データ'],
    },
  },
  okamoto: {
    email: 'okamoto@demo.yakusoku.example',
    name: '岡本 直樹',
    joined: '287d 21:15',
    worker: {
      headline: 'Webエンジニア（小さな業務システムと改修）',
      about: [
        '中小企業の在庫管理や予約システムの開発・改修を中心にお受けしています。',
        '見積もりの前に、できること・できないことをはっきりお伝えします。',
      ],
      skills: ['TypeScript', 'PHP', 'PostgreSQL', 'WordPress', '保守'],
    },
  },
  nakamura: {
    email: 'nakamura@demo.yakusoku.example',
    name: '中村 さやか',
    joined: '265d 08:50',
    worker: {
      headline: 'ライター（旅・食・暮らし）／取材・構成・執筆',
      about: [
        '地域情報誌の編集を6年、その後フリーランスになりました。',
        '取材音声からの構成、写真選びまでまとめてお引き受けします。',
      ],
      skills: ['取材', '構成', '記事執筆', '商品説明文', '校正'],
    },
  },
  oshiro: {
    email: 'oshiro@demo.yakusoku.example',
    name: '大城 涼',
    joined: '198d 23:05',
    worker: {
      headline: '動画編集（料理・商品紹介・短尺）',
      about: [
        '沖縄在住。料理動画と商品紹介の編集を月に15本ほど担当しています。',
        'テロップ、効果音、縦型への作り直しまで対応します。',
      ],
      skills: ['Premiere Pro', 'DaVinci Resolve', 'テロップ', '縦型動画'],
    },
  },
  kobayashi: {
    email: 'kobayashi@demo.yakusoku.example',
    name: '小林 知世',
    joined: '305d 15:30',
    worker: {
      headline: '校正者・文字起こし（書籍、インタビュー、議事録）',
      about: [
        '出版社の校閲部を経て独立しました。専門書の校正を年に20冊ほど担当しています。',
        '表記の揺れの一覧表を付けてお返しします。',
      ],
      skills: ['校正', '校閲', '文字起こし', '素起こし', 'ケバ取り'],
    },
  },
  ishida: {
    email: 'ishida@demo.yakusoku.example',
    name: '石田 陽菜',
    joined: '154d 19:20',
    worker: {
      headline: 'イラストレーター（和の文様、やさしい線画）',
      about: [
        '和菓子や雑貨の包み紙、挿絵を描いています。',
        'ラフを2案お出しして、方向を決めてから仕上げます。',
      ],
      skills: ['イラスト', '挿絵', '文様', 'Procreate', 'Illustrator'],
    },
  },
  miura: {
    email: 'miura@demo.yakusoku.example',
    name: '三浦 拓海',
    joined: '233d 11:10',
    worker: {
      headline: '商品・料理・宿の写真撮影と補正',
      about: [
        '東京と千葉を中心に、出張撮影と物撮りをしています。',
        '切り抜き、色合わせ、ネットショップ用の書き出しまで行います。',
      ],
      skills: ['物撮り', '料理写真', 'Lightroom', '切り抜き'],
    },
  },
  watanabe: {
    email: 'watanabe@demo.yakusoku.example',
    name: '渡辺 恵',
    joined: '176d 10:00',
    worker: {
      headline: 'オンライン事務（経理補助・受注対応・日程調整）',
      about: [
        '会計事務所で10年勤務。日商簿記2級です。',
        '毎日決まった時間に作業し、終わりに報告をお送りします。',
      ],
      skills: ['経理', 'メール対応', '請求書', 'Excel', '日商簿記2級'],
    },
  },
  okafor: {
    email: 'okafor@demo.yakusoku.example',
    name: 'Daniel Okafor',
    joined: '221d 22:40',
    locale: 'en',
    worker: {
      headline: 'Japanese–English translator (food, travel, manuals)',
      about: [
        'I live in Fukuoka and translate between Japanese and English full time.',
        'Every translation is read aloud once before delivery. 日本語でのやりとりも歓迎します。',
      ],
      skills: ['Japanese to English', 'English to Japanese', 'Localization', 'Proofreading'],
    },
  },
  nair: {
    email: 'nair@demo.yakusoku.example',
    name: 'Priya Nair',
    joined: '131d 18:00',
    locale: 'en',
    worker: {
      headline: 'Data analyst: surveys, sales figures, tidy spreadsheets',
      about: [
        'Ten years in retail analytics, now freelance from Yokohama.',
        'You get the figures, the method and a file that you can go on using.',
      ],
      skills: ['Excel', 'Python', 'Survey analysis', 'Dashboards'],
    },
  },
} as const satisfies Record<string, Member>
