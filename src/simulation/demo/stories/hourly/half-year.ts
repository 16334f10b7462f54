import { storyTerms } from '../../../half-year/terms.ts'
import { lines } from '../../script.ts'
import type { Story } from '../../script.ts'

/** The terms of the half year: those of the story wherever it is told. */
export const terms = storyTerms(1)

const offered = (title: string, pledge: number, text: string, message: string): Story => ({
  job: {
    by: 'morita',
    at: '5d 14:00',
    title,
    category: 'data-entry',
    price: Number(terms.rate),
    hourly: { limit: terms.limit, weeks: terms.hours.length, pledge },
    closes: 20,
    text,
  },
  proposals: [{ by: 'aikawa', at: '4d 09:10', begins: 3, message }],
  hires: 'aikawa',
  offer: { at: '2d 10:30', begins: 3 },
  afterwards: [],
})

/**
 * The same client, who will say "thank you, next week too please" every week and then nothing any
 * more: once with the notice pledge, once without. Offered, and waiting to be played.
 */
export const halfYearStories: readonly Story[] = [
  offered(
    '新商品の登録（毎週・予告保証あり）',
    terms.pledgeWeeks,
    lines(
      '毎週届く新商品の登録を、半年ほど続けてお願いします。1点あたり3〜4分ほどの作業です。',
      '黙って終わることはいたしません。4週間分の予告保証をお預けします。',
    ),
    '商品登録は4年続けております。毎週金曜の午後に、その週の分をご報告いたします。',
  ),
  offered(
    '在庫表の更新（毎週・予告保証なし）',
    0,
    lines(
      '倉庫から届く数をもとに、在庫表を毎週更新していただきます。半年ほど続く予定です。',
      '操作の手引きをお渡しします。',
    ),
    '表の更新も、登録とあわせて毎週対応できます。金曜の午後にご報告いたします。',
  ),
]
