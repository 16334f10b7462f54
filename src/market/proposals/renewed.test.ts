import { expect, test } from 'vitest'
import { act, fireDue, rowOf } from '#contracts'
import { deposit } from '#ledger'
import { offer, propose } from '#market'
import type { Person } from '#people'
import { newId } from '#platform'
import { noticeOf } from '#weeks'
import { answerAll, postHours, trader } from '../../../test/market.ts'
import { testDatabase } from '../../../test/database.ts'
import { at } from '../../../test/hourly/weeks.ts'
import { someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

/** Ben offers Aiko hourly work from a Monday on; funded, where it is agreed. */
const hire = async (ben: Person, aiko: Person, monday: string, given: object = {}) => {
  const job = await postHours(context, ben, { pledgeWeeks: 0, ...given })
  const draft = { price: 1_000n, message: 'I do', deliverOn: monday }
  const { id: proposalId } = await propose(context, aiko, job.id, draft)
  const id = await offer(context, ben, proposalId)
  await act(context, id, 'agreeToOffer', aiko, {})
  await deposit(db, ben.id, newId('dep'), 10_000n, context.time.now())
  await act(context, id, 'fundWeek', ben, {})
  return id
}

const goTo = async (text: string) => {
  context.time.set(at(text))
  await fireDue(context, context.time.now())
}

const sinceOf = async (id: string) => (await rowOf(db, id))?.row.plan?.since

const traders = async () => {
  context.time.set(someDay)
  return { ben: await trader(context, 'Ben'), aiko: await trader(context, 'Aiko') }
}

test('nobody escapes the thirty days by letting a contract end and offering it again', async () => {
  const { ben, aiko } = await traders()
  const first = await hire(ben, aiko, '2026-11-30')
  expect(await sinceOf(first)).toBe('2026-11-30')
  // Nobody funds the second week: the frame is over with Sunday 13 December.
  await goTo('2026-12-14 09:00')
  expect((await rowOf(db, first))?.row.state).toBe('endedInSilence')
  await answerAll(context, ben)
  const second = await hire(ben, aiko, '2026-12-21')
  expect(await sinceOf(second)).toBe('2026-11-30')
  const { row } = (await rowOf(db, second))!
  const inMay = { time: { ...context.time, now: () => at('2027-05-28 12:00') } }
  expect(noticeOf({ ...context, ...inMay }, row)?.client.days).toBe(30)
})

test('a contract that goes on beside it counts, other people and other kinds of work do not', async () => {
  const { ben, aiko } = await traders()
  await hire(ben, aiko, '2026-11-30')
  expect(await sinceOf(await hire(ben, aiko, '2026-12-07'))).toBe('2026-11-30')
  expect(await sinceOf(await hire(ben, aiko, '2026-12-07', { category: 'design' }))).toBe(
    '2026-12-07',
  )
  expect(await sinceOf(await hire(aiko, ben, '2026-12-07'))).toBe('2026-12-07')
})

test('only after a month without a contract, until the new one is agreed, does one begin anew', async () => {
  const { ben, aiko } = await traders()
  await hire(ben, aiko, '2026-11-30')
  await goTo('2026-12-14 09:00')
  await answerAll(context, ben)
  context.time.set(at('2027-01-14 00:00'))
  expect(await sinceOf(await hire(ben, aiko, '2027-02-08'))).toBe('2027-02-08')
  // A minute earlier the month is not yet over, however late the first week begins.
  const others = await traders()
  await hire(others.ben, others.aiko, '2026-11-30')
  await goTo('2026-12-14 09:00')
  await answerAll(context, others.ben)
  context.time.set(at('2027-01-13 23:59'))
  expect(await sinceOf(await hire(others.ben, others.aiko, '2027-02-08'))).toBe('2026-11-30')
})

test('weeks that were funded before an end by agreement go on, and so does the work', async () => {
  const { ben, aiko } = await traders()
  const first = await hire(ben, aiko, '2026-11-30')
  await deposit(db, ben.id, newId('dep'), 30_000n, context.time.now())
  for (let week = 2; week <= 4; week += 1) await act(context, first, 'fundWeek', ben, {})
  await act(context, first, 'giveNotice', aiko, { date: '2026-12-20' })
  await act(context, first, 'agreeToEnd', ben, {})
  context.time.set(at('2027-01-20 23:59'))
  expect(await sinceOf(await hire(ben, aiko, '2027-01-25'))).toBe('2026-11-30')
})
