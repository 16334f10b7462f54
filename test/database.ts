import { afterAll, inject } from 'vitest'
import { newId, openDatabase } from '#platform'
import type { Database } from '#platform'

/** A migrated database of one test file's own. */
export type TestDatabase = {
  /** As the application sees it: the role yakusoku_app. */
  db: Database
  /**
   * As the owner of the tables, for looking at and preparing what the application may not touch.
   */
  owner: Database
  /** The address of the database, for a server of its own. */
  url: string
}

/**
 * Clones the migrated template for this test file and drops the clone after it. Call it at the top
 * of the file or in a beforeAll. A connection that a test left open fails the file.
 */
export async function testDatabase(options: { connections?: number } = {}): Promise<TestDatabase> {
  const name = newId('test')
  const url = await createClone(name)
  const db = await openDatabase(url, options)
  const owner = await openDatabase(url, { owner: true, connections: 2 })
  afterAll(async () => {
    await db.close()
    await owner.close()
    await drop(name)
  })
  return { db, owner, url }
}

/** An empty database without any schema, for tests of migrations. */
export async function emptyDatabase(): Promise<string> {
  const name = newId('test')
  await onServer((server) => server.query(`create database ${name}`))
  afterAll(() => drop(name))
  return addressOf(name)
}

async function createClone(name: string): Promise<string> {
  await onServer((server) => server.query(`create database ${name} template yakusoku`))
  return addressOf(name)
}

async function drop(name: string): Promise<void> {
  const open = await onServer(async (server) => {
    const left = await connectionsOf(server, name)
    await server.query(`drop database ${name} with (force)`)
    return left
  })
  if (open.length)
    throw new Error(`connections were left open; their last words: ${open.join(' | ')}`)
}

/** Waits a little, since a closed connection's session takes a moment to end. */
async function connectionsOf(server: Database, name: string): Promise<string[]> {
  for (let round = 0; ; round++) {
    const rows = await server.query<{ query: string }>(
      `select query from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (rows.length === 0 || round === 40) return rows.map((row) => row.query)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function onServer<T>(work: (server: Database) => Promise<T>): Promise<T> {
  const server = await openDatabase(addressOf('postgres'), { owner: true, connections: 1 })
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

function addressOf(name: string): string {
  return inject('templateUrl').replace('/yakusoku?', `/${name}?`)
}
