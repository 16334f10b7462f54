import { expect, test } from 'vitest'
import { newId, openDatabase } from '#platform'
import type { Database } from '#platform'
import { emptyDatabase } from '../../../test/database.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

const tables = [
  {
    name: '0001-cats.sql',
    text: 'create table cats (name text); grant select on cats to yakusoku_app',
  },
  { name: '0002-dogs.sql', text: `select pg_sleep(0.05); insert into cats values ('Tama')` },
]
const functions = [
  { name: 'pets/pets.sql', text: `create or replace function meow() returns text return 'nyan'` },
]
const schema: Schema = { tables, functions }

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(url, { connections: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

test('eight servers that start at once migrate once', async () => {
  const url = await emptyDatabase()
  await Promise.all(Array.from({ length: 8 }, () => migrate(url, schema)))
  await withDatabase(url, async (db) => {
    expect(await db.query('select name, meow() from cats')).toEqual([
      { name: 'Tama', meow: 'nyan' },
    ])
  })
})

test('eight servers of eight databases make the one role of their cluster', async () => {
  const urls = await Promise.all(Array.from({ length: 8 }, () => emptyDatabase()))
  await Promise.all(urls.map((url) => migrate(url, schema)))
})

test('our own schema can be migrated twice', async () => {
  const url = await emptyDatabase()
  await migrate(url)
  await migrate(url)
})

test('a migration that fails leaves nothing and is tried again', async () => {
  const url = await emptyDatabase()
  const half = { name: '0003-birds.sql', text: 'create table birds (name text); select nonsense' }
  const whole = { name: '0003-birds.sql', text: 'create table birds (name text)' }
  const broken = migrate(url, { tables: [...tables, half], functions })
  await expect(broken).rejects.toThrow('0003-birds.sql: column "nonsense" does not exist')
  await migrate(url, { tables: [...tables, whole], functions })
})

test('changed functions are applied again, unchanged ones are left alone', async () => {
  const url = await emptyDatabase()
  const times = {
    name: 'a/a.sql',
    text: `create table if not exists seen (at int); insert into seen values (1)`,
  }
  await migrate(url, { tables, functions: [times] })
  await migrate(url, { tables, functions: [times] })
  const changed = { ...times, text: `${times.text}; grant select on seen to yakusoku_app` }
  await migrate(url, { tables, functions: [changed] })
  await withDatabase(url, async (db) => {
    expect(await db.query('select count(*)::int from seen')).toEqual([{ count: 2 }])
  })
})

test('old code refuses a newer schema in one line and leaves its functions alone', async () => {
  const url = await emptyDatabase()
  await migrate(url, schema)
  const older = { tables: tables.slice(0, 1), functions: [] }
  await expect(migrate(url, older)).rejects.toThrow(
    'the database has schema 2, this Yakusoku knows 1: start a newer one',
  )
  await withDatabase(url, (db) => db.query('select meow()'))
})

test('a user who may not grant roles is told what an administrator must do', async () => {
  const url = await emptyDatabase()
  const role = newId('clerk')
  const datname = /test_\w+/.exec(url)![0]
  const owner = await openDatabase(url.replace(datname, 'postgres'), { owner: true })
  await owner.query(`create role ${role} login`)
  const clerk = url.replace('yakusoku@', `${role}@`)
  await owner.query('create role yakusoku_app nologin').catch(() => {})
  try {
    await expect(migrate(clerk, schema)).rejects.toThrow(
      `the database user ${role} may not grant roles; let an administrator run: ` +
        `GRANT yakusoku_app TO "${role}";`,
    )
    await owner.query(`grant yakusoku_app to ${role}`)
    await expect(migrate(clerk, schema)).rejects.toThrow(
      `${role} may not create tables in ${datname}`,
    )
    await owner.query(`alter database ${datname} owner to ${role}`)
    await migrate(clerk, schema)
    await withDatabase(clerk, (db) => db.query('select meow()'))
    await owner.query(`alter database ${datname} owner to yakusoku`)
  } finally {
    await owner.close()
  }
})
