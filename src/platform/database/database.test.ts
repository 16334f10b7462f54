import { expect, test } from 'vitest'
import { json, openDatabase, toSql } from '#platform'
import { testDatabase } from '../../../test/database.ts'

const { db, owner, url } = await testDatabase()
await owner.query('create table pebbles (id text primary key, weight bigint not null default 0)')
await owner.query('grant select, insert, update on pebbles to yakusoku_app')

test('columns are read as whole numbers, instants and days', async () => {
  const at = Date.UTC(2026, 9, 1, 3, 4, 5, 678)
  const [row] = await db.query(
    `select 9007199254740993::bigint as big, $1::timestamptz as at, '2026-10-01'::date as day,
      array[1, null]::bigint[] as bigs, array[$1]::timestamptz[] as ats, $2::jsonb as doc`,
    [toSql(at), json({ yen: 12n })],
  )
  expect(row).toEqual({
    big: 9007199254740993n,
    at,
    day: '2026-10-01',
    bigs: [1n, null],
    ats: [at],
    doc: { yen: 12 },
  })
})

test('the application works in its own role and the owner in theirs', async () => {
  expect(await db.query('select current_user as me')).toEqual([{ me: 'yakusoku_app' }])
  expect(await owner.query('select current_user as me')).toEqual([{ me: 'yakusoku' }])
})

test('a transaction that fails leaves nothing', async () => {
  const failing = db.transaction(async (tx) => {
    await tx.query(`insert into pebbles values ('a')`)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.query('select from pebbles')).toEqual([])
})

test('a transaction that went on after a failed statement does not look committed', async () => {
  const careless = db.transaction(async (tx) => {
    await tx.query('select nonsense').catch(() => {})
  })
  await expect(careless).rejects.toThrow('went on after a failed statement')
})

test('what a transaction asks at once goes to the server one by one, and its end after all', async () => {
  const warned: string[] = []
  const hear = ({ message }: Error) => warned.push(message)
  process.on('warning', hear)
  const failing = db.transaction((tx) =>
    Promise.all([
      tx.query('select nonsense'),
      tx.query(`insert into pebbles values ('too late')`).catch(() => {}),
    ]),
  )
  await expect(failing).rejects.toThrow('nonsense')
  const both = await db.transaction((tx) =>
    Promise.all([tx.query('select 1 as one'), tx.glance('select 2 as two', [], 'two')]),
  )
  process.off('warning', hear)
  expect(both).toEqual([[{ one: 1 }], [{ two: 2 }]])
  expect(await db.query('select from pebbles')).toEqual([])
  expect(warned).toEqual([])
})

test('of two transactions in a deadlock both are done in the end', async () => {
  await db.query(`insert into pebbles values ('left'), ('right')`)
  const lift = (first: string, second: string) =>
    db.transaction(async (tx) => {
      await tx.query('update pebbles set weight = weight + 1 where id = $1', [first])
      await tx.query('select pg_sleep(0.1)')
      await tx.query('update pebbles set weight = weight + 1 where id = $1', [second])
    })
  await Promise.all([lift('left', 'right'), lift('right', 'left')])
  const rows = await db.query(`select weight from pebbles where id in ('left', 'right')`)
  expect(rows).toEqual([{ weight: 2n }, { weight: 2n }])
})

test('a query survives the loss of every connection', async () => {
  await db.query('select 1')
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`
  const asking = Array.from({ length: 20 }, () => db.query('select pg_sleep(0.02), 1 as one'))
  const once = db.query('select pg_sleep(0.2), 2 as two')
  await owner.query(cut)
  await Promise.all(asking)
  expect(await once).toMatchObject([{ two: 2 }])
})

test('a glance survives the loss of its connection, those under way and those that follow', async () => {
  const glance = (number: number) =>
    db.glance<{ one: number }>('select pg_sleep(0.001), $1::int as one', [number], 'one')
  await glance(0)
  const asking = Array.from({ length: 20 }, (_, number) => glance(number))
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  const answers = await Promise.all(asking)
  expect(answers.map(([row]) => row?.one)).toEqual(answers.map((_, number) => number))
  expect(await glance(7)).toMatchObject([{ one: 7 }])
})

test('a glance that is refused fails alone', async () => {
  const wrong = db.glance('select 1 / $1::int', [0], 'division')
  const right = db.glance('select 1 / $1::int as one', [1], 'division.named')
  await expect(wrong).rejects.toThrow('division by zero')
  expect(await right).toEqual([{ one: 1 }])
})

test('a glance within a transaction sees what the transaction did', async () => {
  const seen = await db.transaction(async (tx) => {
    await tx.query(`insert into pebbles values ('glanced')`)
    return tx.glance('select id from pebbles where id = $1', ['glanced'], 'pebble')
  })
  expect(seen).toEqual([{ id: 'glanced' }])
})

test('a notification is heard, also after its connection was lost', async () => {
  const heard: string[] = []
  const stop = await db.listen('Pebble fell', (payload) => heard.push(payload))
  await db.query(`select pg_notify('Pebble fell', 'one')`)
  await expect.poll(() => heard).toEqual(['one'])
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`)
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(['one', ''])
  await db.query(`select pg_notify('Pebble fell', 'two')`)
  await expect.poll(() => heard).toEqual(['one', '', 'two'])
  await stop()
})

test('a server that cannot be reached is one line without the password', async () => {
  const nowhere = openDatabase('postgres://ann:s3cret@127.0.0.1:1/shop')
  await expect(nowhere).rejects.toThrow(
    'cannot reach PostgreSQL at 127.0.0.1:1 (database shop, user ann): nothing listens there',
  )
  const unknown = openDatabase(url.replace(/\/test_[^?]+/, '/nowhere'))
  await expect(unknown).rejects.toThrow('there is no such database')
})
