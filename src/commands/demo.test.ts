import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { demoCommand } from './demo.ts'

const { url } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-demo-'))
const said: string[] = []

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('YAKUSOKU_DATA', folder)
  vi.stubEnv('YAKUSOKU_DEMO', '1')
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the demo is filled, its story stands at the inspection and plays to the payout', async () => {
  await demoCommand([])
  expect(said[0]).toMatch(/^worker +worker@demo\.yakusoku\.example {2}相川 美咲$/)
  expect(said[3]).toMatch(/^secondDesk +second\.desk@demo\.yakusoku\.example {2}木谷 誠/)
  expect(said[4]).toMatch(/^story +ctr_\w{26} {2}inspecting, 44500 yen for the worker$/)
  expect(said[5]).toMatch(/^hourly +ctr_\w{26} {2}offered, 0 weeks, pledge 48000 yen$/)
  expect(said[6]).toMatch(/^hourly +ctr_\w{26} {2}offered, 0 weeks, pledge 0 yen$/)
  await demoCommand(['story'])
  expect(said.at(-3)).toMatch(/^story .* {2}paid, 44500 yen for the worker$/)
})

test('the half year is played from the command line, too', async () => {
  await demoCommand(['half-year'])
  expect(said.at(-2)).toMatch(/ {2}endedInSilence, 27 weeks, pledge 48000 yen$/)
  expect(said.at(-1)).toMatch(/ {2}endedInSilence, 27 weeks, pledge 0 yen$/)
})

test('outside a demo, or with words that make no sense, it is one clear line', async () => {
  for (const words of [['reset'], ['story', 'now']])
    await expect(demoCommand(words)).rejects.toThrow('usage: yakusoku demo')
  vi.stubEnv('YAKUSOKU_DEMO', '0')
  vi.stubEnv('YAKUSOKU_SECRET', 'a secret for tests, known to everybody')
  await expect(demoCommand([])).rejects.toThrow('this is no demo')
})
