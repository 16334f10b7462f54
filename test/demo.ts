import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Database } from '#platform'
import { someDay, testContext } from './world.ts'
import type { TestContext } from './world.ts'

/** A context whose files lie in a folder of the test file's own, removed after it. */
export const demoContext = (db: Database, start = someDay): TestContext => {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-demo-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const context = testContext(db, start)
  return { ...context, settings: { ...context.settings, dataFolder: folder } }
}

/** How much there is of everything that a demo is made of. */
export const sizeOf = async (db: Database): Promise<Record<string, number>> => {
  const tables = ['people', 'jobs', 'proposals', 'contracts', 'events', 'messages', 'files']
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const [size] = await db.query<Record<string, number>>(`select ${counts.join(', ')}`)
  return size ?? {}
}
