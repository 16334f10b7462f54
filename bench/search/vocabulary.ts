/** What jobs are about, roughly from the most to the least frequent: task, and words around it. */
const topics = `データ入力:Excel,スプレッドシート,名簿,リスト作成,転記,在庫管理
記事作成:ブログ,SEO,体験談,口コミ,キーワード,WordPress
アンケート:モニター,主婦,在宅ワーク,スマホ,初心者歓迎,簡単作業
ロゴ作成:飲食店,看板,名刺,Illustrator,商店街,屋号
動画編集:YouTube,ショート動画,テロップ,Premiere,サムネイル,切り抜き
バナー制作:Instagram,広告,Photoshop,セール,LP,ECサイト
文字起こし:会議,インタビュー,議事録,音声データ,講演,ポッドキャスト
翻訳:英語,中国語,韓国語,契約書,マニュアル,字幕
ホームページ制作:歯科医院,美容室,不動産,工務店,レスポンシブ,お問い合わせフォーム
商品登録:楽天市場,Shopify,Amazon,アパレル,型番,画像加工
イラスト:キャラクター,絵本,似顔絵,アイコン,漫画,水彩
システム開発:Python,JavaScript,API連携,スクレイピング,GAS,React
営業代行:テレアポ,新規開拓,リスト収集,メール送信,法人,展示会
写真撮影:料理,建築,プロフィール,結婚式,ドローン,物撮り
調査:市場調査,競合分析,論文,統計,地方自治体,商圏
秘書業務:スケジュール調整,電話対応,請求書,経費精算,オンライン秘書,ベビーシッター`
  .split('\n')
  .map((line) => {
    const [task = '', around = ''] = line.split(':')
    return { task, around: around.split(',') }
  })

const conditions =
  `初心者歓迎,急募,継続あり,在宅,未経験可,単発,長期,高単価,スキマ時間,土日のみ,全国対応,副業OK`.split(
    ',',
  )
const frames = [
  'WORDに関するTASKをお願いします',
  'TASKの経験がある方を優先します',
  'WORDの知識があると助かります',
  '納品形式はWORDでご相談ください',
  'マニュアルがあるのでTASKが初めての方でも安心です',
  '作業時間はお好きな時間で構いません WORDも歓迎です',
  '1件あたりの作業はWORDを含めて30分ほどです',
  'ご応募の際はTASKの実績をお知らせください',
  '弊社はWORDを扱う会社です',
  'We are looking for someone who knows WORD',
  '途中で分からないことがあればチャットでご質問ください',
  '丁寧に連絡を取れる方を求めています',
  '期限を守れる方を歓迎します',
  '秘密を守っていただける方に限ります',
]
const surnames = [
  ...'佐鈴高田渡伊山中小加吉松井木林清斎阿森池橋石前藤岡長村近後坂遠青西福太三野金和',
]
const names = [...'藤木橋辺本田村林川口谷原島崎野沢岸岡浦塚']
const trades =
  `商店,製作所,工房,食堂,農園,写真館,旅館,書店,薬局,牧場,酒造,印刷,寺,動物病院,鮨,茶舗`.split(',')

/** Pieces that texts are put together from, each list from the most to the least frequent. */
export type Vocabulary = { titles: string[]; sentences: string[]; names: string[] }

/** About 900 titles, 1,400 sentences and 13,000 names of shops and firms. */
export function vocabulary(): Vocabulary {
  const pairs = topics.flatMap(({ task, around }) => around.map((word) => ({ task, word })))
  return {
    titles: pairs.flatMap(({ task, word }) =>
      conditions.map((condition) => `【${condition}】${word}の${task}のお仕事`),
    ),
    sentences: frames.flatMap((frame) =>
      pairs.map(({ task, word }) => frame.replace('WORD', word).replace('TASK', task)),
    ),
    names: trades.flatMap((trade) =>
      surnames.flatMap((first) => names.map((second) => first + second + trade)),
    ),
  }
}

/** Questions of one word, frequent, middling, rare and unknown; pairs are made of them. */
export const questions =
  `データ入力,ﾃﾞｰﾀ,記事,excel,ＷｏｒｄＰｒｅｓｓ,アンケート,ロゴ,動画編集,テロップ,バナー,翻訳,字幕,React,
Python,スクレイピング,ベビーシッター,オンライン秘書,ドローン,地方自治体,商圏,急募,高単価,鮨,茶,佐藤商店,和塚茶舗,三谷動物病院,
野沢鮨,金浦牧場,太岸寺,遠崎酒造,茶舗,酒造,宇宙飛行士,量子,typescript,経費精算,論文,水彩,どろーん,請求書,お仕事,私,ぬ`
    .split(/[\s,]+/)
    .filter(Boolean)
