import { beforeAll, expect, test } from 'vitest'
import { act } from '#contracts'
import { sendMessage } from '#talk'
import { answeringOf, fitQuality, follow, silenceOf, waitsFor } from '#waiting'
import { testDatabase } from '../../../test/database.ts'
import { delivered, quickBen } from '../../../test/waiting/delivered.ts'
import { day, people, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)
const hour = 3_600_000
let who: Awaited<ReturnType<typeof quickBen>>
let id: string

beforeAll(async () => {
  who = await quickBen(context)
  id = await delivered(context, who)
  await follow(context)
})

test('a person reads everything that is held about their own answering', async () => {
  const held = await answeringOf(context, who.ben.id)
  expect(held.counted).toMatchObject({ turns: 24, answered: 24, silent: 0, q95Ms: 3 * hour })
  expect(held.times).toHaveLength(24)
  expect(held.hours!.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20)
  expect(held.sittings).toHaveLength(held.hours!.reduce((sum, count) => sum + count, 0))
  expect(held.sittings).toEqual(held.sittings.toSorted((one, other) => other - one))
  expect(held.habits!.numbers).toHaveLength(11)
  expect(held.partners).toEqual([{ id: who.aiko.id, name: null, turns: 24, answered: 24 }])
  expect(held.open).toMatchObject([{ contractId: id, seenAs: 'awaited', owedBy: 'client' }])
  expect(held.past.length).toBeGreaterThan(24)
  expect(await answeringOf(context, people().aiko.id)).toMatchObject({
    counted: { turns: 0 },
    hours: null,
    habits: null,
    open: [],
  })
})

test('of each contract the most unusual wait, for both sides and who stands in for one', async () => {
  const question = await delivered(context, who)
  await sendMessage(context, who.aiko, question, { text: 'ご確認いただけますか？' })
  await follow(context)
  context.time.set(context.time.now() + hour)
  const waits = await waitsFor(context, who.aiko)
  expect(new Set(waits.keys())).toEqual(new Set([id, question]))
  expect(waits.get(id)).toMatchObject({ seenAs: 'waits', kind: 'turn' })
  const awaited = await waitsFor(context, who.ben)
  expect(awaited.get(id)).toMatchObject({ seenAs: 'awaited', level: null })
  const standsFor = [{ id: who.aiko.id, name: 'Aiko', mayFund: true }]
  const deputy = { id: 'per_deputy', roles: [], standsFor }
  expect(await waitsFor(context, deputy)).toEqual(waits)
  expect(await waitsFor(context, people().aiko)).toEqual(new Map())
})

test('silence is one number for all contracts with one person, and grows while they are silent', async () => {
  const other = await delivered(context, who)
  const slow = await delivered(context, { ...people(), aiko: who.aiko })
  await follow(context)
  const now = await silenceOf(context, who.aiko, [id, other, slow])
  expect(now.get(id)).toBe(now.get(other))
  expect(now.get(id)).toBeLessThan(now.get(slow)!)
  expect(await silenceOf(context, people().aiko, [id, other])).toEqual(new Map())
  const before = context.time.now()
  context.time.set(before + 12 * day)
  const later = await silenceOf(context, who.aiko, [id])
  expect(later.get(id)).toBeGreaterThan(now.get(id)! * 2)
  expect(later.get(id)).toBeLessThanOrEqual(1)
  context.time.set(before)
})

test('who runs the market reads how well it was foretold, of nobody in particular', async () => {
  await act(context, id, 'accept', who.ben, {})
  context.time.set(context.time.now() + 14 * day)
  const quality = await fitQuality(context)
  expect(quality.n).toBeGreaterThan(10)
  expect(quality.bins.reduce((sum, { n }) => sum + n, 0)).toBe(quality.n)
  expect(quality.tails.map(({ q }) => q)).toEqual([0.0025, 0.01, 0.05, 0.1])
  expect(quality.ece).toBeLessThan(0.5)
  expect(quality).toMatchObject({ fits: [], rebuilt: { people: 0, differing: 0 } })
  expect(JSON.stringify(quality)).not.toContain('per_')
})
