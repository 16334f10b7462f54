import { expect, test } from 'vitest'
import { postJob } from '#market'
import { newId } from '#platform'
import { goodDraft } from '../../market.ts'
import { letPass } from '../stage/acting.ts'
import { agreed } from '../stage/contracts.ts'
import { market } from '../stage/market.ts'
import { seated, soundly } from '../stage/seated.ts'
import { somebody } from '../stage/somebody.ts'
import type { Seat } from '../stage/somebody.ts'

const seats: Record<string, { client: Seat; visitor: Seat }> = {
  'in Japanese on a phone': {
    client: { locale: 'ja', scripts: true, phone: true },
    visitor: { locale: 'ja', scripts: false, phone: false },
  },
  'in English without scripts': {
    client: { locale: 'en', scripts: false, phone: false },
    visitor: { locale: 'en', scripts: true, phone: true },
  },
}

const written = {
  kind: 'fixed',
  title: 'ロゴの制作',
  description: 'お店のロゴを1点お願いします。',
  category: 'design',
  price: '50000',
  deliverWithinDays: '10',
}

/** Who left somebody waiting can neither post nor hire until they say why. */
export const lock = (): void => {
  test.each(Object.keys(seats))(
    '%s, a client who left a worker waiting answers for it, and can post again',
    async (name) => {
      const { context } = market()
      const { client: ben } = await agreed()
      const draft = { ...goodDraft, title: `入力のお仕事 ${newId('job')}` }
      const { id } = await postJob(context, { id: ben, verified: true }, draft)
      const client = await seated(seats[name]!.client, ben)
      const visitor = await somebody(seats[name]!.visitor)
      const { t } = client
      await client.context.addCookies([{ name: 'side', value: 'client', url: market().url }])
      await client.go('/jobs/new')
      await letPass(client, 'P7D')
      await client.sees(t('lock.title'))
      await client.type(written)
      await client.press(t('jobs.toPreview'))
      await client.press(t('jobs.publish'))
      await client.sees(t('refusals.client.locked'))
      expect(await client.page.locator('[name="title"]').inputValue()).toBe(written.title)

      await visitor.go(`/jobs/${id}`)
      await visitor.sees(visitor.t('lock.waiting'))
      await soundly(visitor)
      await visitor.go(`/jobs?q=${encodeURIComponent(draft.title)}`)
      await visitor.sees(visitor.t('lock.waiting'))

      await client.go('/home')
      await client.press(t('lock.see'))
      expect(client.path()).toBe('/lock')
      await soundly(client)
      await client.type({ text: '予算が下りず、ご連絡が遅れました。申し訳ありません。' })
      await client.press(t('lock.send'))
      await client.sees(t('lock.lifted'))
      await client.go('/jobs/new')
      await client.type(written)
      await client.press(t('jobs.toPreview'))
      await client.press(t('jobs.publish'))
      await client.sees(t('jobs.published'))
      await visitor.go(`/jobs/${id}`)
      expect(await visitor.text()).not.toContain(visitor.t('lock.waiting'))
      await Promise.all([client.leave(), visitor.leave()])
    },
  )
}
