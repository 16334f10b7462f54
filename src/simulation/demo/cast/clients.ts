import type { Member } from './member.ts'

/** Those who mostly order. */
export const clients = {
  takahashi: {
    email: 'takahashi@demo.yakusoku.example',
    name: 'みなと製作所 高橋',
    joined: '352d 16:45',
    client: {
      company: '株式会社みなと製作所',
      about: [
        '千葉の金属加工会社です。社員は32名、総務の高橋が窓口を務めています。',
        '社内システムの改修と、取扱説明書の翻訳などをお願いしています。',
      ],
    },
  },
  yamaguchi: {
    email: 'yamaguchi@demo.yakusoku.example',
    name: 'やまぐち料理教室',
    joined: '240d 12:25',
    client: {
      company: 'やまぐち料理教室',
      about: ['家庭料理の教室を鎌倉で開いています。レシピの整理と動画づくりをお願いしています。'],
    },
  },
  kimura: {
    email: 'kimura@demo.yakusoku.example',
    name: '合同会社こもれび 木村',
    joined: '118d 20:10',
    client: {
      company: '合同会社こもれび',
      about: ['一棟貸しの宿を3軒運営しています。紹介記事や写真、翻訳をお願いしたいです。'],
    },
  },
  tanaka: {
    email: 'tanaka@demo.yakusoku.example',
    name: '和菓子 田中商店',
    joined: '274d 14:15',
    client: {
      company: '和菓子 田中商店',
      about: ['三代続く小さな和菓子店です。包み紙や説明文、チラシの制作をお願いしています。'],
    },
  },
  saito: {
    email: 'saito@demo.yakusoku.example',
    name: 'ノートブリッジ 斎藤',
    joined: '96d 23:30',
    client: {
      company: '株式会社ノートブリッジ',
      about: [
        '学習アプリを開発している5人の会社です。調査の集計やページ制作を外部に依頼しています。',
      ],
    },
  },
  nishimura: {
    email: 'nishimura@demo.yakusoku.example',
    name: '西村編集室',
    joined: '329d 10:55',
    client: {
      company: '西村編集室',
      about: [
        '人文書と実用書の編集プロダクションです。校正、索引、文字起こしを随時募集しています。',
      ],
    },
  },
  hayashi: {
    email: 'hayashi@demo.yakusoku.example',
    name: 'はやし会計事務所 林',
    joined: '188d 09:40',
    client: {
      company: 'はやし会計事務所',
      about: [
        '個人事業と小さな会社の記帳をお手伝いしている会計事務所です。守秘義務の確認をお願いします。',
      ],
    },
  },
  matsumoto: {
    email: 'matsumoto@demo.yakusoku.example',
    name: 'まちの図書室 松本',
    joined: '203d 17:35',
    client: {
      company: 'NPO法人 まちの図書室',
      about: ['空き店舗を使った小さな図書室です。寄贈本の整理や催しの記録をお願いしています。'],
    },
  },
  whitcombe: {
    email: 'whitcombe@demo.yakusoku.example',
    name: 'Sarah Whitcombe',
    joined: '167d 11:50',
    locale: 'en',
    client: {
      company: 'Whitcombe Coffee Roasters',
      about: [
        'A small roastery in Kyoto. We sell beans online in Japanese and English.',
        '日本語でもご連絡いただけます。',
      ],
    },
  },
} as const satisfies Record<string, Member>
