import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeFile } from 'node:fs/promises'
import { evidenceKey } from '#papers'
import { testDatabase } from '../../test/database.ts'
import { delivered, marketOn, packAt, place } from '../papers/evidence/test/packed.ts'
import { evidenceCommand } from './evidence.ts'

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
  const context = marketOn(db)
  const { id, aiko } = await delivered(context)
  const path = await packAt(context, aiko, id)
  await evidenceCommand(['verify', path, '--key', evidenceKey(context)])
  expect(said.at(-1)).toBe('VALID: nothing was changed.')
  expect(process.exitCode ?? 0).toBe(0)
  const broken = place()
  await writeFile(broken, 'PK')
  await evidenceCommand(['verify', broken])
  expect(said.slice(-2)).toEqual([
    expect.stringContaining('WRONG  this is no whole ZIP file'),
    'NOT VALID.',
  ])
  expect(process.exitCode).toBe(1)
})

test('words that make no sense are one clear line', async () => {
  const wrong = [[], ['verify'], ['make', 'a'], ['verify', 'a', '--key'], ['verify', 'a', 'b', 'c']]
  for (const words of wrong) await expect(evidenceCommand(words)).rejects.toThrow('usage:')
  await expect(evidenceCommand(['verify', 'a', '--key', 'x'])).rejects.toThrow('64 hexadecimal')
})
