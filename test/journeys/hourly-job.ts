import { expect, test } from 'vitest'
import { deliveryBounds } from '#market'
import { signUp, yen } from './stage/acting.ts'
import { market } from './stage/market.ts'
import { somebody } from './stage/somebody.ts'
import type { Seat, Somebody } from './stage/somebody.ts'

const titles = { ja: '毎週の商品登録', en: 'Weekly product entries' }

/** Chooses the way of paying on the form, looks at the preview, goes back once, and publishes. */
const post = async (client: Somebody): Promise<string> => {
  const { t } = client
  const title = titles[client.seat.locale]
  await client.type({ title, description: '届いた一覧から登録します。', category: 'data-entry' })
  await client.type({ kind: 'hourly' })
  await client.type({ rate: '1,000', weeklyHours: '10', expectedWeeks: '26', pledgeWeeks: '2' })
  await client.press(t('jobs.toPreview'))
  const pledge = t('jobs.pledgeOf', { count: 2, pledge: yen(client, 20_000n) })
  await client.sees(title, t('jobs.aboutWeeks', { count: 26 }), pledge)
  await client.press(t('jobs.backToEdit'))
  await client.type({ weeklyHours: '12' })
  await client.press(t('jobs.toPreview'))
  await client.sees(t('jobs.hoursAWeek', { count: 12 }), yen(client, 0n))
  await client.press(t('jobs.publish'))
  await client.sees(t('jobs.published'))
  return client.path()
}

/** Finds the job among those by the hour, and applies with a rate and a week of their own. */
const apply = async (worker: Somebody, job: string, monday: string): Promise<void> => {
  const { t } = worker
  await signUp(worker, 'Aiko')
  await worker.go('/jobs')
  await worker.press(t('jobs.kind.hourly'))
  await worker.sees(t('jobs.pledgeBadge', { count: 2 }))
  await worker.press(titles[worker.seat.locale])
  expect(worker.path()).toBe(job)
  await worker.type({ price: '1,100', deliverOn: monday, message: '毎日2時間できます。' })
  await worker.press(t('proposals.send'))
  await worker.sees(t('proposals.sent'), t('jobs.netAnHour'), yen(worker, 979n))
}

/** Sees what the terms come to, changes them once, and offers. */
const offer = async (client: Somebody, job: string): Promise<void> => {
  const { t } = client
  await client.go(job)
  await client.press(t('jobs.seeProposals', { count: 1 }))
  await client.press(t('proposals.toOffer'))
  await client.press(t('proposals.offerLook'))
  await client.sees(yen(client, 13_200n), yen(client, 26_400n), yen(client, 39_600n))
  await client.press(t('jobs.backToEdit'))
  await client.type({ pledgeWeeks: '3' })
  await client.press(t('proposals.offerLook'))
  await client.sees(yen(client, 52_800n))
  await client.press(t('proposals.offerSend'))
  await client.sees(t('proposals.offered'))
}

const pairs: Record<string, { client: Seat; worker: Seat }> = {
  'in Japanese': {
    client: { locale: 'ja', scripts: false, phone: false },
    worker: { locale: 'ja', scripts: true, phone: true },
  },
  'in English': {
    client: { locale: 'en', scripts: true, phone: true },
    worker: { locale: 'en', scripts: false, phone: false },
  },
}

export const hourlyJob = (): void => {
  test.each(Object.keys(pairs))(
    '%s, hourly work is posted, found by its kind, applied for and offered with its sums',
    async (name) => {
      const client = await somebody(pairs[name]!.client)
      const worker = await somebody(pairs[name]!.worker)
      await signUp(client, 'Ben', '?side=client&next=%2Fjobs%2Fnew')
      const job = await post(client)
      await apply(worker, job, deliveryBounds(market().context, 'hourly').max)
      await offer(client, job)
      await worker.go('/proposals')
      await worker.sees(worker.t('proposals.offeredToYou'))
      await Promise.all([client.leave(), worker.leave()])
    },
    180_000,
  )
}
