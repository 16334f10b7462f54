import { answers, does, lines, rates, says } from '../../script.ts'
import type { Story } from '../../script.ts'
import { worked } from './worked.ts'

/** This week was not funded, without a word: the frame is paused, and nobody works. */
export const bookings: Story = {
  job: {
    by: 'kimura',
    at: '-6w wed 20:40',
    title: '宿の予約メールの返信と台帳の入力',
    category: 'office',
    price: 1_200,
    hourly: { limit: 5, pledge: 2 },
    closes: -32,
    text: lines(
      '宿3軒分の予約メールに返信し、台帳に入力していただきます。水曜と金曜の午後にお願いします。',
      '返信のひな形をお渡しします。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-6w thu 09:20',
      begins: -3,
      message: '水曜と金曜の午後に、まとめて返信いたします。ひな形にない問い合わせはご相談します。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-6w thu 21:15', begins: -3 },
  afterwards: [
    does('worker', '-6w fri 08:50', 'agreeToOffer'),
    says('client', '-3w fri 21:25', '返信が早いと、お客さまに好評です！来週もお願いします。'),
    ...worked(-3, '-4w fri 22:15', 'wed 13:00-15:00 返信11件', 'fri 13:00-15:30 返信13件、台帳'),
    ...worked(-2, '-3w fri 21:30', 'wed 13:00-15:30 返信16件', 'fri 13:00-15:30 返信12件、台帳'),
    ...worked(-1, '-2w sat 23:20', 'wed 13:00-14:30 返信8件', 'fri 13:00-15:00 返信10件、台帳'),
    says(
      'worker',
      '-1w sat 10:00',
      '木村さま、来週分の仮払いがまだのようです。来週もご入用でしょうか。',
    ),
    says(
      'worker',
      '0w mon 08:40',
      lines(
        '今週分の仮払いを確認できませんでしたので、作業をお休みしております。',
        '再開の折は、仮払いのうえご連絡ください。',
      ),
    ),
  ],
}

/** The client fell silent, the frame ended a week later, and the pledge was paid. */
export const survey: Story = {
  job: {
    by: 'saito',
    at: '-7w mon 22:40',
    title: '学習アプリの問い合わせ分類',
    category: 'data-entry',
    price: 1_250,
    hourly: { limit: 5, weeks: 12, pledge: 2 },
    closes: -39,
    text: lines(
      'アプリに届く問い合わせを、12の分類に分けていただきます。週に200件ほどです。',
      '3か月ほど続く予定です。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-7w tue 09:40',
      begins: -4,
      message: '分類の作業は得意です。迷ったものは理由を添えて、週の終わりにまとめてご相談します。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-6w mon 23:00', begins: -4 },
  afterwards: [
    does('worker', '-6w tue 08:30', 'agreeToOffer'),
    ...worked(-4, '-5w thu 23:20', 'mon 13:00-15:30 分類131件', 'wed 13:00-15:00 分類88件'),
    says('client', '-4w wed 23:15', 'ありがとうございます！この調子で来週もお願いします。'),
    ...worked(-3, '-4w sun 22:50', 'mon 13:00-15:00 分類104件', 'wed 13:00-15:30 分類120件'),
    says('worker', '-3w fri 10:20', '今週分の224件が済みました。来週分もお待ちしております。'),
    says('worker', '-2w tue 09:30', 'その後いかがでしょうか。ご連絡をお待ちしております。'),
    answers(
      '-1w mon 09:30',
      lines(
        '学期末の対応に追われ、ご連絡ができておりませんでした。大変申し訳ございません。',
        '予告保証はそのままお受け取りください。',
      ),
    ),
    rates(
      'worker',
      '-1w tue 10:00',
      [4, 2, 3, 2, 2],
      'お仕事そのものはわかりやすかったです。途中からお返事がなく、予告保証で終わりました。',
    ),
  ],
}
