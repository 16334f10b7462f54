import { beforeAll, expect, test } from 'vitest'
import { act } from '#contracts'
import type { Person } from '#people'
import { realNow } from '#platform'
import { seenOf } from '#talk'
import { follow, hereToken, openHereLink, sayHere, sayHereByLink, waitsOn } from '#waiting'
import { codeOf } from '../../../test/attack/outcome.ts'
import { testDatabase } from '../../../test/database.ts'
import { trader } from '../../../test/market.ts'
import { delivered } from '../../../test/waiting/delivered.ts'
import { people, testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'

let context: TestContext
let aiko: Person
let ben: Person
beforeAll(async () => {
  const { db } = await testDatabase()
  context = testContext(db)
  // Limits run on real time, which does not jump with the market's.
  context.time.real = realNow
  aiko = await trader(context, 'Aiko')
  ben = await trader(context, 'Ben')
})

const visit = { ip: '192.0.2.7' }
const hour = 3_600_000

/** A contract on which Ben is waited for, and the link that he was mailed. */
const mailed = async () => {
  const id = await delivered(context, { ...people(), aiko, ben })
  await follow(context)
  context.time.set(context.time.now() + hour)
  const [wait] = await waitsOn(context, id, ben)
  const link = { contractId: id, personId: ben.id, debtId: wait!.id }
  return { id, link, token: hereToken(context.settings.secret, link) }
}

const saidOn = async (id: string) => (await waitsOn(context, id, aiko))[0]!.said

test('the link says "I am here" without a session, and looking at it says nothing', async () => {
  const { id, token } = await mailed()
  const opened = await openHereLink(context, token, null)
  expect(opened).toMatchObject({ row: { id }, party: 'client', person: { id: ben.id } })
  expect(opened.wait).toMatchObject({ seenAs: 'awaited', protectAt: null })
  expect(await saidOn(id)).toBeNull()
  const at = context.time.now()
  expect(await sayHereByLink(context, token, {}, null, visit)).toEqual({ at, from: at, to: at })
  expect(await saidOn(id)).toEqual({ at, from: at, to: at })
  expect(await seenOf(context.db, id)).toEqual([])
})

test('a day before the deadline is also said as "seen", a later one only stops their clock', async () => {
  const { id, token } = await mailed()
  await sayHereByLink(context, token, { backOn: '2026-11-25' }, ben, visit)
  expect(await seenOf(context.db, id)).toMatchObject([{ by: '2026-11-25', party: 'client' }])
  const later = await mailed()
  await sayHere(context, ben, later.id, { backOn: '2026-12-20' })
  expect(await seenOf(context.db, later.id)).toEqual([])
  const said = await saidOn(later.id)
  expect(said!.to).toBe(Date.UTC(2026, 11, 19, 15))
})

test('a forged or changed link, and one of somebody else, does nothing', async () => {
  const { id, link, token } = await mailed()
  const before = await saidOn(id)
  const forged = hereToken('another secret', link)
  const changed = token.replace(ben.id, aiko.id)
  for (const text of [forged, changed, `${token}x`, '', 'a.b.c.d', 'x'.repeat(10_000)])
    expect(await codeOf(sayHereByLink(context, text, {}, null, visit))).toBe('link.invalid')
  expect(await codeOf(openHereLink(context, token, aiko))).toBe('seen.not_yours')
  const forAiko = hereToken(context.settings.secret, { ...link, personId: aiko.id })
  expect(await codeOf(openHereLink(context, forAiko, null))).toBe('wait.over')
  expect(await saidOn(id)).toEqual(before)
})

test('once it was answered the link is over, and so is saying so on the page', async () => {
  const { id, token } = await mailed()
  await act(context, id, 'accept', ben, {})
  await follow(context)
  expect(await codeOf(openHereLink(context, token, null))).toBe('wait.over')
  expect(await codeOf(sayHere(context, ben, id, {}))).toBe('wait.over')
})

test('only who is waited for can say it, and only days to come', async () => {
  const { id } = await mailed()
  const { desk, aiko: stranger } = people()
  const say = (who: { id: string; roles: readonly string[] }, backOn?: string) =>
    codeOf(sayHere(context, who, id, { backOn }))
  expect(await say(stranger)).toBe('contract.not_found')
  expect(await say(desk)).toBe('wait.over')
  expect(await say(aiko)).toBe('wait.over')
  expect(await say(ben, 'tomorrow')).toBe('input.malformed')
  expect(await say(ben, '2026-11-22')).toBe('date.past')
  expect(await say(ben, '2027-06-01')).toBe('date.too_far')
})

test('who stands in says it for whom they stand in for, and sees their wait', async () => {
  const { id } = await mailed()
  const standsFor = [{ id: ben.id, name: 'Ben', mayFund: false }]
  const deputy = { id: 'per_deputy', roles: [], standsFor }
  expect(await waitsOn(context, id, deputy)).toMatchObject([{ seenAs: 'awaited' }])
  await sayHere(context, deputy, id, { backOn: '2026-12-03' })
  expect((await saidOn(id))!.to).toBe(Date.UTC(2026, 11, 2, 15))
})
