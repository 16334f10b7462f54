import { tableFile } from './made.ts'
import type { Made } from './made.ts'

/** A line of goods: what there is of it, in which colours and sizes, and where the prices begin. */
type Range = {
  code: string
  goods: readonly string[]
  colours: readonly string[]
  sizes: readonly string[]
  from: number
}

const soft = ['白', '生成り', '藍', '若草', '墨'] as const

export const ranges = {
  bath: {
    code: 'BT',
    goods: [
      '湯桶',
      '石けん置き',
      'ボトル立て',
      '体を洗うタオル',
      '軽石',
      '歯ブラシ立て',
      '手おけ',
      '足ふき',
      'うがいコップ',
      '入浴剤',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '2点組'],
    from: 380,
  },
  garden: {
    code: 'GD',
    goods: [
      '植木鉢',
      'じょうろ',
      '移植ごて',
      '園芸はさみ',
      '受け皿',
      '支柱',
      '手袋',
      '名札',
      '球根かご',
      '水やり球',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '特大'],
    from: 450,
  },
  tea: {
    code: 'TE',
    goods: [
      '急須',
      '湯のみ',
      '茶筒',
      'ドリッパー',
      'コーヒー豆入れ',
      'マグカップ',
      '茶こし',
      'ミルクピッチャー',
      'コースター',
      'ティーマット',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '2客組'],
    from: 520,
  },
  toys: {
    code: 'TY',
    goods: [
      '積み木',
      '木のパズル',
      'おままごと皿',
      '折り紙',
      '絵合わせ',
      '輪投げ',
      'こま',
      'お手玉',
      '紙風船',
      'すごろく',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '箱入り'],
    from: 390,
  },
  kitchen: {
    code: 'KT',
    goods: [
      '木べら',
      '計量カップ',
      '片手ざる',
      'まな板',
      '保存瓶',
      '鍋敷き',
      '菜箸',
      'おろし器',
      'しゃもじ',
      '落としぶた',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '特大'],
    from: 480,
  },
  towels: {
    code: 'TW',
    goods: [
      'フェイスタオル',
      'バスタオル',
      'ハンドタオル',
      'バスマット',
      '枕カバー',
      'ガーゼケット',
      'キッチンクロス',
      'ヘアタオル',
      'タオルケット',
      'ループつきタオル',
    ],
    colours: soft,
    sizes: ['薄手', 'ふつう', '厚手', '2枚組'],
    from: 680,
  },
  stationery: {
    code: 'ST',
    goods: [
      'ノート',
      '一筆箋',
      'ペンケース',
      'しおり',
      '便せん',
      '封筒',
      'メモ帳',
      'ブックカバー',
      'クリップ',
      '名刺入れ',
    ],
    colours: soft,
    sizes: ['無地', '方眼', '横罫', '柄入り'],
    from: 330,
  },
  lunch: {
    code: 'LB',
    goods: [
      '曲げわっぱ',
      '二段弁当箱',
      '水筒',
      'スープジャー',
      '箸箱',
      '弁当包み',
      '保冷バッグ',
      'おにぎりケース',
      'ランチベルト',
      'カトラリーケース',
    ],
    colours: soft,
    sizes: ['小', '中', '大', '子ども用'],
    from: 780,
  },
  cleaning: {
    code: 'CL',
    goods: [
      'ほうき',
      'ちりとり',
      'たわし',
      'はたき',
      '洗濯ばさみ',
      '雑巾',
      '霧吹き',
      'バケツ',
      '窓ふき',
      '洗たくネット',
    ],
    colours: soft,
    sizes: ['小', '中', '大', 'セット'],
    from: 420,
  },
  storage: {
    code: 'SR',
    goods: [
      'ふた付きかご',
      '引き出しケース',
      '布バスケット',
      'ワイヤーバスケット',
      '壁掛けポケット',
      '木箱',
      'ファイルスタンド',
      '小物トレー',
      'ハンガー',
      '米びつ',
    ],
    colours: soft,
    sizes: ['S', 'M', 'L', 'LL'],
    from: 980,
  },
} as const satisfies Record<string, Range>

/** The list that a product registration ends with: two hundred articles as they were entered. */
export const productList = (name: string, { code, goods, colours, sizes, from }: Range): Made => {
  const rows = goods.flatMap((good, g) =>
    colours.flatMap((colour, c) =>
      sizes.map((size, s) => {
        const number = (g * colours.length + c) * sizes.length + s + 1
        const id = `${code}-${String(number).padStart(4, '0')}`
        const price = from + g * 120 + s * 150
        const stock = 4 + ((number * 7) % 31)
        return [
          id,
          `${good}（${colour}・${size}）`,
          colour,
          size,
          price,
          stock,
          `${id}.jpg`,
          '登録済',
        ]
      }),
    ),
  )
  return tableFile(name, [
    ['管理番号', '商品名', '色', '種類', '税込価格', '在庫', '画像', '状態'],
    ...rows,
  ])
}
