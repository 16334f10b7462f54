import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { runChecks } from '#checks'
import { addPerson } from '#people'
import { openDatabase, packageRoot } from '#platform'
import { demoContext, sizeOf } from '../../../test/demo.ts'
import { testDatabase } from '../../../test/database.ts'
import { settleDemo } from '../index.ts'

const killed = await testDatabase()
const shared = await testDatabase()
const real = await testDatabase()
const newYear = await testDatabase()
const goldenWeek = await testDatabase()
const monday = await testDatabase()

/** Settles a demo, and kills itself in the middle of it. */
const dyingServer = `
  import { openDatabase } from '#platform'
  import { settleDemo } from '#simulation'
  import { testContext } from './test/world.ts'
  const db = await openDatabase(process.argv[1])
  let statements = 0
  const counting = (tx) => ({
    query: (...asked) => {
      if (++statements === 900) process.kill(process.pid, 'SIGKILL')
      return tx.query(...asked)
    },
  })
  const transaction = (work) => db.transaction((tx) => work(counting(tx)))
  const context = testContext({ ...db, transaction })
  context.settings.dataFolder = process.argv[2]
  await settleDemo(context)
`

test('a server that is killed while it settles the demo leaves the next one to do it', async () => {
  const context = demoContext(killed.db)
  const server = spawn(
    process.execPath,
    ['--input-type=module', '-e', dyingServer, killed.url, context.settings.dataFolder],
    { cwd: packageRoot, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const signal = await new Promise((resolve) => server.once('close', (_, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
  expect((await sizeOf(killed.db)).people).toBe(0)
  expect(await settleDemo(context)).toBe(true)
  expect(await runChecks(killed.db)).toEqual([])
})

test('of two servers that start at once, one settles the demo', async () => {
  const other = await openDatabase(shared.url)
  const contexts = [shared.db, other].map((db) => demoContext(db))
  const both = await Promise.all(contexts.map((context) => settleDemo(context)))
  await other.close()
  expect(both.toSorted()).toEqual([false, true])
  expect((await sizeOf(shared.db)).people).toBe(23)
  expect(await runChecks(shared.db)).toEqual([])
})

test('where there is no demo, or people of their own, nobody settles', async () => {
  const context = demoContext(real.db)
  const earnest = { ...context, settings: { ...context.settings, demo: false } }
  expect(await settleDemo(earnest)).toBe(false)
  expect((await sizeOf(real.db)).people).toBe(0)
  await addPerson(context, real.db, { email: 'somebody@example.com', name: '誰か' })
  expect(await settleDemo(context)).toBe(false)
  expect((await sizeOf(real.db)).people).toBe(1)
})

test('the demo settles at whatever hour and in whatever season it starts', async () => {
  const starts = [
    [newYear, '2027-01-01T00:00:20[Asia/Tokyo]'],
    [goldenWeek, '2027-05-05T23:59:50[Asia/Tokyo]'],
    [monday, '2027-02-01T00:00:20[Asia/Tokyo]'],
  ] as const
  for (const [{ db }, start] of starts) {
    const now = Temporal.ZonedDateTime.from(start).epochMilliseconds
    expect(await settleDemo(demoContext(db, now))).toBe(true)
    expect(await runChecks(db)).toEqual([])
    const states = await db.query(
      `select distinct state from contracts where process in ('fixed-price', 'recurring')`,
    )
    expect(states).toHaveLength(26)
  }
})
