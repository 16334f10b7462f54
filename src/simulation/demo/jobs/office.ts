import { lines } from '../script.ts'
import type { OpenJob } from '../script.ts'

/** Open jobs about lists and everyday work: data entry, office, everything else. */
export const officeJobs: readonly OpenJob[] = [
  {
    job: {
      by: 'takahashi',
      at: '4d 09:40',
      title: '手書き日報2年分の入力（約480枚）',
      category: 'data-entry',
      price: 57_600,
      within: 30,
      closes: 14,
      text: lines(
        '現場の手書き日報を表に入力していただきます。1枚に12項目、スキャンした画像でお渡しします。',
        '品番の読み取りが難しい場合は、似た候補を2つまで書いてください。',
        '',
        '【検収の基準】抜き取り50枚で、誤りが10か所以内であること',
      ),
    },
    proposals: [
      {
        by: 'aikawa',
        at: '2d 09:40',
        deliver: 26,
        message: lines(
          '手書き資料の入力を多く担当しております。1日20枚ずつ進め、{+26}までに納品いたします。',
          '品番の一覧をいただけましたら、読み取りの確かめに使わせていただきます。',
        ),
      },
    ],
  },
  {
    job: {
      by: 'matsumoto',
      at: '6d 17:10',
      title: '来室者アンケート350枚の入力',
      category: 'data-entry',
      price: 12_000,
      within: 14,
      closes: 8,
      text: lines(
        '来室者アンケート350枚の入力です。選択式8問、ひとこと欄1問です。',
        '',
        '【検収の基準】ひとこと欄は原文のまま。お名前が書かれている場合は「（氏名）」に置き換えること',
      ),
    },
    proposals: [
      {
        by: 'aikawa',
        at: '5d 09:25',
        deliver: 9,
        message:
          '1枚1分ほどで入力できます。お名前の置き換えは、最後にもう一度検索して確認いたします。',
      },
      {
        by: 'watanabe',
        at: '5d 11:15',
        deliver: 10,
        message: 'アンケートの入力と単純集計まで、あわせてお引き受けできます。',
      },
    ],
  },
  {
    job: {
      by: 'morita',
      at: '1d 13:50',
      title: 'ネットショップの商品登録 200点（玄関・傘まわり）',
      category: 'data-entry',
      price: 46_000,
      within: 7,
      closes: 7,
      text: lines(
        '商品一覧（Excel）をもとに、ネットショップの管理画面へ玄関・傘まわりの200点を登録していただきます。',
        '新しくお願いできる方を探しています。操作の手引きをお渡しします。',
        '',
        '【納品物】登録済みの一覧（CSV）',
        '【検収の基準】200点すべてが登録され、価格と在庫が一覧と一致していること',
      ),
    },
    proposals: [
      {
        by: 'watanabe',
        at: '1d 15:40',
        deliver: 7,
        message: '商品登録は2社で経験がございます。平日の午前にまとめて進めます。',
      },
    ],
  },
  {
    job: {
      by: 'nakamura',
      at: '3d 10:15',
      title: '取材先リストの入力（名刺と手帳から240件）',
      category: 'data-entry',
      price: 28_000,
      within: 14,
      closes: 16,
      text: lines(
        '名刺の画像と手帳の写しから、取材先の一覧を表に入力していただきます。項目は8つです。',
        'いつもは書く側ですが、整理に手が回らず、はじめてお願いします。',
        '',
        '【検収の基準】読みがなと電話番号が入り、重なりがないこと',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'whitcombe',
      at: '2d 14:20',
      title: '通販サイトの商品説明の登録（日英・60点）',
      category: 'data-entry',
      price: 36_000,
      within: 14,
      closes: 15,
      text: lines(
        'コーヒー豆と道具60点の、日本語と英語の説明を管理画面に登録していただきます。',
        '文章はこちらで用意します。翻訳は不要です。 / No translation needed, messages in either language.',
        '',
        '【検収の基準】60点すべてで、日本語と英語の価格・内容量が一致していること',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'hayashi',
      at: '7d 09:50',
      title: '請求書の発送代行（月60通・2か月）',
      category: 'office',
      price: 30_000,
      within: 58,
      closes: 9,
      text: lines(
        'お客さまの請求書の印刷、封入、投函をお願いします。用紙と封筒、切手はお送りします。',
        '月初の3営業日以内に投函してください。',
        '',
        '【検収の基準】宛先と中身の取り違えがないこと。投函日の一覧を残すこと',
      ),
    },
    proposals: [
      {
        by: 'watanabe',
        at: '6d 10:30',
        deliver: 52,
        message: '封入は必ず2回の照合を行います。会計事務所での経験を生かせればと思います。',
      },
    ],
  },
  {
    job: {
      by: 'nishimura',
      at: '2d 11:50',
      title: '著者との日程調整と資料の取りまとめ（1か月）',
      category: 'office',
      price: 30_000,
      within: 30,
      closes: 12,
      text: lines(
        '4名の著者との打ち合わせの日程調整、原稿の受け取り、進み具合の一覧づくりをお願いします。',
        '連絡は1日に5〜8通ほどです。',
        '',
        '【納品物】進行表と、月末の報告書',
        '【検収の基準】翌営業日までに返信できていること',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'yamaguchi',
      at: '10d 12:00',
      title: 'レシピの試作と感想（自宅で5品）',
      category: 'other',
      price: 15_000,
      within: 14,
      closes: 4,
      text: lines(
        '新しいレシピ5品をご自宅で作り、わかりにくい箇所と感想をお知らせください。',
        '材料費は別途3,000円までお支払いします。料理に慣れていない方を歓迎します。',
        '',
        '【納品物】1品につき写真2枚と、400字ほどの感想',
      ),
    },
    proposals: [
      {
        by: 'ishida',
        at: '8d 20:30',
        deliver: 9,
        message: '料理は勉強中です。手順の絵も添えて、つまずいたところをお伝えします。',
      },
      {
        by: 'oshiro',
        at: '7d 22:50',
        deliver: 10,
        message: '一人暮らしで毎日自炊しています。台所が狭い場合の感想もお伝えできます。',
      },
    ],
  },
  {
    job: {
      by: 'nishimura',
      at: '5d 16:00',
      title: '方言監修（博多弁・短編小説1本、約8,000字）',
      category: 'other',
      price: 20_000,
      within: 14,
      closes: 11,
      text: lines(
        '短編小説の会話部分を、今の30代が話す博多弁として自然かどうか見ていただきます。',
        '',
        '【検収の基準】直した箇所に理由が付いていること。地の文は対象外です',
      ),
    },
    proposals: [
      {
        by: 'okafor',
        at: '4d 22:00',
        deliver: 12,
        message: '福岡に12年住んでいます。妻（博多区出身）と二人で確認し、連名でお返しします。',
      },
    ],
  },
]
