import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDatabase, testDatabase } from '../../test/database.ts'
import { offered, testContext } from '../../test/world.ts'
import { backupCommand } from './backup.ts'
import { restoreCommand } from './restore.ts'

const { db, owner, url } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-backup-'))
const said: string[] = []

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('YAKUSOKU_DATA', join(folder, 'data'))
  vi.stubEnv('YAKUSOKU_DEMO', '1')
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  process.exitCode = undefined
  said.length = 0
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a backup goes into a database that has not even tables, and the checks are run', async () => {
  await offered(testContext(db))
  const file = join(folder, 'good.gz')
  await backupCommand([file])
  expect(said[0]).toMatch(/good\.gz holds \d\d tables with \d+ rows, and 0 files\.$/)
  vi.stubEnv('DATABASE_URL', await emptyDatabase())
  await restoreCommand([file])
  expect(said.slice(2)).toEqual([
    expect.stringMatching(/^Restored \d\d tables with \d+ rows, and 0 files, of 20\S+Z\.$/),
    'All checks hold.',
  ])
  expect(process.exitCode).toBeUndefined()
  await expect(restoreCommand([file])).rejects.toThrow('the database is not empty')
})

test('what did not hold before does not hold after, and the exit code tells it', async () => {
  await owner.query('update contract_balances set pot = pot + 1')
  const file = join(folder, 'bad.gz')
  await backupCommand([file])
  vi.stubEnv('DATABASE_URL', await emptyDatabase())
  await restoreCommand([file])
  expect(said.at(-1)).toBe('Not all checks hold.')
  expect(said.join('\n')).toContain('balances-equal-their-postings')
  expect(process.exitCode).toBe(1)
})

test('words that make no sense are one clear line', async () => {
  for (const words of [[], ['a', 'b']]) {
    await expect(backupCommand(words)).rejects.toThrow('usage: yakusoku backup FILE')
    await expect(restoreCommand(words)).rejects.toThrow('usage: yakusoku restore FILE')
  }
})
