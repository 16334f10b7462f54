import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addPerson } from '#people'
import { testContext } from '../../test/context.ts'
import { testDatabase } from '../../test/database.ts'
import { staffCommand } from './staff.ts'

const { db, url } = await testDatabase()
const context = testContext(db)
const said: string[] = []

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('YAKUSOKU_DEMO', '1')
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  said.length = 0
})

test('the desk is staffed from the command line, and keeps an administrator', async () => {
  await addPerson(context, db, { email: 'Desk@example.com', name: '事務' })
  await staffCommand(['add', 'desk@example.com', 'support'])
  await staffCommand(['add', 'desk@example.com', 'administrator'])
  await staffCommand(['list'])
  await staffCommand(['remove', 'desk@example.com', 'support'])
  const last = staffCommand(['remove', 'desk@example.com', 'administrator'])
  await expect(last).rejects.toThrow('staff.last_administrator')
  expect(said).toEqual([
    'desk@example.com now has the role support.',
    'desk@example.com now has the role administrator.',
    'Desk@example.com  事務  administrator, support',
    'desk@example.com no longer has the role support.',
  ])
})

test('somebody unknown, or words that make no sense, are one clear line', async () => {
  await expect(staffCommand(['add', 'nobody@example.com', 'support'])).rejects.toThrow(
    'person.unknown',
  )
  for (const words of [[], ['add'], ['list', 'x'], ['add', 'a@b', 'c'], ['sack', 'a@b', 'support']])
    await expect(staffCommand(words)).rejects.toThrow('usage: yakusoku staff')
})
