import { tableFile, textFile } from '../files/index.ts'
import { asks, does, lines, says, works } from '../script.ts'
import type { Story } from '../script.ts'

/** Contracts in which the two do not agree, or want to part. */
const appPage: Story = {
  job: {
    by: 'saito',
    at: '29d 23:10',
    title: 'アプリ紹介ページの制作（1ページ・スマホ対応）',
    category: 'web',
    price: 120_000,
    within: 21,
    closes: -25,
    text: lines(
      '学習アプリの紹介ページを1ページ制作していただきます。デザインはFigmaで支給します。',
      '',
      '【検収の基準】支給デザインとの差が5ピクセル以内、主要3ブラウザとスマートフォンで崩れないこと',
    ),
  },
  proposals: [
    {
      by: 'okamoto',
      at: '28d 22:00',
      deliver: -4,
      message: 'Figmaのデザインを拝見しました。2週間で実装し、残りの1週間を確認と調整にあてます。',
    },
    {
      by: 'nair',
      at: '27d 10:20',
      price: 135_000,
      deliver: -2,
      message: 'I can build the page with analytics included. 日本語の文言はご支給ください。',
    },
  ],
  hires: 'okamoto',
  offer: { at: '26d 23:20', deliver: -4 },
  afterwards: [
    does('worker', '25d 12:40', 'agreeToOffer'),
    does('client', '24d 10:30', 'fund'),
    says('worker', '14d 21:10', '検証用のURLをお送りします。料金表の部分は文言待ちです。'),
    says('client', '13d 23:50', '遅くなりすみません。料金表の文言です。'),
    does(
      'worker',
      '5d 20:20',
      'deliver',
      {
        note: '公開用のファイルは検証用のURLに置きました。3つのブラウザでの確認の記録を添えます。',
      },
      tableFile('browsers.csv', [
        ['ブラウザ', '画面の幅', '結果'],
        ['Chrome', 1280, '崩れなし'],
        ['Safari', 1280, '崩れなし'],
        ['Firefox', 1280, '崩れなし'],
        ['Safari（iPhone）', 390, '崩れなし'],
      ]),
    ),
    does('client', '1d 16:30', 'contest', {
      amount: 80_000n,
      criterion: '支給デザインとの差が5ピクセル以内、スマートフォンで崩れないこと',
      reason: lines(
        'スマートフォンで料金表が横にはみ出します。支給デザインと20ピクセル以上ずれる箇所が3か所あります。',
        'こちらで直す手間を引いて、80,000円を提案します。',
      ),
    }),
  ],
}

const proofs: Story = {
  job: {
    by: 'nishimura',
    at: '33d 10:20',
    title: '実用書の校正（四六判180ページ・再校）',
    category: 'writing',
    price: 54_000,
    within: 21,
    closes: -29,
    text: lines(
      '収納をテーマにした実用書の再校をお願いします。赤字の引き合わせと素読みです。',
      '',
      '【検収の基準】初校の赤字の反映漏れがないこと。表記の揺れは一覧表にしてください',
    ),
  },
  proposals: [
    {
      by: 'kobayashi',
      at: '32d 15:10',
      deliver: -8,
      message: '実用書の再校は年に10冊ほど担当しております。表記の一覧表も含めてお引き受けします。',
    },
  ],
  hires: 'kobayashi',
  offer: { at: '31d 11:20', deliver: -8 },
  afterwards: [
    does('worker', '31d 16:00', 'agreeToOffer'),
    does('client', '30d 10:00', 'fund'),
    says('client', '30d 10:10', 'ゲラは宅配便でお送りしました。明日の午前に届きます。'),
    does(
      'worker',
      '12d 13:30',
      'deliver',
      { note: '引き合わせと素読みを終えました。表記の揺れの一覧を添えます。' },
      textFile(
        'hyoki-ichiran.txt',
        '表記の揺れ 一覧(前=ゲラ、後=統一案)',
        'p.24 引き出し／引出し → 引き出し（ほか11か所）',
        'p.37 片付け／片づけ → 片づけ（ほか26か所）',
        'p.88 ひと部屋／一部屋 → 一部屋（ほか4か所）',
        'p.131 センチ/cm → センチ（図版内はcmのまま）',
      ),
    ),
    does('client', '8d 17:20', 'requestRework', {
      reason: '索引（12ページ分）の素読みもお願いします。',
      criterion: '索引の見出し語とページ数が本文と一致していること。',
    }),
    does('worker', '1d 14:10', 'contest', {
      amount: 54_000n,
      criterion: '初校の赤字の反映漏れがないこと（180ページ）',
      reason: lines(
        '索引はご依頼の180ページに含まれておらず、募集の文面にも記載がございません。',
        '引き合わせと素読みは基準どおりに終えておりますので、全額のお支払いをお願いいたします。',
      ),
    }),
  ],
}

