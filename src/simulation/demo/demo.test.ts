import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runChecks } from '#checks'
import { testDatabase } from '../../../test/database.ts'
import { testContext } from '../../../test/world.ts'
import { settleDemo } from '../index.ts'

const folder = await mkdtemp(join(tmpdir(), 'demo-'))
afterAll(() => rm(folder, { recursive: true }))
const { db } = await testDatabase()
const context = testContext(db)
Object.assign(context.settings, { dataFolder: folder })

test('the world settles', async () => {
  const began = performance.now()
  expect(await settleDemo(context)).toBe(true)
  console.log('ms', performance.now() - began)
  console.log(await db.query('select state, count(*) from contracts group by 1 order by 1'))
  expect(await runChecks(db)).toEqual([])
})
