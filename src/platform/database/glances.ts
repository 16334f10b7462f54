import pg from 'pg'
import { log } from '../log.ts'

export type Glances = {
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>
  close(): Promise<void>
}

/**
 * A connection of its own for short reads, which are sent without waiting for the answers to
 * those before them: one process of PostgreSQL stays awake instead of many being woken. It is
 * opened with the first read, and anew after it was lost; what was under way then fails with the
 * driver's error.
 */
export const openGlances = (config: pg.ClientConfig): Glances => {
  let open: Promise<pg.Client> | undefined
  let closed = false

  const connect = (): Promise<pg.Client> => {
    const fresh = new pg.Client({ ...config, pipeline: true })
    const connecting = fresh.connect().then(() => fresh)
    const lost = () => {
      if (open === connecting) open = undefined
    }
    connecting.catch(lost)
    fresh.on('error', (error) => {
      log.warn({ error: error.message }, 'the connection for short reads was lost')
      lost()
    })
    return connecting
  }

  return {
    async query(statement) {
      if (closed) throw new Error('the database was closed')
      open ??= connect()
      return (await open).query(statement)
    },
    async close() {
      closed = true
      await (await open?.catch(() => undefined))?.end()
    },
  }
}
