import { afterEach, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { act, fireDue, nextRing } from '#contracts'
import { travel } from '#clock'
import { caseFor, casesOf, deskFigures, withDesk } from '#desk'
import { testDatabase } from '../../../test/database.ts'
import { contractIn } from '../../../test/states.ts'
import { day, someDay, testContext } from '../../../test/world.ts'

const { db, owner } = await testDatabase()
const context = testContext(db)
const clock = withDesk(context, {
  nextRing: () => nextRing(db),
  fire: (until) => fireDue(context, until),
})
const goOn = (days: number) =>
  travel(
    { ...clock, time: { ...context.time, advanceTo: context.time.set } },
    context.time.now() + days * day,
  )

afterEach(async () => expect(await runChecks(owner)).toEqual([]))

test('whom a final notice waits for is asked at once and half-way, never after the end', async () => {
  context.time.set(someDay)
  const { id, ben, desk } = await contractIn(context, 'inspecting')
  await goOn(30)
  const nudged = await db.query<{ at: number; to: string; number: number }>(
    `select at, to_id as to, (facts ->> 'number')::int as number from outbox
     where owner_id = $1 and kind = 'nudge' and facts ->> 'cause' = 'finalNotice' order by at`,
    [id],
  )
  const [notice, silent] = await casesOf(context, id, desk)
  expect(nudged).toEqual([
    { at: notice!.openedAt, to: ben.id, number: 1 },
    { at: notice!.openedAt + 3.5 * day, to: ben.id, number: 2 },
  ])
  expect(notice).toMatchObject({ outcome: 'acceptInStead', closedBy: 'clock' })
  const { entries } = await caseFor(context, notice!.id, desk)
  expect(entries.map(({ kind, by }) => [kind, by])).toEqual([
    ['contact', 'clock'],
    ['contact', 'clock'],
  ])
  expect(silent).toMatchObject({ cause: 'silentEnd', silentId: ben.id, outcome: 'defaulted' })
})

test('who has answered is asked no more', async () => {
  context.time.set(someDay)
  const { id, ben } = await contractIn(context, 'finalNotice')
  await goOn(1)
  await act(context, id, 'accept', ben, {})
  await goOn(20)
  const nudged = await db.query(`select 1 from outbox where owner_id = $1 and kind = 'nudge'`, [id])
  expect(nudged).toHaveLength(1)
})

test('two clocks at once ask once', async () => {
  context.time.set(someDay)
  const { id } = await contractIn(context, 'finalNotice')
  await Promise.all([clock.fire(context.time.now()), clock.fire(context.time.now())])
  const nudged = await db.query(`select 1 from outbox where owner_id = $1 and kind = 'nudge'`, [id])
  expect(nudged).toHaveLength(1)
})

test('what the desk held and did not decide, it is counted for', async () => {
  context.time.set(someDay)
  const { id, desk, ben } = await contractIn(context, 'held')
  await goOn(30)
  const [held] = await casesOf(context, id, desk)
  expect(held).toMatchObject({ outcome: 'acceptInStead', closedBy: 'deskClock', silentId: ben.id })
  const period = { from: someDay, until: someDay + 365 * day }
  const { causes } = await deskFigures(context, period)
  const own = causes.find(({ cause }) => cause === 'finalNotice')
  expect(own).toMatchObject({ opened: 4, defaulted: 1, decided: 0, open: 0, withoutDesk: 3 })
})
