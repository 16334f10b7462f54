import { lines } from '../script.ts'
import type { OpenJob } from '../script.ts'

/** Open jobs that are paid by the hour, with the notice pledge and without. */
export const hourlyJobs: readonly OpenJob[] = [
  {
    job: {
      by: 'morita',
      at: '3d 15:20',
      title: 'レビューへの返信とまとめ',
      category: 'office',
      price: 1_300,
      hourly: { limit: 8, pledge: 2 },
      closes: 16,
      text: lines(
        '商品レビューに返信し、気になる声を週に一度まとめていただきます。',
        '返信の調子は、過去の返信をご覧ください。2週間分の予告保証をお預けします。',
      ),
    },
    proposals: [
      {
        by: 'watanabe',
        at: '2d 10:15',
        begins: 2,
        message:
          '受注対応とあわせて、お客さまの声を表にまとめてまいりました。月曜から始められます。',
      },
      {
        by: 'nakamura',
        at: '2d 13:30',
        price: 1_500,
        begins: 2,
        message: '編集の経験を生かし、読んだ方が気持ちよくなる返信を心がけます。',
      },
    ],
  },
  {
    job: {
      by: 'takahashi',
      at: '4d 11:10',
      title: '受発注データの入力（毎日1時間）',
      category: 'data-entry',
      price: 1_250,
      hourly: { limit: 5, weeks: 26, pledge: 4 },
      closes: 15,
      text: lines(
        '毎朝届く注文書（PDF）を、受発注の表に入力していただきます。1日20枚ほどです。',
        '半年以上お願いしたいと考えております。',
      ),
    },
    proposals: [
      {
        by: 'aikawa',
        at: '3d 09:15',
        begins: 3,
        message:
          '毎朝9時から入力できます。品番は一覧と照らして、合わないものはその場でご報告します。',
      },
    ],
  },
  {
    job: {
      by: 'saito',
      at: '3d 22:20',
      title: '学習アプリの用語集づくり',
      category: 'data-entry',
      price: 1_200,
      hourly: { limit: 6, weeks: 12, pledge: 0 },
      closes: 18,
      text: lines('中学社会の用語を、教科書の索引から拾って表にしていただきます。'),
    },
    proposals: [],
  },
  {
    job: {
      by: 'whitcombe',
      at: '3d 12:40',
      title: 'Answer café customers in Japanese and English',
      category: 'translation',
      price: 2_200,
      hourly: { limit: 5, pledge: 1 },
      closes: 17,
      text: lines(
        'Ten to fifteen e-mails a week about beans, grinders and deliveries, in both languages.',
        'One week’s money is pledged: if we ever stop without a word, it is yours.',
      ),
    },
    proposals: [
      {
        by: 'okafor',
        at: '2d 22:10',
        begins: 2,
        message: 'I answer within a day, and know my way around a grinder.',
      },
    ],
  },
  {
    job: {
      by: 'yamaguchi',
      at: '5d 13:10',
      title: '料理教室の予約受付',
      category: 'office',
      price: 1_150,
      hourly: { limit: 4, pledge: 0 },
      closes: 12,
      text: lines('予約メールの返信と、名簿の更新をお願いします。水曜と土曜の朝です。'),
    },
    proposals: [
      {
        by: 'watanabe',
        at: '4d 10:20',
        begins: 2,
        message: '決まった曜日の作業は得意です。名簿は個人情報として大切に扱います。',
      },
    ],
  },
]
