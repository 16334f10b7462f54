import type { Member } from './member.ts'

/** Those whom a visitor can be with one click. */
export const main = {
  aikawa: {
    email: 'worker@demo.yakusoku.example',
    name: '相川 美咲',
    joined: '212d 10:20',
    worker: {
      headline: '在宅の商品登録・データ入力（平日9〜16時）',
      about: [
        '二人の子どもを育てながら、在宅で働いています。',
        'ネットショップの商品登録は4年目です。登録後に必ず自分で2回見直してから納品します。',
        '週に25時間ほどお引き受けできます。作業の途中経過は、区切りのよいところでお知らせします。',
      ],
      skills: ['商品登録', 'データ入力', 'Excel', 'Googleスプレッドシート', '文字起こし'],
    },
    client: { company: '', about: ['手作りの布小物を少しだけ販売しています。'] },
    bank: { code: '9990', branch: '101', number: '1234567', holder: 'アイカワ ミサキ' },
  },
  morita: {
    email: 'client@demo.yakusoku.example',
    name: '株式会社あおば商店 森田',
    joined: '398d 09:05',
    client: {
      company: '株式会社あおば商店',
      about: [
        '暮らしの道具を扱うネットショップを運営しています。取扱商品は約6,000点です。',
        '商品登録や撮影、バナー制作などを毎週のようにお願いしています。',
        '納品から3日以内の検収を心がけています。',
      ],
    },
  },
  saeki: {
    email: 'desk@demo.yakusoku.example',
    name: '佐伯 真由美（事務局）',
    joined: '400d 09:00',
    roles: ['support', 'identity'],
  },
  kitani: {
    email: 'second.desk@demo.yakusoku.example',
    name: '木谷 誠（事務局・責任者）',
    joined: '400d 09:10',
    roles: ['support', 'finance', 'administrator'],
  },
} as const satisfies Record<string, Member>
