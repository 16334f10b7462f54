import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { evidenceKey, evidencePack } from '#papers'
import { testDatabase } from '../../../test/database.ts'
import { offered, testContext } from '../../../test/world.ts'
import { evidenceCommand } from './evidence.ts'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-evidence-'))
const said: string[] = []

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  said.length = 0
  process.exitCode = 0
})

test('the command says line by line what it finds, and fails where something is wrong', async () => {
  const { db } = await testDatabase()
  const context = testContext(db)
  const { id, aiko } = await offered(context)
  const [path, broken] = [join(folder, 'pack.zip'), join(folder, 'broken.zip')]
  await writeFile(path, (await evidencePack(context, aiko, id)).body)
  await evidenceCommand(['verify', path, '--key', evidenceKey(context)])
  expect(said.at(-1)).toBe('VALID: nothing was changed.')
  expect(process.exitCode ?? 0).toBe(0)
  await writeFile(broken, 'PK')
  await evidenceCommand(['verify', broken])
  expect(said.slice(-2)).toEqual([
    expect.stringContaining('WRONG  this is no whole ZIP file'),
    'NOT VALID.',
  ])
  expect(process.exitCode).toBe(1)
})

test('of a file that is not there it is not said that it was damaged', async () => {
  const nowhere = join(folder, 'nowhere.zip')
  await expect(evidenceCommand(['verify', nowhere])).rejects.toThrow(`no file ${nowhere}`)
})

test('words that make no sense are one clear line', async () => {
  const wrong = [[], ['verify'], ['make', 'a'], ['verify', 'a', '--key'], ['verify', 'a', 'b', 'c']]
  for (const words of wrong) await expect(evidenceCommand(words)).rejects.toThrow('usage:')
  await expect(evidenceCommand(['verify', 'a', '--key', 'x'])).rejects.toThrow('64 hexadecimal')
})
