import pg from 'pg'
import { columnTypes } from './column-types.ts'
import { openGlances } from './glances.ts'
import { listenOn } from './listen.ts'
import { log } from '../log.ts'
import { retrying, unreachable } from './retry.ts'
import type { Failure } from './retry.ts'
import { SetupError } from '../setup-error.ts'

export type Row = Record<string, unknown>

export interface Db {
  /**
   * Runs one statement and gives its rows. With a name it is prepared once per connection: use it
   * for hot statements; leave search unnamed. A jsonb parameter is `json(value)`, an instant
   * `toSql(ms)`. The driver's error is thrown as it is (`code` is the SQLSTATE).
   */
  query<R = Row>(text: string, values?: unknown[], name?: string): Promise<R[]>
  /**
   * The same for a SELECT that is surely done in a millisecond: it waits for no free connection but
   * shares one with all the others, so whatever took long would hold them up.
   */
  glance<R = Row>(text: string, values: unknown[], name: string): Promise<R[]>
}

export interface Database extends Db {
  /** One transaction; the work may run again when it could not commit, so it only touches `tx`. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /**
   * Hears NOTIFY on a channel, as a hint only; after a lost connection `heard('')` is called once.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
  url: string
}

export type DatabaseOptions = {
  /** Connections at most; 10 by default. */
  connections?: number
  /** Connects as the owner of the tables instead of yakusoku_app: for migrations and upkeep. */
  owner?: boolean
}

/**
 * Opens a pool on PostgreSQL 15 or newer and tries it for some four seconds, since a server may be
 * just starting; throws SetupError with one line if it fails.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const config = connectionOf(url, options.owner ?? false)
  const pool = new pg.Pool({
    ...config,
    max: options.connections ?? 10,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle connection was lost'))
  const glances = openGlances(config)
  const listens = new Set<() => Promise<void>>()
  try {
    await retrying(
      () => checkVersion(pool, url),
      (failure) => failure !== 'final',
    )
  } catch (error) {
    await pool.end()
    throw unreachable(error, placeOf(url))
  }
  return {
    url,
    query: (text, values, name) => retrying(() => run(pool, text, values, name), repeatable(text)),
    glance: (text, values, name) =>
      retrying(() => run(glances, text, values, name), repeatable(text)),
    transaction: (work) => transaction(pool, work),
    async listen(channel, heard) {
      const stop = await listenOn(config, channel, heard)
      listens.add(stop)
      return async () => {
        listens.delete(stop)
        await stop()
      }
    },
    async close() {
      await Promise.all([...listens].map((stop) => stop()))
      await Promise.all([pool.end(), glances.close()])
    },
  }
}

/** The text of a jsonb parameter; whole yen (bigint) become JSON integers. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one))
}

/** `user@host:port/database` of a database's address, without the password. */
export function placeOf(url: string): string {
  const { user, host, port, database } = new pg.Client({ connectionString: url })
  const where = host.startsWith('/') ? host : `${host}:${port}`
  return `${where} (database ${database ?? user}, user ${user})`
}

/** The driver's settings: a session in UTC, in the application's role unless it is the owner's. */
export function connectionOf(url: string, owner: boolean): pg.ClientConfig {
  const [address = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const session = ['-c timezone=UTC', '-c jit=off', '-c client_min_messages=warning']
  if (!owner) session.push('-c role=yakusoku_app', '-c idle_in_transaction_session_timeout=60000')
  parameters.set('options', [parameters.get('options') ?? '', ...session].join(' ').trim())
  const connectionString = `${address}?${parameters.toString().replaceAll('+', '%20')}`
  return { connectionString, types: columnTypes, application_name: 'yakusoku', keepAlive: true }
}

async function checkVersion(pool: pg.Pool, url: string): Promise<void> {
  const text = `select current_setting('server_version') as version`
  const [row] = await run<{ version: string }>(pool, text)
  if (Number.parseInt(row?.version ?? '') >= 15) return
  throw new SetupError(
    `PostgreSQL 15 or newer is needed; the server at ${placeOf(url)} is ${row?.version}`,
  )
}

type Connection = { query(statement: pg.QueryConfig): Promise<pg.QueryResult> }

async function run<R>(
  on: Connection,
  text: string,
  values?: unknown[],
  name?: string,
): Promise<R[]> {
  const result = await on.query({
    text,
    ...(values ? { values } : {}),
    ...(name ? { name } : {}),
  })
  return result.rows as R[]
}

/** Whoever asks at once on one connection waits in turn, which the driver leaves to its callers. */
function oneByOne(connection: Connection): Connection {
  let before: Promise<unknown> = Promise.resolve()
  return {
    query(statement) {
      const asked = before.then(() => connection.query(statement))
      before = asked.catch(() => {})
      return asked
    },
  }
}

/**
 * When a lone statement may run again. A SELECT whose answer was lost may: the functions that it
 * may call are guarded by a version or a key. A lost INSERT or UPDATE may not: its key decides.
 */
function repeatable(text: string): (failure: Failure) => boolean {
  const reads = /^\s*select\b/i.test(text)
  return (failure) => failure === 'nothing happened' || (reads && failure === 'outcome unknown')
}

/**
 * Repeats the whole work until it may have been committed; a lost answer to COMMIT is not repeated.
 */
function transaction<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<T> {
  let committing = false
  const attempt = async () => {
    committing = false
    const connection = await pool.connect()
    const inTurn = oneByOne(connection)
    let broken = false
    try {
      await inTurn.query({ text: 'begin' })
      const query: Db['query'] = (text, values, name) => run(inTurn, text, values, name)
      const done = await work({ query, glance: query })
      committing = true
      const { command } = await inTurn.query({ text: 'commit' })
      if (command !== 'COMMIT') throw new Error('a transaction went on after a failed statement')
      return done
    } catch (error) {
      await inTurn.query({ text: 'rollback' }).catch(() => (broken = true))
      throw error
    } finally {
      connection.release(broken)
    }
  }
  return retrying(
    attempt,
    (failure) => failure === 'nothing happened' || (failure === 'outcome unknown' && !committing),
  )
}
