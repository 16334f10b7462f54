import { beforeAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue } from '#contracts'
import { deposit } from '#ledger'
import { offer, propose } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'
import { foldFigures, trustCards, writeReview } from '#trust'
import type { TrustCard } from '#trust'
import { goodProposal, goodWeeks, post, postHours, trader } from '../../test/market.ts'
import { testDatabase } from '../../test/database.ts'
import { day, someDay, testContext } from '../../test/world.ts'
import type { TestContext } from '../../test/world.ts'

let context: TestContext
let aiko: Person

beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  aiko = await trader(context, '佐藤愛子')
})

const hour = 3_600_000

const cardOf = async (id: string, side: 'client' | 'worker'): Promise<TrustCard> =>
  (await trustCards(context, [id], side)).get(id) ?? expect.fail('no card')

const later = async (ms: number) => {
  context.time.set(context.time.now() + ms)
  await fireDue(context, context.time.now())
}

/** Ben's contracts with Aiko, each taken so far. */
const withClient = async (worker: Person, counts: readonly string[][], ben?: Person) => {
  const client = ben ?? (await trader(context, 'Ben'))
  await deposit(context.db, client.id, newId('dep'), 1_000_000n, context.time.now())
  const ids: string[] = []
  for (const actions of counts) {
    const job = await post(context, client)
    const { id: proposal } = await propose(context, worker, job.id, goodProposal)
    const id = await offer(context, client, proposal)
    ids.push(id)
    for (const action of actions) {
      context.time.set(context.time.now() + hour)
      const by = ['fund', 'accept'].includes(action) ? client : worker
      const input = action === 'requestEnd' ? { reason: '返事がありません' } : {}
      await act(context, id, action, by, input)
    }
  }
  return { client, ids }
}

const begun = ['agreeToOffer', 'fund']

test('each end counts once, only for the one who caused it, the same live as from the sums', async () => {
  context.time.set(someDay)
  const { client } = await withClient(aiko, [
    [...begun, 'deliver', 'accept'],
    [...begun, 'deliver'],
    [...begun, 'requestEnd'],
    ['agreeToOffer'],
    ['decline'],
    begun,
  ])
  await later(8 * day)
  const soon = await cardOf(client.id, 'client')
  expect(soon).toMatchObject({
    joinedAt: someDay,
    finalNotices: 1,
    unanswered: 2,
    ever: { worked: 2, weeks: 0 },
    lately: { paid: 1, inspections: 1, inspectedInTime: 1, inStead: 0 },
    summary: { verdict: 'wait' },
  })
  await later(8 * day)
  const live = await cardOf(client.id, 'client')
  expect(live).toMatchObject({
    finalNotices: 0,
    unanswered: 3,
    lately: {
      paid: 2,
      inspections: 2,
      inspectedInTime: 1,
      inStead: 1,
      neverFunded: 1,
      silent: 1,
    },
  })
  const ofAiko = await cardOf(aiko.id, 'worker')
  expect(ofAiko).toMatchObject({ unanswered: 0, lately: { silent: 0, gaveUp: 0, due: 2 } })
  await Promise.all([foldFigures(context), foldFigures(context), foldFigures(context)])
  expect(await foldFigures(context)).toBe(0)
  expect(await cardOf(client.id, 'client')).toEqual(live)
  expect(await cardOf(aiko.id, 'worker')).toEqual(ofAiko)
  expect(await runChecks(context.db)).toEqual([])
})

