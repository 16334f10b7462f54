import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, childrenOf } from '#contracts'
import { playStory } from '#simulation'
import { testDatabase } from '../../test/database.ts'
import { framed } from '../../test/frames.ts'
import { contractIn, storyTo } from '../../test/states.ts'
import { someDay, testContext } from '../../test/world.ts'

const { db, owner } = await testDatabase()

test.each(Object.keys(storyTo))('the story of a contract %s plays to its end', async (state) => {
  const context = testContext(db, someDay)
  const { id } = await contractIn(context, state)
  const { turn } = await playStory(context, id)
  expect(turn).toBeNull()
  expect(await runChecks(owner)).toEqual([])
})

test('the story of a frame plays to its silent end, that of its week to the payment', async () => {
  const context = testContext(db, someDay)
  const { id, aiko, ben } = await framed(context)
  await act(context, id, 'agreeToOffer', aiko, {})
  await act(context, id, 'fundWeek', ben, {})
  const [week] = await childrenOf(db, id, { limit: 1 })
  expect((await playStory(context, week?.id ?? '')).state).toBe('paid')
  expect((await playStory(context, id)).state).toBe('endedInSilence')
  expect(await runChecks(owner)).toEqual([])
})