const cookingVideo: Story = {
  job: {
    by: 'yamaguchi',
    at: '17d 14:00',
    title: '料理動画の編集 6本（各3分）',
    category: 'video',
    price: 60_000,
    within: 21,
    closes: -12,
    text: lines(
      '教室で撮影した料理動画6本の編集をお願いします。材料の字幕と工程の見出しを入れてください。',
      '',
      '【検収の基準】材料と分量の字幕がレシピと一致していること。1本3分前後',
    ),
  },
  proposals: [
    {
      by: 'oshiro',
      at: '16d 22:40',
      deliver: 5,
      message:
        '料理動画は月に10本ほど編集しています。手元の音を生かした、静かな仕上がりを得意としています。',
    },
  ],
  hires: 'oshiro',
  offer: { at: '15d 13:20', deliver: 5 },
  afterwards: [
    does('worker', '15d 21:00', 'agreeToOffer'),
    does('client', '14d 12:10', 'fund'),
    says('client', '14d 12:20', '素材は全部で40GBほどあります。分けてお送りしますね。'),
    says('worker', '8d 20:20', '受け取りました。ただ、1本目と4本目の音声が入っていないようです。'),
    says('client', '7d 18:30', 'すみません、撮影した者に確認します。'),
    says('worker', '4d 20:00', 'その後、音声は見つかりましたでしょうか。'),
    does('worker', '2d 20:40', 'requestEnd', {
      reason: lines(
        '音声のない2本について確認が取れず、期日までに6本そろえるのが難しい状況です。',
        'まだ編集には入っておりませんので、途中終了をお願いできればと思います。',
      ),
    }),
    asks(
      'worker',
      '3d 10:15',
      'noAnswer',
      '音声のない2本について確認をお願いしていますが、4日たってもお返事がありません。',
    ),
    works('secondDesk', '3d 14:00', 'noAnswer', { take: true }),
    works('secondDesk', '3d 14:10', 'noAnswer', {
      call: 'client',
      result: 'noAnswer',
      text: '教室の電話は留守番電話。折り返しをお願いした。',
    }),
    works('secondDesk', '2d 11:30', 'noAnswer', {
      call: 'client',
      result: 'promised',
      text: '撮影した者が今週戻るので、それまでに返事をするとのこと。',
    }),
  ],
}

const interview: Story = {
  job: {
    by: 'takahashi',
    at: '16d 09:20',
    title: '会社案内のための社員インタビューの文字起こし（60分×5名）',
    category: 'writing',
    price: 45_000,
    within: 21,
    closes: -11,
    text: lines(
      '社員5名へのインタビュー音声の文字起こしです。専門用語の一覧をお渡しします。',
      '',
      '【検収の基準】専門用語の表記が一覧と一致していること。聞き取れない箇所に時刻の印があること',
    ),
  },
  proposals: [
    {
      by: 'kobayashi',
      at: '15d 16:00',
      deliver: 6,
      message: '製造業のインタビューも経験がございます。用語の一覧があれば、より正確に起こせます。',
    },
  ],
  hires: 'kobayashi',
  offer: { at: '14d 10:10', deliver: 6 },
  afterwards: [
    does('worker', '14d 13:20', 'agreeToOffer'),
    does('client', '13d 09:40', 'fund'),
    says('client', '13d 09:45', '3名分の音声をお送りしました。残りの2名は来週の収録です。'),
    says('worker', '7d 15:10', '2名分の起こしが済みました。3名目に入っております。'),
    does('client', '1d 13:15', 'requestEnd', {
      amount: 27_000n,
      reason: lines(
        '会社案内の構成が変わり、残り2名の収録がなくなりました。',
        '3名分として27,000円をお支払いし、終了とさせていただきたく存じます。',
      ),
    }),
  ],
}

export const contestedStories: readonly Story[] = [appPage, proofs, cookingVideo, interview]
