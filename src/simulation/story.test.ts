import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { playStory } from '#simulation'
import { testDatabase } from '../../test/database.ts'
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
