import { beforeAll, expect, test } from 'vitest'
import { act, fireDue } from '#contracts'
import { deposit } from '#ledger'
import { clientRecord, offer, propose } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'
import { goodProposal, goodWeeks, post, postHours, refusalOf } from '../../test/market.ts'
import { trader } from '../../test/market.ts'
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

test('the record of a client counts each contract once, by how it ended', async () => {
  const client = await trader(context, 'Record')
  const opened = async () => {
    const job = await post(context, client)
    const { id } = await propose(context, aiko, job.id, goodProposal)
    return offer(context, client, id)
  }
  const take = (id: string, person: Person, ...actions: string[]) =>
    actions.reduce(async (before, action) => {
      await before
      await act(context, id, action, person, {})
    }, Promise.resolve())
  await deposit(context.db, client.id, 'all', 1_000_000n, context.time.now())
  const ids = []
  for (let n = 0; n < 6; n++) ids.push(await opened())
  const [accepted, inStead, silent, running, unfunded, declined] = ids as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  await take(declined, aiko, 'decline')
  await take(unfunded, aiko, 'agreeToOffer')
  for (const id of [accepted, inStead, silent, running]) {
    await take(id, aiko, 'agreeToOffer')
    await take(id, client, 'fund')
  }
  await take(accepted, aiko, 'deliver')
  await take(accepted, client, 'accept')
  await take(inStead, aiko, 'deliver')
  await act(context, silent, 'requestEnd', aiko, { reason: '返事がありません' })
  context.time.set(someDay + 8 * day)
  await fireDue(context, context.time.now())
  const soon = await clientRecord(context, client.id)
  expect(soon).toEqual({
    clientId: client.id,
    memberSince: someDay,
    jobsPosted: 6,
    running: 2,
    inFinalNotice: 1,
    accepted: 1,
    acceptedInStead: 0,
    neverFunded: 1,
    endedBySilence: 1,
    endedOtherwise: 1,
    funded: 4,
    weeksFunded: 0,
  })
  context.time.set(someDay + 15 * day)
  await fireDue(context, context.time.now())
  const later = await clientRecord(context, client.id)
  expect(later).toMatchObject({ running: 1, inFinalNotice: 0, acceptedInStead: 1 })
  expect((await refusalOf(() => clientRecord(context, newId('per')))).code).toBe('person.unknown')
})

test('a frame is one contract of the record, its weeks are counted apart; its silent end counts', async () => {
  context.time.set(someDay)
  const client = await trader(context, 'Weeks')
  await deposit(context.db, client.id, 'weeks', 1_000_000n, context.time.now())
  const opened = async () => {
    const job = await postHours(context, client)
    const { id } = await propose(context, aiko, job.id, goodWeeks)
    const contractId = await offer(context, client, id)
    await act(context, contractId, 'agreeToOffer', aiko, {})
    await act(context, contractId, 'fundWeek', client, {})
    return contractId
  }
  await opened()
  const noticed = await opened()
  await act(context, noticed, 'giveNotice', client, { date: '2026-12-01', reason: '終わりました' })
  const before = await clientRecord(context, client.id)
  expect(before).toMatchObject({ running: 2, funded: 2, weeksFunded: 2, endedBySilence: 0 })
  context.time.set(someDay + 30 * day)
  await fireDue(context, context.time.now())
  const after = await clientRecord(context, client.id)
  expect(after).toMatchObject({ running: 0, funded: 2, weeksFunded: 2, accepted: 0 })
  expect(after).toMatchObject({ endedBySilence: 1, endedOtherwise: 1, jobsPosted: 2 })
})
