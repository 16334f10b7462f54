import { expect, test } from 'vitest'
import { locales } from '#locale'
import { letterOf } from '#portfolio'
import { letterNames, platforms } from '#processes'
import { testDatabase } from '../../../../test/database.ts'
import { someDay, testContext } from '../../../../test/world.ts'
import { enterElsewhere } from '../enter/enter.ts'
import { stages } from '../shape.ts'
import { elsewhereFor } from '../view.ts'

const { db } = await testDatabase()
const context = testContext(db)
const aiko = { id: 'per_aiko', name: '愛子' }

const entered = async (platform: (typeof platforms)[number], stage: (typeof stages)[number]) => {
  context.time.set(someDay)
  const { id } = await enterElsewhere(
    context,
    aiko,
    {
      platform,
      stage,
      clientName: '鈴木{title}商店',
      title: '記事5本',
      price: 50_000n,
      agreedOn: '2026-09-01',
      deliverOn: '2026-09-20',
      payOn: null,
      reference: 'No. 123',
      stageOn: '2026-09-20',
    },
    `${platform} ${stage}`,
  )
  return elsewhereFor(context, aiko, id)
}

test('every letter is complete on every platform, at every stage, in both languages', async () => {
  for (const platform of platforms)
    for (const stage of stages) {
      const view = await entered(platform, stage)
      for (const locale of locales)
        for (const name of letterNames) {
          const { subject, body } = letterOf(context, view, name, locale)
          const said = `${subject}\n${body}`.replaceAll('鈴木{title}商店', '')
          expect(said).not.toMatch(/[{}]|undefined|null|NaN|elsewhereLetters|^\w+\.\w+$/m)
          expect(body).toContain('愛子')
          expect(body).toContain('No. 123')
        }
    }
})

test('a payment reminder names the day that is over, the law, and how long one waits', async () => {
  const view = await entered('direct', 'delivered')
  context.time.set(someDay)
  expect(view.state).toBe('overdue')
  expect(view.letters[0]).toBe('payReminder')
  expect(letterOf(context, view, 'payReminder', 'ja')).toMatchInlineSnapshot(`
    {
      "body": "鈴木{title}商店 様

    お世話になっております。「記事5本」を担当しております愛子です。

    次の件のお支払いについて、期日の2026年11月18日(水)を過ぎておりますが、確認できておりません。

    件名：記事5本
    契約番号など：No. 123
    契約日：2026年9月1日(火)
    契約金額：50,000円（税込）
    納期：2026年9月20日(日)
    納品日：2026年9月20日(日)

    行き違いでお手続き済みの場合はご容赦ください。まだの場合は、2026年12月3日(木)までにお支払いいただくか、お支払いの日をお知らせください。
    なお、フリーランス法（特定受託事業者に係る取引の適正化等に関する法律）第4条の対象となるお取引では、検収の有無にかかわらず、成果物を受け取った日を1日目として60日以内（本件では2026年11月18日(水)まで）がお支払いの期限となります。
    ご連絡をいただけない場合は、フリーランス・トラブル110番などの窓口への相談を検討いたします。

    何とぞよろしくお願いいたします。
    愛子",
      "name": "payReminder",
      "subject": "「記事5本」お支払いのご確認（期日を過ぎております）",
    }
  `)
  expect(letterOf(context, view, 'payReminder', 'en').body).toMatchInlineSnapshot(`
    "Dear 鈴木{title}商店,

    I am 愛子, working on “記事5本” for you.

    The payment for the following work was due on Wed 18 Nov 2026, and I cannot see that it has arrived.

    Contract: 記事5本
    Number or address: No. 123
    Agreed on: Tue 1 Sep 2026
    Price: ¥50,000 (with tax)
    Delivery agreed for: Sun 20 Sep 2026
    Delivered on: Sun 20 Sep 2026

    If it is already on its way, please excuse this letter. If not, please pay by Thu 3 Dec 2026, or tell me on which day you will.
    Where Article 4 of Japan’s Freelance Act applies, payment is due, inspected or not, within 60 days of receipt, that day being the first: here by Wed 18 Nov 2026.
    If I do not hear from you, I will consider turning to the Freelance Trouble 110 helpline or a similar office.

    Kind regards,
    愛子"
  `)
})

test('the desk is told for how long nobody has inspected', async () => {
  const view = await entered('crowdworks', 'delivered')
  expect(view.letters[0]).toBe('desk')
  expect(letterOf(context, view, 'desk', 'ja').body).toMatchInlineSnapshot(`
    "クラウドワークス 事務局 御中

    お世話になっております。ワーカーの愛子です。次の契約についてお問い合わせいたします。

    クライアントからの連絡が82日間ありません。
    納品から63日がたちますが、検収が行われていません。

    件名：記事5本
    クライアント：鈴木{title}商店
    契約番号など：No. 123
    契約日：2026年9月1日(火)
    契約金額：50,000円（税込）
    納期：2026年9月20日(日)
    納品日：2026年9月20日(日)

    クライアントへのご連絡をお願いいたします。あわせて、それでも返答がない場合に検収または支払いがどのように進むか、おおよその時期も含めてお教えください。

    何とぞよろしくお願いいたします。
    愛子"
  `)
})
