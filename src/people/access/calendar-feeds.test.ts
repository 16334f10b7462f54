import { expect, test } from 'vitest'
import { newId, Refused } from '#platform'
import { testContext } from '../../../test/context.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import {
  calendarFeedOf,
  forgetExpired,
  makeCalendarFeed,
  personByCalendarToken,
  revokeCalendarFeed,
} from '../index.ts'

const { db, owner } = await testDatabase()
let shift = 0
const time = { now: () => Date.now() + shift, real: () => Date.now() + shift }
const context = testContext(db, { time })
const day = 24 * 3_600_000

const opens = async (token: string) => (await personByCalendarToken(context, token))?.id ?? null

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((error: unknown) => error)
  return error instanceof Refused ? error.refusal.code : `not refused: ${String(error)}`
}

test('an address opens its owner’s calendar until it is revoked', async () => {
  const { id } = await trader(context, 'Aiko')
  expect(await calendarFeedOf(context, id)).toBeNull()
  const token = await makeCalendarFeed(context, id, newId('key'))
  expect(await opens(token)).toBe(id)
  expect(await calendarFeedOf(context, id)).toBeCloseTo(Date.now(), -4)
  await revokeCalendarFeed(context, id)
  expect(await opens(token)).toBeNull()
  expect(await calendarFeedOf(context, id)).toBeNull()
})

test('a new address closes the one before, and nobody else’s', async () => {
  const [one, other] = [await trader(context, 'Aiko'), await trader(context, 'Ben')]
  const theirs = await makeCalendarFeed(context, other.id, 'a key of somebody')
  const first = await makeCalendarFeed(context, one.id, 'a key of somebody')
  const second = await makeCalendarFeed(context, one.id, newId('key'))
  expect(new Set([theirs, first, second]).size).toBe(3)
  expect(await Promise.all([theirs, first, second].map(opens))).toEqual([other.id, null, one.id])
})

test('the same form gives the same address, and never opens one that was closed', async () => {
  const { id } = await trader(context, 'Aiko')
  const key = newId('key')
  const both = await Promise.all([
    makeCalendarFeed(context, id, key),
    makeCalendarFeed(context, id, key),
  ])
  expect(both[0]).toBe(both[1])
  await makeCalendarFeed(context, id, newId('key'))
  expect(await codeOf(makeCalendarFeed(context, id, key))).toBe('feed.ended')
  expect(await opens(both[0])).toBeNull()
})

test('of many that are made at the same instant one stays', async () => {
  const { id } = await trader(context, 'Aiko')
  const made = await Promise.all(
    Array.from({ length: 8 }, () => makeCalendarFeed(context, id, newId('key'))),
  )
  const open = await Promise.all(made.map(opens))
  expect(open.filter((one) => one === id)).toHaveLength(1)
})

test('what the database holds is not enough to make an address', async () => {
  const { id } = await trader(context, 'Aiko')
  const token = await makeCalendarFeed(context, id, newId('key'))
  const held = await owner.query('select * from calendar_feeds')
  expect(JSON.stringify(held)).not.toContain(token)
  for (const wrong of ['', token.slice(1), `${token}x`, `${token.slice(1)}A`, 'é'.repeat(43)])
    expect(await opens(wrong)).toBeNull()
  expect(await codeOf(makeCalendarFeed(context, newId('per'), 'a key'))).toBe('person.unknown')
})

test('what was revoked is forgotten after a month, what is open never', async () => {
  const { id } = await trader(context, 'Aiko')
  await makeCalendarFeed(context, id, newId('key'))
  const token = await makeCalendarFeed(context, id, newId('key'))
  const count = async () =>
    (await owner.query('select 1 from calendar_feeds where person_id = $1', [id])).length
  shift = 29 * day
  await forgetExpired(context)
  expect(await count()).toBe(2)
  shift = 31 * day
  await forgetExpired(context)
  expect(await count()).toBe(1)
  expect(await opens(token)).toBe(id)
  shift = 0
})
