import { expect, test } from 'vitest'
import { act, childrenOf, rowOf } from '#contracts'
import { dayOf } from '#engine'
import { testDatabase } from '../../../test/database.ts'
import { framed } from '../../../test/frames.ts'
import { contractIn, storyTo } from '../../../test/states.ts'
import { testContext } from '../../../test/world.ts'
import type { TestContext } from '../../../test/world.ts'
import { holdingOf } from './value.ts'

const { db } = await testDatabase()
const hour = 3_600_000

/** What a contract is worth at each hour of the day that is left, with the day instead of times. */
const throughTheDay = async (context: TestContext, id: string) => {
  const { row } = (await rowOf(db, id))!
  const day = dayOf(context.time.now(), context.calendar)
  const worths: unknown[] = []
  for (let at = context.time.now(); dayOf(at, context.calendar) === day; at += hour) {
    if (row.due_at !== null && at >= row.due_at) break
    context.time.set(at)
    const holding = holdingOf(context, row)
    const by = holding?.certainBy
    worths.push({ ...holding, certainBy: by == null ? by : dayOf(by - 1, context.calendar) })
  }
  return worths
}

test.each(Object.keys(storyTo))(
  'as long as nobody acts, a contract is worth the same all day: %s',
  async (state) => {
    const context = testContext(db)
    const [first, ...later] = await throughTheDay(context, (await contractIn(context, state)).id)
    for (const worth of later) expect(worth).toEqual(first)
  },
)

test('the same is true of a frame and of its weeks', async () => {
  const context = testContext(db)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await childrenOf(db, id, { limit: 1 })
  for (const each of [id, week!.id]) {
    const [first, ...later] = await throughTheDay(context, each)
    for (const worth of later) expect(worth).toEqual(first)
    context.time.set(context.time.now() - 9 * hour)
  }
})
