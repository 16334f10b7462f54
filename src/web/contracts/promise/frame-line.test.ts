import { expect, test } from 'vitest'
import { act, eventsOf, viewFor } from '#contracts'
import { formatsFor, wordsFor } from '#locale'
import { testDatabase } from '../../../../test/database.ts'
import { hired, until } from '../../../../test/hourly/weeks.ts'
import { day, someDay, testContext } from '../../../../test/world.ts'
import type { TestContext } from '../../../../test/world.ts'
import { foresee } from './foresee.ts'
import { lineOf } from './line.ts'
import { speechIn } from './speech.ts'

const { db } = await testDatabase()

/** The promise line of a frame as each side sees it. */
const linesOf = async (context: TestContext, frameId: string, ids: readonly string[]) => {
  const events = await eventsOf(db, frameId, 'desk')
  const format = formatsFor('en', 'Asia/Tokyo', context.time.now())
  const lines = ids.map(async (id) => {
    const view = await viewFor(context, frameId, { id, roles: [] })
    const foreseen = foresee(view, context.time.now(), context.calendar)
    return lineOf(view, foreseen, events, speechIn(view.row, wordsFor('en'), format)).steps
  })
  return Promise.all(lines)
}

/** How the end is drawn for the worker and for the client. */
const tonesOf = async (...asked: Parameters<typeof linesOf>) =>
  (await linesOf(...asked)).map((steps) => steps.at(-1)?.tone)

const begun = async (pledge: bigint, weeks = 1) => {
  const context = testContext(db, someDay)
  const { frameId, aiko, ben } = await hired(context, weeks, { pledge })
  const sides = [aiko.id, ben.id]
  return { context, frameId, aiko, ben, tones: () => tonesOf(context, frameId, sides), sides }
}

test('a silent end is bad for the client, and for a worker without a pledge', async () => {
  for (const [pledge, worker] of [
    [20_000n, 'safe'],
    [0n, 'danger'],
  ] as const) {
    const { context, tones } = await begun(pledge)
    expect(await tones()).toEqual([worker, 'danger'])
    await until(context, someDay + 30 * day)
    expect(await tones()).toEqual([worker, 'danger'])
  }
})

test('an end after notice, with every week funded, is a good end for both', async () => {
  const { context, frameId, ben, tones } = await begun(20_000n, 2)
  await act(context, frameId, 'giveNotice', ben, { date: '2026-12-06', reason: '企画の終了' })
  expect(await tones()).toEqual(['safe', 'safe'])
  await until(context, someDay + 30 * day)
  expect(await tones()).toEqual(['safe', 'safe'])
})

test('of the weeks that were funded one after the other, the line shows the last', async () => {
  const { context, frameId, ben, sides } = await begun(20_000n)
  await until(context, someDay + 2 * day)
  await act(context, frameId, 'fundWeek', ben, {})
  const [steps] = await linesOf(context, frameId, sides)
  const funded = steps?.filter(({ label }) => label === 'Next week funded')
  expect(funded?.map(({ at }) => at)).toEqual([someDay + 2 * day])
})
