import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, eventsOf, rowOf } from '#contracts'
import { messagesOf } from '#talk'
import { trustCards } from '#trust'
import { demoContext, sizeOf } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { day } from '../../../test/world.ts'
import { advanceClock, demoPeople, halfYearNow, playHalfYear } from '../index.ts'
import { settleDemo, startHalfYear } from '../index.ts'

const [played, lapsed, left] = [await testDatabase(), await testDatabase(), await testDatabase()]
const context = demoContext(played.db)
const told = settleDemo(context).then(() => playHalfYear(context))

test('half a year of weeks is funded, worked and paid, with the pledge and without', async () => {
  for (const { row, weeks } of await told) {
    expect(row).toMatchObject({ state: 'endedInSilence', pot: 0n })
    expect(weeks).toHaveLength(27)
    expect(weeks.every(({ state, pot }) => state === 'paid' && pot === 0n)).toBe(true)
  }
  expect(await runChecks(played.owner)).toEqual([])
})

test('the silent end pays the pledge where there is one, a week after the pause', async () => {
  const ends = (await told).map(async ({ row }) => {
    const [paused, ended] = (await eventsOf(played.db, row.id, 'desk', 0, 100)).slice(-2)
    expect([paused?.action, ended?.action]).toEqual(['pause', 'endInSilence'])
    expect((ended?.at ?? 0) - (paused?.at ?? 0)).toBe(7 * day)
    return ended?.moves
  })
  expect(await Promise.all(ends)).toEqual([[{ kind: 'release', amount: 48_000 }], []])
})

test('the client thanks every week, then only the worker writes; it stands on the record', async () => {
  const { worker, client } = await demoPeople(context)
  for (const { row } of await told) {
    const messages = await messagesOf(context, row.id, { id: worker.id, roles: [] })
    const written = messages.toReversed().map(({ by }) => by)
    expect(written).toEqual([...Array.from({ length: 26 }, () => 'client'), 'worker', 'worker'])
  }
  const card = (await trustCards(context, [client.id], 'client')).get(client.id)
  expect(card?.lately.silent).toBeGreaterThanOrEqual(2)
  expect(card?.ever.weeks).toBeGreaterThanOrEqual(54)
})

test('told again, it stays as it was told', async () => {
  const before = await told
  const [now, size] = [context.time.now(), await sizeOf(played.db)]
  expect(await playHalfYear(context)).toEqual(before)
  await startHalfYear(context)
  expect(await halfYearNow(context)).toMatchObject({ week: 27, weeks: 27, playing: false })
  expect([context.time.now(), await sizeOf(played.db)]).toEqual([now, size])
})

test('offers that have lapsed meanwhile are made anew; two clicks play it once', async () => {
  const later = demoContext(lapsed.db)
  await settleDemo(later)
  await advanceClock(later, { advance: 'P60D' })
  await startHalfYear(later)
  expect((await halfYearNow(later)).playing).toBe(true)
  await startHalfYear(later)
  const frames = await playHalfYear(later)
  expect(frames.map(({ row, weeks }) => [row.state, weeks.length])).toEqual([
    ['endedInSilence', 27],
    ['endedInSilence', 27],
  ])
  expect(await runChecks(lapsed.owner)).toEqual([])
})

test('what took another course is not played, nor what would go beyond 2099', async () => {
  const there = demoContext(left.db)
  await expect(playHalfYear(there)).rejects.toThrow('demo.off')
  await settleDemo(there)
  const now = there.time.now()
  there.time.set(Temporal.Instant.from('2099-06-01T00:00:00Z').epochMilliseconds)
  await expect(startHalfYear(there)).rejects.toThrow('demo.too_far')
  there.time.set(now)
  const { worker, client } = await demoPeople(there)
  const [ben, aiko] = [client, worker].map(({ id }) => ({ id, roles: [] }))
  for (const { row } of (await halfYearNow(there)).frames) {
    await act(there, row.id, 'agreeToOffer', aiko!, {})
    await act(there, row.id, 'fundWeek', ben!, {})
    await act(there, row.id, 'giveNotice', aiko!, { date: '2026-12-20' })
    expect((await rowOf(left.db, row.id))?.row.state).toBe('leaving')
  }
  await expect(playHalfYear(there)).rejects.toThrow('demo.another_course')
})
