import { dirname, join } from 'node:path'
import { sleep } from '../time.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { addressOf, placeIn, socketFolder } from './place.ts'
import { asOwner, endServer, ensureServer } from './server.ts'

export type Embedded = {
  /** Of the database `yakusoku`, as its owner, over a unix socket. */
  url: string
  /** Ends PostgreSQL, unless another server is still connected to it. Close your databases first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** PostgreSQL's own settings, over ours. Tests alone turn fsync off. */
  settings?: Record<string, string>
}

const ourSettings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  // The clock's index is drained at its head all the time: dead entries must go soon.
  autovacuum_naptime: '10s',
  autovacuum_vacuum_scale_factor: '0.01',
  autovacuum_vacuum_threshold: '500',
  autovacuum_analyze_scale_factor: '0.02',
  autovacuum_vacuum_cost_limit: '1000',
  log_timezone: 'UTC',
}

/**
 * Starts the PostgreSQL that comes with Yakusoku on the cluster of this data folder, making it the
 * first time (about a second); a server that already runs there is adopted. Throws SetupError.
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const place = placeIn(dataFolder)
  const binaries = findBinaries(dirname(place.cluster), place.user)
  makeCluster(place, binaries)
  const sockets = { unix_socket_directories: socketFolder(place) }
  const settings = { ...ourSettings, ...sockets, ...options.settings }
  const child = await ensureServer(place, join(binaries.folder, 'postgres'), settings)
  await ensureDatabase(addressOf(place, 'postgres'))
  const interrupt = () => {
    if (child?.pid && !child.ended) process.kill(child.pid, 'SIGINT')
  }
  process.once('exit', interrupt)
  return {
    url: addressOf(place, 'yakusoku'),
    async stop() {
      process.off('exit', interrupt)
      if (await unused(addressOf(place, 'postgres'))) await endServer(place)
    },
  }
}

function ensureDatabase(url: string): Promise<void> {
  return asOwner(url, async (db) => {
    const { rowCount } = await db.query(`select from pg_database where datname = 'yakusoku'`)
    if (rowCount) return
    await db.query('create database yakusoku').catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  })
}

/** The last one out turns off the light; false too when the server has ended already. */
async function unused(url: string): Promise<boolean> {
  const others = `select from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`
  return asOwner(url, async (db) => {
    // Connections that we have just closed take a moment to be gone.
    for (let round = 0; round < 20; round++) {
      if (!(await db.query(others)).rowCount) return true
      await sleep(25)
    }
    return false
  }).catch(() => false)
}
