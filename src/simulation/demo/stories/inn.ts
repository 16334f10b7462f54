import { tableFile, textFile } from '../files/index.ts'
import { does, lines, rates, says, saysDespite } from '../script.ts'
import type { Story } from '../script.ts'

/** The other client who does not answer: one acceptance in his stead behind him, one ahead. */
const innArticles: Story = {
  job: {
    by: 'kimura',
    at: '26d 21:00',
    title: '一棟貸しの宿の紹介記事 8本（各1,200字）',
    category: 'writing',
    price: 64_000,
    within: 14,
    closes: -20,
    text: lines(
      '宿の周辺の過ごし方を紹介する記事をお願いします。散歩道、朝ごはん、温泉など8つの題材です。',
      '取材は不要です。当方のメモと写真をもとに書いていただきます。',
      '',
      '【検収の基準】1本1,200字前後、事実の誤りがないこと、ほかの記事からの転載がないこと',
    ),
  },
  proposals: [
    {
      by: 'nakamura',
      at: '25d 09:40',
      deliver: -9,
      message:
        '旅の記事は地域情報誌で6年書いておりました。メモで足りないところは、自治体の資料で補います。',
    },
  ],
  hires: 'nakamura',
  offer: { at: '24d 22:10', deliver: -9 },
  afterwards: [
    does('worker', '23d 09:15', 'agreeToOffer'),
    does('client', '23d 21:40', 'fund'),
    says('client', '23d 21:45', 'メモと写真をまとめてお渡しします。楽しみにしています！'),
    saysDespite(
      'client',
      '22d 22:10',
      'このあとのやりとりはLINEのほうが早いので、ID「komorebi_inn」までご連絡ください。',
    ),
    says('worker', '21d 10:05', '恐れ入りますが、やりとりはこのサイトの中でお願いいたします。'),
    says(
      'worker',
      '16d 11:30',
      '4本の下書きができました。「朝市」の開催日だけ、確認をお願いできますか。',
    ),
    does(
      'worker',
      '9d 11:05',
      'deliver',
      { note: '8本の原稿です。朝市の開催日は、市の公式サイトで確認して入れてあります。' },
      textFile(
        'yado-01-asaichi.txt',
        '朝市まで、歩いて七分。',
        '',
        '窓を開けると、まだ薄暗い通りを、かごを提げた人たちが坂の下へ向かっていきます。',
        '木曜と日曜の朝は、港の広場に小さな市が立ちます。',
        '焼きたての卵焼きを一切れ、紙にくるんでもらって、海を見ながら食べる。',
        'それだけで、来てよかったと思える朝です。',
      ),
    ),
    says(
      'worker',
      '5d 10:20',
      '木村さま、原稿はご覧いただけましたでしょうか。修正にもすぐ対応いたします。',
    ),
  ],
}

const innPhotos: Story = {
  job: {
    by: 'kimura',
    at: '36d 20:30',
    title: '宿の室内・外観の写真撮影（半日）',
    category: 'photo',
    price: 55_000,
    within: 14,
    closes: -33,
    text: lines(
      '一棟貸しの宿（千葉県内）の写真をお願いします。室内15点、外観5点です。',
      '交通費は別途、実費をお支払いします。',
      '',
      '【検収の基準】水平がとれ、窓の外が白く飛んでいないこと。長辺4,000ピクセル',
    ),
  },
  proposals: [
    {
      by: 'miura',
      at: '35d 11:00',
      deliver: -24,
      message: '千葉でしたら出張費なしで伺えます。午前と夕方の2回、光の違う時間に撮影します。',
    },
  ],
  hires: 'miura',
  offer: { at: '34d 20:15', deliver: -24 },
  afterwards: [
    does('worker', '33d 10:40', 'agreeToOffer'),
    does('client', '33d 22:00', 'fund'),
    says('client', '33d 22:10', '鍵は玄関横の箱に入れておきます。番号は当日の朝にお知らせします。'),
    saysDespite(
      'client',
      '28d 20:40',
      '次の撮影からは、手数料のかからない形で直接お願いできませんか。',
    ),
    says(
      'worker',
      '27d 17:30',
      '本日、撮影を終えました。天気に恵まれ、夕方の外観がきれいに撮れています。',
    ),
    does(
      'worker',
      '25d 15:10',
      'deliver',
      { note: '室内15点、外観5点です。書き出しの一覧を添えます。' },
      tableFile('photo-list.csv', [
        ['番号', 'ファイル名', '場所', '撮影時刻'],
        [1, 'inn-001.jpg', '玄関', '09:12'],
        [2, 'inn-002.jpg', '居間', '09:25'],
        [3, 'inn-003.jpg', '台所', '09:41'],
        [16, 'inn-016.jpg', '外観（夕）', '17:03'],
      ]),
    ),
    says('worker', '19d 10:00', 'その後いかがでしょうか。ご確認をお待ちしております。'),
    says(
      'worker',
      '10d 10:30',
      '検収代行により報酬が確定しました。ありがとうございました。また機会がございましたら。',
    ),
    rates(
      'worker',
      '9d 20:10',
      [4, 1, 1, 1, 1],
      '撮影の日はとても親切にしていただきました。納品のあとは一度もお返事がなく、検収代行でのお支払いになりました。',
    ),
  ],
}

export const innStories: readonly Story[] = [innArticles, innPhotos]
