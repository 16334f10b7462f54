import { dirname, join } from 'node:path'
import { log } from '../log.ts'
import { SetupError } from '../setup-error.ts'
import { sleep } from '../time.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster } from './cluster.ts'
import { addressOf, placeIn, socketFolder } from './place.ts'
import type { Place } from './place.ts'
import { endServer, ensureServer, isUnused } from './server.ts'

export type Embedded = {
  /** Of the database `yakusoku`, as its owner, over a unix socket. */
  url: string
  /**
   * Ends PostgreSQL, unless another server is still connected to it. Close your databases first.
   */
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
 * first time (about a second); a server that already runs there is adopted. Should it end while it
 * is needed, it is started again. Throws SetupError.
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const { place, binaries } = prepare(dataFolder)
  const sockets = { unix_socket_directories: socketFolder(place) }
  const settings = { ...ourSettings, ...sockets, ...options.settings }
  const watch = await keepRunning(place, join(binaries.folder, 'postgres'), settings)
  return {
    url: addressOf(place, 'yakusoku'),
    async stop() {
      await watch.end()
      if (await isUnused(place)) await endServer(place)
    },
  }
}

/** Finds or makes what the server needs; whatever the machine refuses is one line. */
function prepare(dataFolder: string) {
  try {
    const place = placeIn(dataFolder)
    const binaries = findBinaries(dirname(place.cluster), place.user)
    makeCluster(place, binaries)
    return { place, binaries }
  } catch (error) {
    if (!(error as { syscall?: string }).syscall) throw error
    const why = (error as Error).message
    throw new SetupError(`the data folder ${dataFolder} cannot be used: ${why}`, { cause: error })
  }
}

/** Our connection to the server doubles as the watch over it. */
async function keepRunning(place: Place, program: string, settings: Record<string, string>) {
  let server = await ensureServer(place, program, settings)
  let watching = true
  const interrupt = () => {
    if (server.child?.pid && !server.child.ended) process.kill(server.child.pid, 'SIGINT')
  }
  const revive = async () => {
    while (watching) {
      log.error('the database has ended; starting it again')
      try {
        server = await ensureServer(place, program, settings)
        watchOver()
        return
      } catch (error) {
        log.error({ error: (error as Error).message }, 'the database could not be started again')
        await sleep(1000)
      }
    }
  }
  let reviving = Promise.resolve()
  const watchOver = () => {
    server.presence.once('end', () => (reviving = revive()))
  }
  watchOver()
  process.once('exit', interrupt)
  return {
    async end() {
      watching = false
      process.off('exit', interrupt)
      await reviving
      await server.presence.end()
    },
  }
}
