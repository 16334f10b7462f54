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
  expect(view.state).toBe('overdue')
  expect(view.letters[0]).toBe('payReminder')
  const { subject, body } = letterOf(context, view, 'payReminder', 'ja')
  expect(subject).toBe('「記事5本」お支払いのご確認（期日を過ぎております）')
  expect(body.split('\n')).toEqual(
    expect.arrayContaining([
      '鈴木{title}商店 様',
      '契約番号など：No. 123',
      '契約金額：50,000円（税込）',
      '納品日：2026年9月20日(日)',
    ]),
  )
  expect(body).toContain('期日の2026年11月18日(水)を過ぎております')
  expect(body).toContain('60日以内（本件では2026年11月18日(水)まで）')
  expect(body).toContain('2026年12月3日(木)までにお支払い')
  const english = letterOf(context, view, 'payReminder', 'en').body
  expect(english).toContain('was due on Wed 18 Nov 2026')
  expect(english).toMatch(/^Dear 鈴木\{title\}商店,\n\nI am 愛子, working on “記事5本” for you\./)
})

test('the desk is told for how long nobody has inspected', async () => {
  const view = await entered('crowdworks', 'delivered')
  expect(view.letters[0]).toBe('desk')
  const { body } = letterOf(context, view, 'desk', 'ja')
  expect(body).toMatch(/^クラウドワークス 事務局 御中/)
  expect(body).toContain('納品から63日がたちますが、検収が行われていません。')
  expect(letterOf(context, view, 'desk', 'en').body).toContain('I delivered 63 days ago')
})
