import { textFile } from '../../files/index.ts'
import { does, lines, says } from '../../script.ts'
import type { Story } from '../../script.ts'
import { worked } from './worked.ts'

/** The client gave notice, with a reason, and has funded every week until the end. */
export const authors: Story = {
  job: {
    by: 'nishimura',
    at: '-6w tue 11:10',
    title: '著者連絡と進行表の更新',
    category: 'office',
    price: 1_300,
    hourly: { limit: 3, weeks: 8, pledge: 1 },
    closes: -32,
    text: lines(
      '単行本1冊の著者4名との連絡と、進行表の更新をお願いします。金曜の午前に週1回です。',
      '校了までの2か月ほどを予定しています。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-6w wed 09:30',
      begins: -3,
      message: '金曜の午前は毎週空けられます。催促のメールは、やわらかい文面を心がけております。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-6w thu 12:00', begins: -3 },
  afterwards: [
    does('worker', '-6w thu 13:10', 'agreeToOffer'),
    ...worked(-3, '-4w thu 11:20', 'fri 09:30-11:30 初校の受け取り'),
    ...worked(-2, '-3w thu 10:50', 'fri 09:30-12:30 再校の送付、進行表の更新'),
    ...worked(-1, '-2w thu 11:30', 'fri 09:30-11:00 図版の確認'),
    ...worked(0, '-1w tue 10:30', 'fri 09:30-11:30 三校の受け取り'),
    does('client', '-1w tue 10:35', 'fundWeek'),
    {
      ...does('client', '-1w wed 11:00', 'giveNotice', {
        reason:
          '予定より早く校了の見込みが立ちました。おかげさまで、来週で作業がすべて終わります。',
      }),
      endsWith: 1,
    },
    says(
      'client',
      '-1w wed 11:05',
      '相川さんのおかげで、早く終えられそうです。次の本でもぜひお願いしたいです。',
    ),
    says(
      'worker',
      '-1w wed 13:40',
      'お知らせをありがとうございます。最後までよろしくお願いします。',
    ),
  ],
}

/** The worker gave notice, and hands over what she knows. */
export const visitors: Story = {
  job: {
    by: 'matsumoto',
    at: '-5w tue 15:40',
    title: '来室者の記録と貸出票の入力',
    category: 'data-entry',
    price: 1_100,
    hourly: { limit: 3, pledge: 0 },
    closes: -25,
    text: lines(
      '図書室の来室者の記録（紙）と貸出票を、毎週表に入力していただきます。月曜の午後が助かります。',
      'お名前は番号に置き換えてください。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-5w wed 09:50',
      begins: -2,
      message: '蔵書リストに続きまして、こちらもお引き受けできます。月曜の午後に入力いたします。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-5w wed 17:20', begins: -2 },
  afterwards: [
    does('worker', '-5w wed 20:10', 'agreeToOffer'),
    ...worked(-2, '-3w fri 16:40', 'mon 13:00-15:00 来室者49名、貸出票26枚'),
    ...worked(-1, '-2w fri 17:15', 'mon 13:00-15:30 来室者63名、貸出票40枚'),
    says(
      'worker',
      '-1w thu 14:50',
      '申し訳ありません。子どもの送り迎えの時間が変わり、月曜の午後が難しくなりました。',
    ),
    {
      ...does('worker', '-1w thu 15:00', 'giveNotice', {
        reason: '子どもの送り迎えの時間が変わり、月曜の午後に作業ができなくなるためです。',
      }),
      endsWith: 1,
    },
    says('client', '-1w thu 17:30', '事情はよくわかります。来週までよろしくお願いします。'),
    ...worked(0, '-1w thu 17:35', 'mon 13:00-15:00 来室者52名、貸出票29枚'),
    does(
      'worker',
      '0w mon 15:20',
      'handOver',
      { note: '次の方への引き継ぎ書です。迷いやすい貸出票の書き方をまとめてあります。' },
      textFile(
        'hikitsugi.txt',
        '1. 来室者の番号は、名簿の右端の列を使います。',
        '2. 貸出票の「延」は延長です。日付は新しいほうを入れます。',
        '3. 子どもの貸出は、保護者の番号に「K」を付けます。',
      ),
    ),
  ],
}
