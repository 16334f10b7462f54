import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { playYear } from './year.ts'

const { db, owner } = await testDatabase({ connections: 10 })

test('whoever falls silent, whenever, every forecast of hourly work is kept', async () => {
  const report = await playYear(testContext(db), { contracts: 12, weeks: 10, seed: 3 })
  expect(report.broken).toEqual([])
  expect(report.promises).toBeGreaterThan(50)
  expect(report.stops).toBeGreaterThan(0)
  const ends = await db.query<{ state: string }>(
    `select state from contracts group by state having bool_and(turn is null) order by state`,
  )
  expect(ends.map(({ state }) => state)).toEqual(expect.arrayContaining(['endedInSilence', 'paid']))
  expect(await runChecks(owner)).toEqual([])
})
