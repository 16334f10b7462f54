import { expect, test } from 'vitest'
import { act, finishedOf } from '#contracts'
import { testDatabase } from '../../../test/database.ts'
import { day, offered, people, testContext } from '../../../test/world.ts'

test('finished contracts are listed by their end, the last one first, page by page', async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  const who = people()
  const ids: string[] = []
  for (let number = 0; number < 4; number += 1) ids.push((await offered(context, who)).id)
  const [first, second, third, open] = ids
  for (const id of [second, third, first]) {
    context.time.set(context.time.now() + day)
    await act(context, id!, 'decline', who.aiko, {})
  }
  const listed = async (page: { limit: number; before?: string | undefined }, person = who.aiko) =>
    (await finishedOf(db, person.id, page)).map(({ id }) => id)
  expect(await listed({ limit: 9 })).toEqual([first, third, second])
  expect(await listed({ limit: 9 }, who.ben)).toEqual([first, third, second])
  expect(await listed({ limit: 2 })).toEqual([first, third])
  expect(await listed({ limit: 2, before: third })).toEqual([second])
  expect(await listed({ limit: 9 })).not.toContain(open)
})
