import pg from 'pg'
import { log } from '../log.ts'
import { sleep } from '../time.ts'

const pauseMs = 500

/**
 * Hears NOTIFY on a channel over a connection of its own, which is opened anew when it is lost;
 * `heard('')` then tells that something may have been missed. Returns how to stop.
 */
export async function listenOn(
  config: pg.ClientConfig,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let connection = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(config)
    fresh.on('notification', (message) => heard(message.payload ?? ''))
    fresh.on('error', (error) =>
      log.warn({ error: error.message }, 'a listening connection failed'),
    )
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    fresh.once('end', () => void reconnect())
    return fresh
  }

  async function reconnect(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(pauseMs, stopping.signal)
      if (stopping.signal.aborted) return
      try {
        connection = await connect()
        return heard('')
      } catch (error) {
        log.warn({ error: (error as Error).message }, 'listening again did not work yet')
      }
    }
  }

  return async () => {
    stopping.abort()
    await connection.end()
  }
}
