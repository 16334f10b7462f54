import { beforeEach, expect, test } from 'vitest'
import { act, childrenOf, contractsOf, deadlinesOf, fireDue } from '#contracts'
import { testDatabase } from '../../../test/database.ts'
import { firstSunday, framed } from '../../../test/frames.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const { db } = await testDatabase()
const context = testContext(db)

beforeEach(() => context.time.set(someDay))

const agreed = async () => {
  const made = await framed(context)
  await act(context, made.id, 'agreeToOffer', made.aiko, {})
  return made
}

test('lists show the frame, and of its weeks those with which the person has something to do', async () => {
  const { id, aiko, ben } = await agreed()
  await act(context, id, 'fundWeek', ben, {})
  await act(context, id, 'fundWeek', ben, {})
  const [second, first] = (await childrenOf(db, id, { limit: 9 })).map((week) => week.id)
  const listed = async (person: { id: string }) =>
    (await contractsOf(db, person.id, { limit: 10 })).map((row) => row.id)
  expect(await listed(aiko)).toEqual([id])
  context.time.set(someDay + 2 * day)
  await fireDue(context, context.time.now())
  expect(await listed(aiko)).toEqual([first, id])
  expect(await listed(ben)).toEqual([id])
  const ids = async (filter: object) =>
    (await contractsOf(db, ben.id, { limit: 10, ...filter })).map((row) => row.id)
  expect(await ids({ frameId: id })).toEqual([second, first])
  expect(await ids({ allChildren: true })).toEqual([second, first, id])
})

test('a week that waits for its Monday is no deadline; one that runs, and the next to fund, are', async () => {
  const { id, aiko, ben } = await agreed()
  await act(context, id, 'fundWeek', ben, {})
  const deadlines = async () =>
    (await deadlinesOf(context, aiko))
      .map(({ row, kind, on }) => [row.process, kind, on])
      .toSorted()
  expect(await deadlines()).toEqual([['recurring', 'turn', firstSunday]])
  context.time.set(someDay + 2 * day)
  await fireDue(context, context.time.now())
  expect(await deadlines()).toEqual([
    ['hourly-week', 'turn', firstSunday],
    ['recurring', 'turn', firstSunday],
  ])
})
