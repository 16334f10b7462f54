import { beforeAll, expect, test } from 'vitest'
import { act, deadlinesOf } from '#contracts'
import type { Database } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { contractIn, storyTo } from '../../../test/states.ts'
import { day, people, testContext } from '../../../test/world.ts'

let db: Database
beforeAll(async () => {
  db = (await testDatabase()).db
})

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Tokyo]`).epochMilliseconds

const deadlinesIn = async (state: string) => {
  const context = testContext(db)
  const { id, aiko, ben, desk } = await contractIn(context, state)
  const [worker, client] = [await deadlinesOf(context, aiko), await deadlinesOf(context, ben)]
  const brief = worker.map(({ kind, on, at }) => ({ kind, on, at }))
  return { id, worker, client, brief, desk: await deadlinesOf(context, desk) }
}

test('before work, whoever must answer has a deadline, and the agreed day is one', async () => {
  const { brief, worker, client } = await deadlinesIn('offered')
  expect(brief).toEqual([
    { kind: 'turn', on: '2026-11-29', at: at('2026-11-29T14:02') },
    { kind: 'delivery', on: '2026-12-10', at: at('2026-12-11T00:00') },
  ])
  expect(worker.map(({ party, row }) => [party, row.turn])).toEqual([
    ['worker', 'worker'],
    ['worker', 'worker'],
  ])
  expect(client.map(({ party, id }) => [party, id])).toEqual(worker.map(({ id }) => ['client', id]))
})

test('while the clock runs until the agreed day, that is one deadline, on the day it ends', async () => {
  const { brief } = await deadlinesIn('working')
  expect(brief).toEqual([{ kind: 'turn', on: '2026-12-10', at: at('2026-12-11T00:00') }])
})

test('an agreed day that has passed stays, until something is delivered', async () => {
  expect((await deadlinesIn('overdue')).brief.map(({ kind, on }) => [kind, on])).toEqual([
    ['delivery', '2026-12-10'],
    ['turn', '2026-12-17'],
  ])
  expect((await deadlinesIn('inspecting')).brief.map(({ kind }) => kind)).toEqual(['turn'])
})

test('in every state both sides have the same deadlines, and a final contract has none', async () => {
  for (const state of Object.keys(storyTo)) {
    const { worker, client, desk } = await deadlinesIn(state)
    expect(client.map(({ id, at }) => [id, at])).toEqual(worker.map(({ id, at }) => [id, at]))
    expect([state, worker.length > 0]).toEqual([state, worker[0]?.row.turn !== undefined])
    expect(desk).toEqual([])
  }
})

test('a deadline keeps its id while it is waited for, and a new wait has a new one', async () => {
  const context = testContext(db)
  const { id, aiko } = await contractIn(context, 'offered')
  const ids = async () => (await deadlinesOf(context, aiko)).map((one) => one.id)
  const [turn, delivery] = await ids()
  context.time.set(context.time.now() + day)
  expect(await ids()).toEqual([turn, delivery])
  await act(context, id, 'agreeToOffer', aiko, {})
  const [next, same] = await ids()
  expect([same, next === turn]).toEqual([delivery, false])
})

test('the nearest comes first, whichever side the person is on', async () => {
  const context = testContext(db)
  const who = people()
  await contractIn(context, 'offered', who)
  await contractIn(context, 'unfunded', { ...who, aiko: who.ben, ben: who.aiko })
  const found = await deadlinesOf(context, who.aiko)
  expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((a, b) => a - b))
  expect(new Set(found.map(({ party }) => party))).toEqual(new Set(['client', 'worker']))
})
