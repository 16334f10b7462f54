import { productList, ranges } from '../files/index.ts'
import type { Moment } from '../moment.ts'
import { does, lines, rates, says } from '../script.ts'
import type { Posting, Story } from '../script.ts'
import { weeks } from './goods.ts'
import type { Week } from './goods.ts'

const registering = (ago: number, what: string): Posting => ({
  by: 'morita',
  at: `${ago + 1}d 18:20`,
  title: `ネットショップの商品登録 200点（${what}）`,
  category: 'data-entry',
  price: 50_000,
  within: 7,
  closes: 2 - ago,
  text: lines(
    `商品一覧（Excel）をもとに、ネットショップの管理画面へ${what}200点を登録していただきます。`,
    '',
    '【作業内容】商品名、説明文、価格、在庫、画像5枚までの登録',
    '【納品物】登録済みの一覧（CSV）。管理画面で公開待ちの状態にしてください',
    '【検収の基準】200点すべてが登録され、価格と在庫が一覧と一致していること',
    '【目安】1点あたり3〜4分ほどの作業です。操作の手引きをお渡しします',
  ),
})

const paidWeek = (week: Week): Story => {
  const { ago, goods, what, applies, reports, answers, answersAt, note, thanks, rated } = week
  const done = ago - 4
  const at = (days: number, time: `${number}:${number}`): Moment => `${days}d ${time}`
  return {
    job: registering(ago, what),
    proposals: [{ by: 'aikawa', at: at(ago, '08:35'), deliver: 2 - done, message: applies }],
    hires: 'aikawa',
    offer: { at: at(ago, '09:50'), deliver: 2 - done },
    afterwards: [
      does('worker', at(ago, '10:15'), 'agreeToOffer'),
      does('client', at(ago, '11:05'), 'fund'),
      says(
        'client',
        at(ago, '11:10'),
        `${what}の一覧を共有フォルダに置きました。よろしくお願いします。`,
      ),
      says('worker', at(ago - 2, '14:50'), reports),
      says('client', at(ago - 2, answersAt), answers),
      does(
        'worker',
        at(done, '15:40'),
        'deliver',
        { note },
        productList(`${goods}-200.csv`, ranges[goods]),
      ),
      does('client', at(done - 1, '09:20'), 'accept', { note: thanks }),
      rates('client', at(done - 1, '09:30'), [5, 5, 5, 5, 5], rated.client),
      rates('worker', at(done - 2, '10:30'), [5, 5, 5, 5, 5], rated.worker),
    ],
  }
}

export const weeklyStories: readonly Story[] = weeks.map(paidWeek)

/**
 * The story that the product answers: delivered in time as every week, and then the client, who
 * goes on ordering from others, does not answer any more.
 */
export const silentStory: Story = {
  job: registering(9, '収納用品'),
  proposals: [
    {
      by: 'aikawa',
      at: '9d 08:35',
      deliver: -3,
      message: '収納用品の200点、承知いたしました。今週もよろしくお願いいたします。',
    },
  ],
  hires: 'aikawa',
  offer: { at: '9d 09:50', deliver: -3 },
  afterwards: [
    does('worker', '9d 10:15', 'agreeToOffer'),
    does('client', '9d 11:05', 'fund'),
    says(
      'client',
      '9d 11:10',
      '収納用品の一覧を共有フォルダに置きました。今週もよろしくお願いします。',
    ),
    says(
      'worker',
      '7d 15:50',
      'ありがとうございます。本日までに98点の登録が済みました。順調に進んでおります。',
    ),
    says('client', '7d 17:05', 'ご報告ありがとうございます。引き続きよろしくお願いします。'),
    does(
      'worker',
      '5d 15:40',
      'deliver',
      {
        note: '収納用品200点の登録が完了しました。サイズ表記はS・M・L・LLに統一しております。ご確認をお願いいたします。',
      },
      productList('storage-200.csv', ranges.storage),
    ),
    says(
      'worker',
      '3d 10:05',
      lines(
        'お世話になっております。先日お送りした収納用品の200点は、届いておりますでしょうか。',
        '直すところがございましたら、すぐに対応いたします。',
      ),
    ),
    says(
      'worker',
      '1d 09:30',
      lines(
        '森田さま、いつもお返事が早いので、お体の具合など悪くされていないか案じております。',
        '来週分も予定を空けてお待ちしております。ご都合のよいときにご連絡ください。',
      ),
    ),
  ],
}