test('half of the answers came within so long; what never came counts as longest', async () => {
  context.time.set(someDay)
  const quick = await withClient(
    await trader(context, 'Quick'),
    Array.from({ length: 3 }, () => begun.concat('deliver', 'accept')),
  )
  const card = await cardOf(quick.client.id, 'client')
  expect(card.lately).toMatchObject({ answers: 6, unanswered: 0, answeredWithinMs: hour })
  // What one and the same person was paid for may have been paid to oneself.
  expect(card.summary).toMatchObject({ verdict: 'new', good: [{ code: 'noSilence' }, {}, {}] })
  await withClient(aiko, [begun], quick.client)
  expect((await cardOf(quick.client.id, 'client')).summary.verdict).toBe('safe')
  const slow = await withClient(
    await trader(context, 'Slow'),
    Array.from({ length: 3 }, () => ['agreeToOffer']),
  )
  await later(8 * day)
  const { lately, summary } = await cardOf(slow.client.id, 'client')
  expect(lately).toMatchObject({ answers: 3, unanswered: 3, answeredWithinMs: null })
  expect(summary.verdict).toBe('wait')
})

test('a frame is one contract, its weeks are counted apart; the day of a notice is no silence', async () => {
  context.time.set(someDay)
  const worker = await trader(context, 'Hana')
  const client = await trader(context, 'Weeks')
  await deposit(context.db, client.id, newId('dep'), 1_000_000n, context.time.now())
  const opened = async () => {
    const job = await postHours(context, client)
    const { id } = await propose(context, worker, job.id, goodWeeks)
    const frame = await offer(context, client, id)
    await act(context, frame, 'agreeToOffer', worker, {})
    await act(context, frame, 'fundWeek', client, {})
    return frame
  }
  await opened()
  const noticed = await opened()
  await act(context, noticed, 'giveNotice', client, { date: '2026-12-07', reason: '終わりました' })
  await act(context, noticed, 'fundWeek', client, {})
  const left = await opened()
  await act(context, left, 'giveNotice', worker, { date: '2026-12-07', reason: '転職' })
  await later(45 * day)
  const ofClient = await cardOf(client.id, 'client')
  expect(ofClient.lately).toMatchObject({ paid: 1, silent: 1, weeks: 0 })
  const ofWorker = await cardOf(worker.id, 'worker')
  expect(ofWorker.lately).toMatchObject({ paid: 1, silent: 0, emptyWeeks: 4, weeks: 0, due: 0 })
  await foldFigures(context)
  expect(await cardOf(client.id, 'client')).toEqual(ofClient)
  expect(await runChecks(context.db)).toEqual([])
})

test('what is over a year old is in the figures of all time alone', async () => {
  context.time.set(someDay)
  const { client } = await withClient(await trader(context, 'Old'), [
    [...begun, 'deliver', 'accept'],
  ])
  await foldFigures(context)
  context.time.set(someDay + 400 * day)
  const card = await cardOf(client.id, 'client')
  expect(card).toMatchObject({ ever: { worked: 1 }, since: '2026-12-01' })
  expect(card.lately).toMatchObject({ paid: 0, answers: 0, answeredWithinMs: null })
})

test('who is nobody has no card, and who is new is known to be new', async () => {
  const nobody = newId('per')
  expect((await trustCards(context, [nobody], 'client')).size).toBe(0)
  const card = await cardOf((await trader(context, 'New')).id, 'client')
  expect(card.summary).toMatchObject({ verdict: 'new', good: [], watch: [] })
  expect(card.rating).toMatchObject({ count: 0, mean: null, items: null })
})

test('what costs nothing makes nobody safe: neither contracts called off, nor praise for them', async () => {
  context.time.set(someDay)
  const worker = await trader(context, 'Friend')
  const off = ['agreeToOffer', 'withdraw']
  const { client, ids } = await withClient(worker, [off, off, off, off, begun])
  const funded = ids.at(-1) ?? ''
  await act(context, funded, 'requestEnd', client, { amount: 0n, reason: '中止' })
  await act(context, funded, 'agreeToEnd', worker, {})
  const five = { clarity: 5, communication: 5, inspection: 5, fairness: 5, again: 5 }
  await writeReview(context, worker, funded, { stars: five, comment: '最高' })
  await later(31 * day)
  const card = await cardOf(client.id, 'client')
  expect(card).toMatchObject({ ever: { worked: 1 }, rating: { count: 0 }, lately: { paid: 0 } })
  expect(card.summary).toMatchObject({ verdict: 'new' })
})
