import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addPerson } from '#people'
import { testContext } from '../../test/context.ts'
import { testDatabase } from '../../test/database.ts'
import { deskCommand } from './desk.ts'

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

test('the desk is staffed from the command line', async () => {
  await addPerson(context, db, { email: 'Desk@example.com', name: '事務' })
  await deskCommand(['add', 'desk@example.com'])
  await deskCommand(['list'])
  await deskCommand(['list', '--operator'])
  await deskCommand(['remove', 'desk@example.com'])
  await deskCommand(['list'])
  expect(said).toEqual([
    'desk@example.com now has the role desk.',
    'Desk@example.com  事務',
    'desk@example.com no longer has the role desk.',
  ])
})

test('somebody unknown, or words that make no sense, are one clear line', async () => {
  await expect(deskCommand(['add', 'nobody@example.com'])).rejects.toThrow('person.unknown')
  for (const words of [[], ['add'], ['list', 'x'], ['add', 'a@b', 'c'], ['sack', 'a@b']])
    await expect(deskCommand(words)).rejects.toThrow('usage: yakusoku desk')
})
