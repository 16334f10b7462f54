import { does, lines, says } from '../../script.ts'
import type { Story } from '../../script.ts'
import { inWeek, worked } from './worked.ts'

/** Work by the hour, week after week: of this one the next week is funded, its limit was raised. */
export const bookkeeping: Story = {
  job: {
    by: 'hayashi',
    at: '-7w tue 10:20',
    title: '会計ソフトへの仕訳入力',
    category: 'data-entry',
    price: 1_200,
    hourly: { limit: 6, pledge: 2 },
    closes: -39,
    text: lines(
      'お客さま3社分の通帳と領収書を、会計ソフトに入力していただきます。火曜と木曜の午前をお願いします。',
      '勘定科目の一覧をお渡しします。迷うものは仮の科目で入力し、印を付けてください。',
      '',
      '長く続けてくださる方を探しています。守秘義務の誓約をお願いしています。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-7w wed 09:10',
      begins: -5,
      message: lines(
        '相川と申します。領収書の入力は、以前に別の会計事務所さまで半年ほど担当しておりました。',
        '火曜と木曜の午前は毎週空けられます。科目に迷ったものは、その日のうちにまとめてご報告します。',
      ),
    },
    {
      by: 'watanabe',
      at: '-7w wed 10:45',
      price: 1_400,
      begins: -5,
      message: '日商簿記2級です。仕訳の判断までお任せいただけます。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-7w thu 10:00', begins: -5 },
  afterwards: [
    does('worker', '-7w thu 11:20', 'agreeToOffer'),
    ...worked(-5, '-7w fri 09:30', 'tue 09:30-12:00 A社 通帳', 'thu 09:30-12:30 A社 領収書62枚'),
    says(
      'worker',
      '-5w thu 12:40',
      '今週の入力が済みました。「駐車場代」が2つの科目に分かれておりましたので、印を付けてあります。',
    ),
    says(
      'client',
      '-5w thu 16:05',
      'ありがとうございます。「旅費交通費」でそろえてください。来週もお願いします。',
    ),
    ...worked(-4, '-5w thu 16:10', 'tue 09:30-12:30 B社 通帳', 'thu 09:30-12:00 B社 領収書48枚'),
    says('client', '-4w thu 17:10', 'いつも早くて助かっています。来週もお願いします。'),
    ...worked(-3, '-4w thu 17:15', 'tue 09:30-12:00 A社 通帳', 'thu 09:30-11:30 A社 領収書40枚'),
    ...worked(-2, '-3w thu 16:30', 'tue 09:30-12:30 B社 カード明細', 'thu 09:30-12:30 B社 領収書'),
    ...worked(-1, '-2w thu 15:20', 'tue 09:30-12:30 C社 通帳', 'thu 09:30-12:00 C社 領収書55枚'),
    inWeek(-2, does('client', '-1w wed 10:10', 'accept')),
    ...worked(
      0,
      '-1w wed 10:15',
      'tue 09:30-12:30 A社 通帳',
      'thu 09:30-13:00 A社 領収書91枚',
      'fri 13:30-15:00 A社 領収書のつづき',
    ),
    does('client', '-1w wed 10:20', 'fundWeek'),
    inWeek(0, does('client', '-1w fri 17:30', 'raise', { amount: 2_400n, note: '月末のため' })),
    says(
      'client',
      '-1w fri 17:35',
      '来週は月末で領収書が多いので、上限を8時間に上げました。無理のない範囲でお願いします。',
    ),
    says('worker', '-1w fri 18:20', 'ありがとうございます。金曜の午後も空けておきます。'),
  ],
}

/** Each week is funded on the Sunday evening before it: the next one is not, yet. */
export const orders: Story = {
  job: {
    by: 'tanaka',
    at: '-6w mon 14:30',
    title: '通販の受注確認と発送連絡',
    category: 'office',
    price: 1_150,
    hourly: { limit: 4, pledge: 0 },
    closes: -31,
    text: lines(
      '店の通販の受注確認、発送連絡のメール、のし紙の名入れの確認をお願いします。',
      '月曜と水曜の朝にお願いできると助かります。繁忙期は事前にご相談します。',
    ),
  },
  proposals: [
    {
      by: 'aikawa',
      at: '-6w tue 09:05',
      begins: -3,
      message: '月曜と水曜の朝でしたら、毎週対応できます。のしの表書きも一通り確認できます。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '-6w wed 13:00', begins: -3 },
  afterwards: [
    does('worker', '-6w wed 15:30', 'agreeToOffer'),
    says('client', '-3w wed 19:20', 'お客さまへの文面がとても丁寧で、うれしいです。'),
    ...worked(-3, '-4w sun 20:40', 'mon 09:00-11:00 受注確認18件', 'wed 09:00-11:00 発送連絡'),
    ...worked(
      -2,
      '-3w sun 21:05',
      'mon 09:00-11:00 受注確認25件',
      'wed 09:00-10:00 発送連絡',
      'wed 14:00-15:00 返品の問い合わせ2件',
    ),
    ...worked(-1, '-2w sun 20:30', 'mon 09:00-11:00 受注確認19件', 'wed 09:00-10:30 発送連絡'),
    {
      at: '-1w thu 18:40',
      by: 'client',
      week: -2,
      contests: [2],
      reason:
        '返品の2件は、店のほうでお返事した分と重なっているようです。1時間分だけ、確認させてください。',
    },
    ...worked(0, '-1w sun 20:15', 'mon 09:00-11:00 受注確認27件', 'wed 09:00-11:00 発送連絡'),
    inWeek(
      -2,
      does('worker', '0w wed 20:30', 'answer', {
        note: '2件とも、お店のお返事のあとに再度お問い合わせがあった分です。メールの日時を記録に残しております。',
      }),
    ),
  ],
}
