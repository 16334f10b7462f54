import { lines } from '../script.ts'
import type { OpenJob } from '../script.ts'

/** Open jobs about pictures: design, photo, video. */
export const pictureJobs: readonly OpenJob[] = [
  {
    job: {
      by: 'tanaka',
      at: '7d 14:30',
      title: '創業70年の記念ロゴ（和菓子店）',
      category: 'design',
      price: 80_000,
      within: 30,
      closes: 14,
      text: lines(
        'まもなく創業70年を迎えます。包装紙、のれん、名刺に使う記念のロゴをお願いします。',
        '三つ鱗の家紋を生かしていただけるとうれしいです。ラフは3案までお願いします。',
        '',
        '【検収の基準】1色でも使えること。AI形式と、使い方の決まり（1枚）を添えること',
      ),
    },
    proposals: [
      {
        by: 'fujii',
        at: '6d 13:15',
        deliver: 28,
        message: lines(
          '食品まわりのロゴを中心に、これまで40点ほど制作しました。',
          '家紋は線を整理して、のれんの大きさでも名刺でも見分けられる形にします。',
        ),
      },
      {
        by: 'ishida',
        at: '5d 20:40',
        price: 72_000,
        deliver: 30,
        message: '三つ鱗を波に見立てた案を描いてみたいです。手描きの線をお好みでしたらぜひ。',
      },
    ],
  },
  {
    job: {
      by: 'hayashi',
      at: '3d 10:20',
      title: '会計事務所の名刺と封筒のデザイン',
      category: 'design',
      price: 22_000,
      within: 14,
      closes: 17,
      text: lines(
        '名刺（両面）と長形3号の封筒のデザインをお願いします。ロゴはあります。',
        '堅すぎず、相談しやすい印象にしたいです。',
        '',
        '【検収の基準】入稿データ（PDF/X-1a）。資格の表記が当方の指定と一致していること',
      ),
    },
    proposals: [
      {
        by: 'fujii',
        at: '2d 14:00',
        deliver: 13,
        message: '余白を広めにとり、封筒と名刺で同じ線を使う案を考えています。',
      },
    ],
  },
  {
    job: {
      by: 'matsumoto',
      at: '1d 12:10',
      title: '図書室のおたより（A4両面・年6回）のひな形づくり',
      category: 'design',
      price: 18_000,
      within: 21,
      closes: 20,
      text: lines(
        '毎回、職員が自分で文字と写真を入れ替えられるひな形をお願いします。使う道具はWordです。',
        '',
        '【検収の基準】Wordで崩れずに編集できること。白黒で印刷しても読めること',
      ),
    },
    proposals: [],
  },
  {
    job: {
      by: 'morita',
      at: '2d 10:45',
      title: '商品画像の差し替えと色補正 300点',
      category: 'photo',
      price: 60_000,
      within: 14,
      closes: 11,
      text: lines(
        '登録済みの商品300点の画像を、明るさをそろえて差し替えていただきます。',
        '元の画像はお渡しします。撮り直しは不要です。',
        '',
        '【納品物】補正後の画像300点と、差し替えの一覧（CSV）',
        '【検収の基準】背景の白が#FFFFFFであること。管理番号と画像の組み合わせに誤りがないこと',
      ),
    },
    proposals: [
      {
        by: 'miura',
        at: '1d 12:40',
        deliver: 14,
        message: '御社の撮影も担当しておりますので、色の基準はそろえられます。10日で仕上げます。',
      },
      {
        by: 'watanabe',
        at: '1d 14:20',
        price: 54_000,
        deliver: 13,
        message: '画像の補正は1点2分ほどで進められます。一覧は毎日更新してお送りします。',
      },
    ],
  },
  {
    job: {
      by: 'yamaguchi',
      at: '5d 15:15',
      title: '料理教室のレッスン風景の撮影（鎌倉・2時間）',
      category: 'photo',
      price: 28_000,
      within: 21,
      closes: 13,
      text: lines(
        '教室の案内に使う写真をお願いします。手元、盛り付け、生徒さんの後ろ姿など50点ほどです。',
        '撮影は平日の午前、自然光で行います。交通費は別途お支払いします。',
        '',
        '【検収の基準】補正済みのJPEG、長辺4,000ピクセル。お顔の写る方は事前に確認したカットのみ',
      ),
    },
    proposals: [
      {
        by: 'miura',
        at: '4d 11:40',
        deliver: 18,
        message: '料理写真を得意としています。湯気や手の動きが伝わる一枚を大切に撮影します。',
      },
    ],
  },
  {
    job: {
      by: 'takahashi',
      at: '9d 10:50',
      title: '工場見学の記録動画の編集（5分・字幕つき）',
      category: 'video',
      price: 70_000,
      within: 21,
      closes: 4,
      text: lines(
        '採用の説明会で流す工場見学の動画を編集していただきます。素材は約90分あります。',
        '機械の音を少し残し、専門用語には字幕で説明を入れてください。',
        '',
        '【検収の基準】5分以内。安全上お見せできない箇所（一覧あり）が映っていないこと',
      ),
    },
    proposals: [
      {
        by: 'oshiro',
        at: '7d 21:50',
        deliver: 16,
        message: '工場の動画は初めてですが、音を生かす編集は得意です。構成案を先にお見せします。',
      },
    ],
  },
  {
    job: {
      by: 'kimura',
      at: '27d 20:50',
      title: '宿の紹介動画（60秒）の撮影と編集',
      category: 'video',
      price: 150_000,
      within: 30,
      closes: 2,
      text: lines(
        '一棟貸しの宿の紹介動画をお願いします。朝の光、台所、縁側の3場面を中心に構成してください。',
        '撮影は1泊していただいて構いません。',
        '',
        '【検収の基準】60秒の横型と、30秒の縦型。使用する曲の権利が確認できること',
      ),
    },
    proposals: [
      {
        by: 'oshiro',
        at: '24d 22:30',
        deliver: 10,
        message: '宿の静けさが伝わる、言葉の少ない動画をご提案したいです。',
      },
    ],
  },
]
